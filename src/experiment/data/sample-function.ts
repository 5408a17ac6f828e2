import { normal, PURPOSE, uniform } from "../../engine/index.ts";
import type { DataSpec, Dataset } from "./dataset.ts";
import { divide } from "./split.ts";

/** What pictures show: x on both sides of the samples, y with room for noise and for nets that overshoot. */
const FRAME: Dataset["extent"] = [-1.3, 1.3, -1.6, 1.6];

/**
 * n samples of y = f(x) + noise: x uniform on [-1, 1], the noise normal with standard deviation `noise`. Draws are
 * keyed as in `generate`, so a larger n extends a smaller one, and noise scales fixed draws.
 */
export function sampleFunction(f: (x: number) => number, { n, noise, split, seed }: DataSpec): Dataset {
  const inputs = new Float64Array(n);
  const targets = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    inputs[i] = 2 * uniform(seed, PURPOSE.data, 0, i, 0, 0) - 1;
    targets[i] = f(inputs[i]) + noise * normal(seed, PURPOSE.noise, 0, i, 1, 0);
  }
  return {
    inputs,
    targets,
    classes: null,
    ...divide(new Float64Array(n), 1, split),
    extent: FRAME,
    classNames: null,
    inputNames: null,
    leftOut: 0,
  };
}
