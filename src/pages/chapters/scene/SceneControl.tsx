import { Segmented } from "../../../ui/controls/Segmented.tsx";
import { Slider } from "../../../ui/controls/Slider.tsx";
import type { Control } from "./spec.ts";

export interface SceneControlProps {
  readonly control: Control;
  readonly label: (name: string) => string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function SceneControl({ control, label, value, onChange }: SceneControlProps) {
  if (control.kind === "count")
    return (
      <Slider
        label={label(control.name)}
        value={value}
        min={control.least}
        max={control.most}
        step={1}
        onCommit={onChange}
      />
    );
  const { name, options } = control;
  return (
    <Segmented
      legend={label(name)}
      value={options[value]}
      options={options.map((option) => ({ value: option, label: label(option) }))}
      onChange={(option) => onChange(options.indexOf(option))}
    />
  );
}
