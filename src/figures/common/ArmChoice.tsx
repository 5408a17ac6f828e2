import { Select } from "../../ui/controls/Select.tsx";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";

export interface ArmChoiceProps {
  readonly arms: readonly ArmStyle[];
  readonly arm: number;
  readonly onChange: (arm: number) => void;
}

/** Which arm a figure looks into; nothing to choose where there is one. */
export function ArmChoice({ arms, arm, onChange }: ArmChoiceProps) {
  const text = useText().figures;
  const { look } = useMeasuresText();
  if (arms.length < 2) return null;
  return (
    <Select
      label={look.arm}
      value={String(arm)}
      options={arms.map((style, i) => ({ value: String(i), label: armName(style, text) }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
