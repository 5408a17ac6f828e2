import { useId } from "react";
import { DATA_NAMES, type DataName } from "../../../experiment/scenario/types.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { thumbnailPaths } from "./thumbnail.ts";

const SIDE = 48;

const THUMBNAILS = new Map<DataName, string[]>();

/** Data sets never change, so each is drawn once. */
function paths(data: DataName): string[] {
  const known = THUMBNAILS.get(data) ?? thumbnailPaths(data, SIDE);
  THUMBNAILS.set(data, known);
  return known;
}

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
      {DATA_NAMES.map((data) => (
        <label key={data} className="lab-thumbnail" title={text.names[data]}>
          <input
            type="radio"
            name={name}
            value={data}
            aria-label={text.names[data]}
            checked={data === value}
            onChange={() => onChange(data)}
          />
          <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
            {paths(data).map((d, i) => (
              <path key={d} className={`lab-dots lab-dots-${i}`} d={d} />
            ))}
          </svg>
        </label>
      ))}
    </fieldset>
  );
}
