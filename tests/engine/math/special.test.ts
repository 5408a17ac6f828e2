import { describe, expect, it } from "vitest";
import {
  cos,
  erf,
  erfc,
  exp,
  expm1,
  inverseNormal,
  log,
  log1p,
  normalDensity,
  normalDistribution,
  sigmoid,
  sin,
  tanh,
} from "../../../src/engine/math.ts";

const inf = Number.POSITIVE_INFINITY;
const nan = Number.NaN;

describe("portable functions at the edges", () => {
  it.each<[string, (x: number) => number, [number, number][]]>([
    [
      "exp",
      exp,
      [
        [0, 1],
        [-0, 1],
        [inf, inf],
        [-inf, 0],
        [nan, nan],
        [710, inf],
        [-746, 0],
        [-745, 5e-324],
      ],
    ],
    [
      "expm1",
      expm1,
      [
        [0, 0],
        [-0, -0],
        [inf, inf],
        [-inf, -1],
        [nan, nan],
        [710, inf],
        [5e-324, 5e-324],
      ],
    ],
    [
      "log",
      log,
      [
        [1, 0],
        [0, -inf],
        [-0, -inf],
        [-1, nan],
        [inf, inf],
        [nan, nan],
      ],
    ],
    [
      "log1p",
      log1p,
      [
        [0, 0],
        [-0, -0],
        [-1, -inf],
        [-2, nan],
        [inf, inf],
        [nan, nan],
        [5e-324, 5e-324],
      ],
    ],
    [
      "tanh",
      tanh,
      [
        [0, 0],
        [-0, -0],
        [inf, 1],
        [-inf, -1],
        [nan, nan],
        [5e-324, 5e-324],
        [-5e-324, -5e-324],
      ],
    ],
    [
      "sigmoid",
      sigmoid,
      [
        [0, 0.5],
        [-0, 0.5],
        [inf, 1],
        [-inf, 0],
        [nan, nan],
      ],
    ],
    [
      "sin",
      sin,
      [
        [0, 0],
        [-0, -0],
        [inf, nan],
        [nan, nan],
        [2e6, nan],
      ],
    ],
    [
      "cos",
      cos,
      [
        [0, 1],
        [inf, nan],
        [nan, nan],
        [2e6, nan],
      ],
    ],
    [
      "erf",
      erf,
      [
        [0, 0],
        [-0, -0],
        [inf, 1],
        [-inf, -1],
        [nan, nan],
        [7, 1],
        [-7, -1],
      ],
    ],
    [
      "erfc",
      erfc,
      [
        [0, 1],
        [-0, 1],
        [inf, 0],
        [-inf, 2],
        [nan, nan],
        [1e300, 0],
        [-1e300, 2],
        [5e-324, 1],
      ],
    ],
    [
      "normalDistribution",
      normalDistribution,
      [
        [0, 0.5],
        [-0, 0.5],
        [inf, 1],
        [-inf, 0],
        [nan, nan],
        [-1e300, 0],
        [1e300, 1],
      ],
    ],
    [
      "normalDensity",
      normalDensity,
      [
        [inf, 0],
        [-inf, 0],
        [nan, nan],
        [1e300, 0],
      ],
    ],
    [
      "inverseNormal",
      inverseNormal,
      [
        [0, -inf],
        [-0, -inf],
        [0.5, 0],
        [1, inf],
        [-1, nan],
        [2, nan],
        [nan, nan],
      ],
    ],
  ])("%s answers as IEEE 754 would have it", (_, f, pairs) => {
    for (const [x, y] of pairs) expect(f(x), String(x)).toBe(y);
  });

  it("odd functions are odd to the last bit", () => {
    for (const x of [1e-300, 1e-8, 0.3, 0.549, 0.551, 1.7, 5, 30]) {
      expect(tanh(-x)).toBe(-tanh(x));
      expect(erf(-x)).toBe(-erf(x));
      expect(sin(-x)).toBe(-sin(x));
    }
  });
});
