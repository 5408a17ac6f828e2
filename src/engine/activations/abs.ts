import type { Activation } from "./activation.ts";

/** The slopes for z < 0, z = 0 and z > 0: see `leaky.ts`. NaN is read as z > 0. */
const slopes = new Float64Array([-1, 0, 1]);

/** f(z) = |z|, f'(0) = 0. */
export const abs: Activation = {
  name: "abs",
  formula: "abs(z)",
  family: "relu",
  parameters: [],
  range: [0, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: true,
  kinks: [0],
  largestSlope: () => 1,
  // E[z^2] = 1.
  initGain: () => 1,
  source:
    "Jarrett, Kavukcuoglu, Ranzato and LeCun, What is the best multi-stage architecture for object recognition?, 2009",

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = Math.abs(z[i]);
  },

  backward(z, _a, da, dz, from, to, _parameters, accumulate) {
    if (accumulate) {
      for (let i = from; i < to; i++) dz[i] += slopes[Number(!(z[i] < 0)) + Number(!(z[i] <= 0))] * da[i];
    } else {
      for (let i = from; i < to; i++) dz[i] = slopes[Number(!(z[i] < 0)) + Number(!(z[i] <= 0))] * da[i];
    }
  },

  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = slopes[Number(!(z[i] < 0)) + Number(!(z[i] <= 0))];
  },
};
