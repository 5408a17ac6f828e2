import type { ArmFrame } from "../../experiment/session/frame.ts";
import type { LayerValue } from "../by-layer/geometry.ts";
import { rowValues } from "../by-layer/row-values.ts";

/** Share of saturated (unit, sample) pairs of each hidden layer's activation; null unless that can saturate. */
export function saturations(arm: Pick<ArmFrame, "layers" | "rows">): LayerValue[] {
  return rowValues(arm, ({ saturated }) => saturated);
}
