import type { Extent } from "../../plane.ts";
import { walkPlane } from "./plane-walk.ts";
import type { Polygon } from "./polygon.ts";
import type { PiecewiseStep } from "./step.ts";

/** What the plane may take, as MAX_LINE_WORK: about 1000 cells of three layers of 16 units. */
export const MAX_PLANE_WORK = 4e6;

/**
 * Cells of the plane on which every unit of a net keeps to one side of all its kinks, and every maximum to one of
 * its pieces; null if counting them takes more than `most` multiplications.
 * @param each is told every cell, in coordinates from -1 to 1 over the plane.
 */
export function countRegions(
  steps: readonly PiecewiseStep[],
  extent: Extent,
  most = MAX_PLANE_WORK,
  each: (cell: Polygon) => void = () => {},
): number | null {
  let regions = 0;
  const { whole } = walkPlane(steps, extent, most, {
    end: steps.findLastIndex(({ kind }) => kind === "bend" || kind === "max"),
    reach: (cell) => {
      regions += 1;
      each(cell);
    },
  });
  return whole ? regions : null;
}
