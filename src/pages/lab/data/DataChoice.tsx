import { useId } from "react";
import { DATA_NAMES, type DataName } from "../../../experiment/scenario/types.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { Thumbnail } from "./Thumbnail.tsx";

export interface DataChoiceProps {
  readonly value: DataName;
  readonly onChange: (data: DataName) => void;
}

/** Pictures as radio buttons: arrows and names work as the browser means them. */
export function DataChoice({ value, onChange }: DataChoiceProps) {
  const text = useText().lab.data;
  const name = useId();
  return (
    <fieldset className="lab-data-choice">
      <legend>
        <b>{text.title}</b> <span className="lab-quiet">{text.names[value]}</span>
      </legend>
      {DATA_NAMES.filter((data) => data !== "csv").map((data) => (
        <label key={data} className="lab-thumbnail" title={text.names[data]}>
          <input
            type="radio"
            name={name}
            value={data}
            aria-label={text.names[data]}
            checked={data === value}
            onChange={() => onChange(data)}
          />
          <Thumbnail data={data} />
        </label>
      ))}
    </fieldset>
  );
}
