import type { Line } from "./frame.ts";
import type { Extent } from "./plane.ts";

export const LINE_NAMES = ["horizontal", "vertical", "diagonal"] as const;
export type LineName = (typeof LINE_NAMES)[number];

/**
 * A line through the middle of the shown plane from edge to edge: left to right, bottom to top, or from the lower left
 * corner to the upper right one.
 */
export function lineThrough([left, right, bottom, top]: Extent, name: LineName): Line {
  // Halves first: the sum of the ends may be beyond the range of doubles.
  const x1 = left / 2 + right / 2;
  const x2 = bottom / 2 + top / 2;
  if (name === "horizontal") return [left, x2, right, x2];
  if (name === "vertical") return [x1, bottom, x1, top];
  return [left, bottom, right, top];
}
