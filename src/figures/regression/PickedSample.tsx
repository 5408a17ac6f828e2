import { useStore } from "zustand";
import type { CurveSetting } from "../../experiment/session/frame.ts";
import type { SelectionStore } from "../../state/selection-store.ts";
import { PickedMark } from "../common/PickedMark.tsx";
import type { CurveScales } from "./geometry.ts";

export interface PickedSampleProps {
  readonly selection: SelectionStore;
  readonly setting: CurveSetting;
  readonly scales: CurveScales;
}

/** A ring about the training point that the reader has picked, beside the curve. */
export function PickedSample({ selection, setting, scales }: PickedSampleProps) {
  const sample = useStore(selection, (state) => state.sample);
  if (sample === null || !setting.train.includes(sample)) return null;
  return (
    <g className="fig-picked" data-sample={sample}>
      <PickedMark x={scales.x(setting.inputs[sample])} y={scales.y(setting.targets[sample])} />
    </g>
  );
}
