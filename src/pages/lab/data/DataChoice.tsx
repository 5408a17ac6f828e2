import { useId } from "react";
import { DATA_NAMES, type DataName } from "../../../experiment/scenario/types.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { useScenario } from "../context.ts";
import { Thumbnail } from "./Thumbnail.tsx";

export interface DataChoiceProps {
  readonly value: DataName;
  readonly onChange: (data: DataName) => void;
}

/** A table with its header. A picture beside its name. */
function TablePicture() {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <path className="lab-table-picture" d="M9,11H39V37H9ZM9,18H39M9,24.5H39M9,31H39M19,11V37M29,11V37" />
    </svg>
  );
}

/** Pictures as radio buttons: arrows and names work as the browser means them. */
export function DataChoice({ value, onChange }: DataChoiceProps) {
  const text = useText().lab.data;
  const name = useId();
  // A table can be chosen once there is one.
  const hasTable = useScenario(({ scenario }) => scenario.csv !== null);
  return (
    <fieldset className="lab-data-choice">
      <legend>
        <b>{text.title}</b> <span className="lab-quiet">{text.names[value]}</span>
      </legend>
      {DATA_NAMES.filter((data) => data !== "csv" || hasTable).map((data) => (
        <label key={data} className="lab-thumbnail" title={text.names[data]}>
          <input
            type="radio"
            name={name}
            value={data}
            aria-label={text.names[data]}
            checked={data === value}
            onChange={() => onChange(data)}
          />
          {data === "csv" ? <TablePicture /> : <Thumbnail data={data} />}
        </label>
      ))}
    </fieldset>
  );
}
