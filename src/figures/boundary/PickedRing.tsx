import { useStore } from "zustand";
import type { PlaneSetting } from "../../experiment/session/frame.ts";
import type { SelectionStore } from "../../state/selection-store.ts";
import { planeScales } from "./geometry.ts";

const RADIUS = 7;

export interface PickedRingProps {
  readonly selection: SelectionStore;
  readonly setting: PlaneSetting;
  readonly size: number;
}

/** A ring about the training point that the reader has picked, over the map. */
export function PickedRing({ selection, setting, size }: PickedRingProps) {
  const sample = useStore(selection, (state) => state.sample);
  if (sample === null || !setting.train.includes(sample)) return null;
  const { x, y } = planeScales(setting.extent, size);
  const at = { cx: x(setting.inputs[2 * sample]), cy: y(setting.inputs[2 * sample + 1]), r: RADIUS };
  return (
    <svg className="fig-picked" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" data-sample={sample}>
      <circle className="fig-picked-halo" {...at} />
      <circle {...at} />
    </svg>
  );
}
