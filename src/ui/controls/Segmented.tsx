import { useId } from "react";
import type { Option } from "./Select.tsx";
import "./controls.css";

export interface SegmentedProps<Value extends string> {
  readonly legend: string;
  readonly hideLegend?: boolean | undefined;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few: radio buttons drawn as a row, so that arrows and names work as the browser means them. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="ui-segmented">
      <legend className={props.hideLegend ? "ui-hidden" : "ui-field-label"}>{props.legend}</legend>
      <div className="ui-segmented-options">
        {props.options.map((option) => (
          <label key={option.value} className="ui-segmented-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              disabled={option.disabled}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
