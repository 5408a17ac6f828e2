import { normal, PURPOSE, uniform } from "../../engine/index.ts";
import { type DataSpec, type Dataset, PLANE } from "./dataset.ts";
import type { Point, Shape } from "./shape.ts";
import { divide } from "./split.ts";

/**
 * Draws n samples: sample i is of class i mod K. Every draw is keyed by the sample, so a larger n extends a
 * smaller one, and noise scales two fixed normal draws, so a change of noise moves the same points.
 */
export function generate(shape: Shape, { n, noise, split, seed }: DataSpec): Dataset {
  const inputs = new Float64Array(2 * n);
  const targets = new Float64Array(n);
  const point: Point = { x1: 0, x2: 0 };
  const deviation = noise * shape.grain;
  for (let i = 0; i < n; i++) {
    const label = i % shape.classes;
    const u = uniform(seed, PURPOSE.data, 0, i, 0, 0);
    const v = uniform(seed, PURPOSE.data, 0, i, 1, 0);
    shape.place(label, u, v, point);
    inputs[2 * i] = point.x1 + deviation * normal(seed, PURPOSE.noise, 0, i, 0, 0);
    inputs[2 * i + 1] = point.x2 + deviation * normal(seed, PURPOSE.noise, 0, i, 1, 0);
    targets[i] = label;
  }
  return {
    inputs,
    targets,
    classes: shape.classes,
    ...divide(targets, shape.classes, split),
    extent: PLANE,
    classNames: null,
    inputNames: null,
    leftOut: 0,
  };
}
