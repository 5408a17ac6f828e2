import type { ArmFrame } from "../../experiment/session/frame.ts";
import type { CellState } from "../dead-units/geometry.ts";
import { unitState } from "../unit-maps/unit-states.ts";

/** One activation layer, or the pieces of a maxout layer. */
export interface UnitLayer {
  /** Its place on the layer axis: the linear layer before it, "in" without one. */
  readonly place: string;
  /** The activation's word, or "maxout". */
  readonly kind: string;
  readonly states: readonly CellState[];
  /** Share of samples at which each unit is silent; null of pieces, which are selected or not. */
  readonly silent: Float32Array | null;
}

/** The layers of an arm whose units have states, in reading order, and maxout layers: which pieces is not known, how many is. */
export function unitLayers(arm: Pick<ArmFrame, "layers">): UnitLayer[] {
  return arm.layers.flatMap((probe): UnitLayer[] => {
    const { name, kind, units, pieces, silentShare } = probe;
    const place = name.split(".")[0];
    if (pieces !== null) {
      const states = Array.from({ length: pieces.total }, (_, i) => (i < pieces.never ? "never" : "active"));
      return [{ place, kind, states: states as CellState[], silent: null }];
    }
    if (probe.states === null) return [];
    const states = Array.from({ length: units }, (_, unit) => unitState(probe, unit));
    return [{ place, kind, states, silent: silentShare }];
  });
}
