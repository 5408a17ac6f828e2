import { makeData } from "../../../experiment/data/make-data.ts";
import { DEFAULTS } from "../../../experiment/scenario/defaults.ts";
import { ownPointsUse } from "../../../experiment/scenario/own-points.ts";
import type { DataName } from "../../../experiment/scenario/types.ts";

const POINTS = 72;
const RADIUS = 2;

/** A data set as one path of dots per class, in a box of `side`, made by the data set's own maker. */
export function thumbnailPaths(data: DataName, side: number): string[] {
  const { inputs, targets, classes, extent } = makeData({
    ...DEFAULTS,
    data,
    points: ownPointsUse(data)?.starter ?? [],
    n: POINTS,
    noise: 0.06,
  });
  const [left, right, bottom, top] = extent;
  const paths = Array.from({ length: classes }, () => "");
  for (let i = 0; i < targets.length; i++) {
    const x = (side * (inputs[2 * i] - left)) / (right - left);
    const y = (side * (top - inputs[2 * i + 1])) / (top - bottom);
    paths[targets[i]] += `M${(x - RADIUS).toFixed(1)},${y.toFixed(1)}a${RADIUS},${RADIUS},0,1,1,0,0.01Z`;
  }
  return paths;
}
