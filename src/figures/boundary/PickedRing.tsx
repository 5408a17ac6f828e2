import type { PlaneSetting } from "../../experiment/session/frame.ts";
import type { SelectionStore } from "../../state/selection-store.ts";
import { PickedMark } from "../common/PickedMark.tsx";
import { usePicked } from "../common/use-picked.ts";
import { planeScales } from "./geometry.ts";

export interface PickedRingProps {
  readonly selection: SelectionStore;
  readonly setting: PlaneSetting;
  readonly size: number;
}

/** A ring about the training point that the reader has picked, over the map. */
export function PickedRing({ selection, setting, size }: PickedRingProps) {
  const sample = usePicked(selection, setting);
  if (sample === null) return null;
  const { x, y } = planeScales(setting.extent, size);
  return (
    <svg className="fig-picked" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" data-sample={sample}>
      <PickedMark x={x(setting.inputs[2 * sample])} y={y(setting.inputs[2 * sample + 1])} />
    </svg>
  );
}
