import { useId, useLayoutEffect, useRef, useState } from "react";
import { readNumber } from "../../ui/controls/read-number.ts";
import "./weights.css";

/** Of a number that is set by hand: beyond it nothing is left of a net. */
const LIMIT = 1e6;
/** Digits that the field begins with. */
const DIGITS = 6;

export interface CellEditorProps {
  readonly label: string;
  readonly value: number;
  /** What to say when the text is no number within the limits. */
  readonly invalid: string;
  /** Upper left corner in CSS pixels, within the positioned box around the drawing. */
  readonly left: number;
  readonly top: number;
  readonly onCommit: (value: number) => void;
  /** Enter or Escape ended it: the drawing gets the focus back. */
  readonly onClose: () => void;
  /** The focus went elsewhere. */
  readonly onLeave: () => void;
}

/** A number field in the place of a cell: Enter takes the number, Escape and leaving the field do not. */
export function CellEditor(props: CellEditorProps) {
  const { label, value, invalid, left, top, onCommit, onClose, onLeave } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const began = String(Number(value.toPrecision(DIGITS)));
  const [typed, setTyped] = useState(began);
  const [refused, setRefused] = useState(false);

  useLayoutEffect(() => {
    const room = box.current?.parentElement?.clientWidth ?? 0;
    const width = box.current?.offsetWidth ?? 0;
    box.current?.style.setProperty("left", `${Math.max(0, Math.min(left, room - width))}px`);
    box.current?.style.setProperty("top", `${top}px`);
  }, [left, top]);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  function take(): void {
    const number = readNumber(typed);
    if (!(Math.abs(number) <= LIMIT)) {
      setRefused(true);
      return;
    }
    if (typed !== began) onCommit(number);
    onClose();
  }

  return (
    <div className="fig-cell-editor" ref={box}>
      <input
        ref={input}
        className="ui-input"
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? `${id}-error` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(false);
        }}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Enter") take();
          else onClose();
        }}
      />
      {refused && (
        <span id={`${id}-error`} className="ui-field-error" role="alert">
          {invalid}
        </span>
      )}
    </div>
  );
}
