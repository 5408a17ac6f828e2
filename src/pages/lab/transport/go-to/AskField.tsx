import { type Ref, useId } from "react";
import "../../../../ui/controls/controls.css";

export interface AskFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Of the element that says what is wrong with the value that was sent, or null. */
  readonly errorId: string | null;
  readonly integer?: boolean | undefined;
  readonly input?: Ref<HTMLInputElement> | undefined;
}

/** A number that is used when its form is sent, not before. */
export function AskField({ label, value, onChange, errorId, integer, input }: AskFieldProps) {
  const id = useId();
  return (
    <div className="ui-field">
      <label className="ui-field-label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        className="ui-input"
        type="text"
        inputMode={integer ? "numeric" : "decimal"}
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-invalid={errorId !== null || undefined}
        aria-describedby={errorId ?? undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
