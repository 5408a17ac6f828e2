import type { Line, Setting } from "./frame.ts";

export const LINE_NAMES = ["horizontal", "vertical", "diagonal"] as const;
export type LineName = (typeof LINE_NAMES)[number];

/**
 * A line through the middle of the shown plane from edge to edge: left to right, bottom to top, or from the lower left
 * corner to the upper right one. Of one input there is one line: all of it that is shown.
 */
export function lineThrough(
  { features, extent }: Pick<Setting, "features" | "extent">,
  name: LineName,
): Line {
  const [left, right, bottom, top] = extent;
  if (features === 1) return [left, right];
  // Halves first: the sum of the ends may be beyond the range of doubles.
  const x1 = left / 2 + right / 2;
  const x2 = bottom / 2 + top / 2;
  if (name === "horizontal") return [left, x2, right, x2];
  if (name === "vertical") return [x1, bottom, x1, top];
  return [left, bottom, right, top];
}
