import type { Setting } from "../../experiment/session/frame.ts";
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
  reach = Number.POSITIVE_INFINITY,
): number | null {
  const scales = planeScales(extent, size);
  let nearest: number | null = null;
  let least = reach;
  for (const row of train) {
    const distance = Math.hypot(scales.x(inputs[2 * row]) - x, scales.y(inputs[2 * row + 1]) - y);
    if (distance >= least) continue;
    nearest = row;
    least = distance;
  }
  return nearest;
}
