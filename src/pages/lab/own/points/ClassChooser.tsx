import { useId } from "react";
import { CLASS_LETTERS } from "../../../../experiment/scenario/limits.ts";
import { ClassPoint } from "../../../../figures/boundary/ClassPoint.tsx";
import { classLetter } from "../../../../figures/boundary/words.ts";

export interface ClassChooserProps {
  readonly legend: string;
  readonly value: number;
  /** What a class is called, with its points. */
  readonly name: (label: number) => string;
  readonly onChange: (label: number) => void;
}

const LABELS = Array.from(CLASS_LETTERS, (_, label) => label);

/** The class of the next point: ten radio buttons, each with the mark of its class. */
export function ClassChooser({ legend, value, name, onChange }: ClassChooserProps) {
  const group = useId();
  return (
    <fieldset className="lab-classes">
      <legend>{legend}</legend>
      {LABELS.map((label) => (
        <label key={label} className="lab-class" title={name(label)}>
          <input
            type="radio"
            name={group}
            value={label}
            checked={label === value}
            aria-label={name(label)}
            onChange={() => onChange(label)}
          />
          <ClassPoint index={label} />
          <span aria-hidden="true">{classLetter(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}
