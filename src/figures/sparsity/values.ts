import type { ArmFrame } from "../../experiment/session/frame.ts";
import type { LayerValue } from "../by-layer/geometry.ts";
import { rowProbe } from "../unit-maps/unit-states.ts";

/** Share of each hidden layer's outputs that are exactly 0; null without an activation. */
export function sparsities(arm: Pick<ArmFrame, "layers" | "rows">): LayerValue[] {
  return arm.rows.map((row) => ({ name: row.name, value: rowProbe(arm, row)?.sparsity ?? null }));
}
