import type { Layer } from "../../engine/index.ts";
import type { UnitRow } from "./frame.ts";

export type PlannedRow = Omit<UnitRow, "maps" | "ranges">;

/** Groups the hidden layers of a net in rows of unit pictures: see UnitRow. The last layer, the output, has none. */
export function planRows(layers: readonly Layer[]): PlannedRow[] {
  const rows: PlannedRow[] = [];
  layers.slice(0, -1).forEach((layer, index) => {
    const { units } = layer;
    if (layer.kind === "linear") rows.push({ name: layer.name, layer: index, activation: null, units });
    else rows.push({ name: rows.pop()?.name ?? "in", layer: index, activation: index, units });
  });
  return rows;
}
