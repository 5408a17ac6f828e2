import { useEffect, useId, useRef, useState } from "react";
import "./controls.css";

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Every movement, while dragging too. */
  readonly onChange?: ((value: number) => void) | undefined;
  /** The value the reader settled on: pointer released or key pressed. */
  readonly onCommit?: ((value: number) => void) | undefined;
  /** Text of the value, seen and read aloud. */
  readonly format?: ((value: number) => string) | undefined;
  readonly disabled?: boolean | undefined;
}

export function Slider({ label, value, min, max, step, onChange, onCommit, format, disabled }: SliderProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<number | null>(null);
  const commit = useRef(onCommit);
  useEffect(() => {
    commit.current = onCommit;
  });
  // React's onChange is the browser's `input` event; only the browser's own `change` says that a drag has ended.
  useEffect(() => {
    const element = input.current;
    if (element === null) return;
    const settle = () => {
      setDraft(null);
      commit.current?.(element.valueAsNumber);
    };
    element.addEventListener("change", settle);
    return () => element.removeEventListener("change", settle);
  }, []);
  const shown = draft ?? value;
  const text = format === undefined ? String(shown) : format(shown);
  return (
    <div className="ui-slider">
      <label className="ui-slider-label" htmlFor={id}>
        {label}
      </label>
      <span className="ui-slider-value" aria-hidden="true">
        {text}
      </span>
      <input
        ref={input}
        id={id}
        className="ui-slider-range"
        type="range"
        min={min}
        max={max}
        step={step}
        value={shown}
        disabled={disabled}
        aria-valuetext={text}
        onChange={(event) => {
          setDraft(event.currentTarget.valueAsNumber);
          onChange?.(event.currentTarget.valueAsNumber);
        }}
      />
    </div>
  );
}
