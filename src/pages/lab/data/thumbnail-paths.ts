import type { Dataset } from "../../../experiment/data/dataset.ts";
import { isFunctionName } from "../../../experiment/data/function-names.ts";
import { functionOf } from "../../../experiment/data/functions.ts";
import { makeData } from "../../../experiment/data/make-data.ts";
import { DEFAULTS } from "../../../experiment/scenario/defaults.ts";
import { ownPointsUse } from "../../../experiment/scenario/own-points.ts";
import type { DataName } from "../../../experiment/scenario/types.ts";

/** Part of a thumbnail: dots of a class, dots of none, or the curve that they follow. */
export interface ThumbnailPath {
  readonly kind: "dots-0" | "dots-1" | "dots-2" | "dots" | "curve";
  readonly d: string;
}

const POINTS = 72;
const RADIUS = 2;
/** Dots about a curve are fewer and smaller, so that it can be seen. */
const CURVE_POINTS = 28;
const CURVE_RADIUS = 1.5;
const CURVE_STEPS = 64;
const CLASSES = ["dots-0", "dots-1", "dots-2"] as const;

/** From the units of the data to a box of `side`. */
function places([left, right, bottom, top]: Dataset["extent"], side: number) {
  return {
    x: (value: number) => (side * (value - left)) / (right - left),
    y: (value: number) => (side * (top - value)) / (top - bottom),
  };
}

const dot = (x: number, y: number, radius: number): string =>
  `M${(x - radius).toFixed(1)},${y.toFixed(1)}a${radius},${radius},0,1,1,0,0.01Z`;

function curvePaths({ inputs, targets, extent }: Dataset, f: (x: number) => number, side: number) {
  const { x, y } = places(extent, side);
  let dots = "";
  targets.forEach((target, i) => {
    dots += dot(x(inputs[i]), y(target), CURVE_RADIUS);
  });
  const line = Array.from({ length: CURVE_STEPS + 1 }, (_, i) => {
    const at = (2 * i) / CURVE_STEPS - 1;
    return `${x(at).toFixed(1)},${y(f(at)).toFixed(1)}`;
  });
  return [
    { kind: "dots", d: dots },
    { kind: "curve", d: `M${line.join("L")}` },
  ] as const;
}

/** A data set in a box of `side`, made by its own maker: dots by class, or a curve with the dots about it. */
export function thumbnailPaths(data: DataName, side: number): readonly ThumbnailPath[] {
  const points = ownPointsUse(data)?.starter ?? [];
  const make = (n: number) => makeData({ ...DEFAULTS, data, points, n, noise: 0.06 });
  if (isFunctionName(data)) return curvePaths(make(CURVE_POINTS), functionOf({ data, points }), side);
  const { inputs, targets, extent } = make(POINTS);
  const { x, y } = places(extent, side);
  return CLASSES.map((kind, label) => {
    const rows = [...targets.keys()].filter((row) => targets[row] === label);
    return { kind, d: rows.map((row) => dot(x(inputs[2 * row]), y(inputs[2 * row + 1]), RADIUS)).join("") };
  }).filter(({ d }) => d !== "");
}
