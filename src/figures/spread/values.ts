import type { ArmFrame } from "../../experiment/session/frame.ts";
import type { LayerValue } from "../by-layer/geometry.ts";

/** What is left of the input behind each hidden layer, its activation included, and at the output. */
export function spreads(arm: Pick<ArmFrame, "layers" | "rows">): LayerValue[] {
  const hidden = arm.rows.map((row) => ({ name: row.name, value: arm.layers[row.layer]?.spread ?? null }));
  const out = arm.layers.at(-1);
  return out === undefined ? hidden : [...hidden, { name: "out", value: out.spread }];
}
