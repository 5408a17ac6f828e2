import type { Layer } from "../../engine/index.ts";
import type { UnitRow } from "./frame.ts";
import { hasStates } from "./probes/states.ts";

export type PlannedRow = Omit<UnitRow, "maps" | "ranges">;

/** Groups the hidden layers of a net in rows of unit pictures: see UnitRow. The last layer, the output, has none. */
export function planRows(layers: readonly Layer[]): PlannedRow[] {
  const rows: PlannedRow[] = [];
  layers.slice(0, -1).forEach((layer, index) => {
    const { units } = layer;
    if (layer.kind === "linear") rows.push({ name: layer.name, layer: index, activation: null, units });
    else {
      const before = rows.pop();
      const activation = hasStates(layer) ? index : (before?.activation ?? null);
      rows.push({ name: before?.name ?? "in", layer: index, activation, units });
    }
  });
  return rows;
}
