import type { Limit } from "../../../../experiment/scenario/limits.ts";
import { Button } from "../../../../ui/controls/Button.tsx";
import { NumberField } from "../../../../ui/controls/NumberField.tsx";
import { useToolWords } from "./context.ts";

export interface StepperProps {
  readonly label: string;
  readonly fewer: string;
  readonly more: string;
  readonly value: number;
  readonly limit: Limit;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A whole number within a limit, with a button for one fewer and one for one more. */
export function Stepper({ label, fewer, more, value, limit, disabled = false, onChange }: StepperProps) {
  const words = useToolWords();
  const { low, high } = limit;
  const step = (by: -1 | 1) => {
    if (!disabled && value + by >= low && value + by <= high) onChange(value + by);
  };
  return (
    <div className="lab-tools-line">
      <span aria-hidden="true">{label}</span>
      <Button aria-label={fewer} aria-disabled={disabled || value <= low} onClick={() => step(-1)}>
        −
      </Button>
      <NumberField
        label={label}
        hideLabel
        value={value}
        min={low}
        max={high}
        integer
        disabled={disabled}
        invalid={words.wholeInvalid(String(low), String(high))}
        onCommit={onChange}
      />
      <Button aria-label={more} aria-disabled={disabled || value >= high} onClick={() => step(1)}>
        +
      </Button>
    </div>
  );
}
