import type { ArmFrame } from "../../experiment/session/frame.ts";
import type { LayerValue } from "../by-layer/geometry.ts";

/** Norm of the last update over the norm of the weights, by linear layer; null before the first update. */
export function updates(arm: Pick<ArmFrame, "layers">): LayerValue[] {
  return arm.layers.flatMap(({ name, gradient, update }) =>
    gradient === null ? [] : [{ name, value: update }],
  );
}
