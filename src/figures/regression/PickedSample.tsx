import type { CurveSetting } from "../../experiment/session/frame.ts";
import type { SelectionStore } from "../../state/selection-store.ts";
import { PickedMark } from "../common/PickedMark.tsx";
import { usePicked } from "../common/use-picked.ts";
import type { CurveScales } from "./geometry.ts";

export interface PickedSampleProps {
  readonly selection: SelectionStore;
  readonly setting: CurveSetting;
  readonly scales: CurveScales;
}

/** A ring about the training point that the reader has picked, beside the curve. */
export function PickedSample({ selection, setting, scales }: PickedSampleProps) {
  const sample = usePicked(selection, setting);
  if (sample === null) return null;
  return (
    <g className="fig-picked" data-sample={sample}>
      <PickedMark x={scales.x(setting.inputs[sample])} y={scales.y(setting.targets[sample])} />
    </g>
  );
}
