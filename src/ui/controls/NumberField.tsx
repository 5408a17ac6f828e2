import { useId, useState } from "react";
import { readNumber } from "./read-number.ts";
import { useDraft } from "./use-draft.ts";
import "./controls.css";

export interface NumberFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean | undefined;
  readonly onCommit: (value: number) => void;
  /** What to say when the text is no number within the limits: it should name them. */
  readonly invalid: string;
  readonly disabled?: boolean | undefined;
}

/** A number as text: what is typed is kept until Enter or leaving the field; Escape takes it back. */
export function NumberField(props: NumberFieldProps) {
  const id = useId();
  const [draft, setDraft] = useDraft(String(props.value));
  const [refused, setRefused] = useState(false);
  const wrong = refused && draft !== null;
  const commit = () => {
    if (draft === null) return;
    const value = readNumber(draft);
    const fits = value >= props.min && value <= props.max && (!props.integer || Number.isInteger(value));
    setRefused(!fits);
    if (!fits) return;
    setDraft(null);
    if (value !== props.value) props.onCommit(value);
  };
  return (
    <div className="ui-field">
      <label className={props.hideLabel ? "ui-hidden" : "ui-field-label"} htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className="ui-input"
        type="text"
        inputMode={props.integer ? "numeric" : "decimal"}
        autoComplete="off"
        spellCheck={false}
        value={draft ?? String(props.value)}
        disabled={props.disabled}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") {
            setDraft(null);
            setRefused(false);
          }
        }}
      />
      {wrong && (
        <span id={`${id}-error`} className="ui-field-error">
          {props.invalid}
        </span>
      )}
    </div>
  );
}
