import { classesOfPoints } from "../scenario/own-points.ts";
import type { OwnPoint } from "../scenario/types.ts";
import { type DataSpec, type Dataset, PLANE } from "./dataset.ts";
import { divide } from "./split.ts";

/**
 * The first n of the points that a reader has placed, as they are: seed and noise change nothing.
 * @throws RangeError without a point.
 */
export function ownPoints(
  points: readonly OwnPoint[],
  { n, split }: Pick<DataSpec, "n" | "split">,
): Dataset & { readonly classes: number } {
  if (points.length === 0) throw new RangeError("points: expected at least one, got none");
  const used = points.slice(0, n);
  const targets = Float64Array.from(used, ({ label }) => label);
  // Of all points: fewer samples are the same task.
  const classes = classesOfPoints(points);
  return {
    inputs: Float64Array.from(used.flatMap(({ x1, x2 }) => [x1, x2])),
    targets,
    classes,
    ...divide(targets, classes, split),
    extent: PLANE,
    classNames: null,
    inputNames: null,
    leftOut: 0,
  };
}
