import type { ArmFrame, LayerProbe } from "../../experiment/session/frame.ts";
import type { LayerValue } from "./geometry.ts";

/** Of each hidden row (a linear layer with what follows it) the last value that one of its layers has; null without. */
export function rowValues(
  arm: Pick<ArmFrame, "layers" | "rows">,
  pick: (layer: LayerProbe) => number | null,
): LayerValue[] {
  let from = 0;
  return arm.rows.map(({ name, layer }) => {
    const values = arm.layers.slice(from, layer + 1).map(pick);
    from = layer + 1;
    return { name, value: values.findLast((value) => value !== null) ?? null };
  });
}
