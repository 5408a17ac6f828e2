import type { Setting } from "../../experiment/session/frame.ts";
import { nearestRow } from "../common/nearest-row.ts";
import { planeScales } from "./geometry.ts";

/**
 * The training point whose picture is nearest to (x, y) on a map of `size` px, as a row of the data set; null where
 * none lies within `reach` px.
 */
export function nearestPoint(
  { extent, inputs, train }: Pick<Setting, "extent" | "inputs" | "train">,
  x: number,
  y: number,
  size: number,
  reach?: number,
): number | null {
  const scales = planeScales(extent, size);
  return nearestRow(
    train,
    (row) => [scales.x(inputs[2 * row]), scales.y(inputs[2 * row + 1])],
    [x, y],
    reach,
  );
}
