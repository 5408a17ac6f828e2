import type { ArmFrame } from "../../experiment/session/frame.ts";
import type { LayerValue } from "../by-layer/geometry.ts";
import { rowValues } from "../by-layer/row-values.ts";

/** Share of each hidden layer's outputs that are exactly 0; null without an activation or maxout. */
export function sparsities(arm: Pick<ArmFrame, "layers" | "rows">): LayerValue[] {
  return rowValues(arm, ({ sparsity }) => sparsity);
}
