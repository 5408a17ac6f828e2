import type { ArmFrame } from "../../experiment/session/frame.ts";
import type { LayerValue } from "../by-layer/geometry.ts";
import { rowProbe } from "../unit-maps/unit-states.ts";

/** Share of saturated (unit, sample) pairs of each hidden layer's activation; null unless that is bounded. */
export function saturations(arm: Pick<ArmFrame, "layers" | "rows">): LayerValue[] {
  return arm.rows.map((row) => ({ name: row.name, value: rowProbe(arm, row)?.saturated ?? null }));
}
