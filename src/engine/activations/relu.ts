import type { Activation } from "./activation.ts";

/**
 * [0, kept]: written at 1 and read at 0 or 1. The sign of z is a coin flip, and a branch on it costs more
 * than this detour through the cache; a product with 0 or 1 would turn infinite values into NaN.
 */
const choice = new Float64Array(2);

/** f(z) = max(z, 0), f'(0) = 0. NaN passes through, forward and backward. */
export const relu: Activation = {
  name: "relu",
  formula: "max(z, 0)",
  family: "relu",
  parameters: [],
  range: [0, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: true,
  kinks: [0],
  largestSlope: () => 1,
  initGain: () => Math.sqrt(2),
  source: "Nair and Hinton, Rectified linear units improve restricted Boltzmann machines, 2010",

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) {
      choice[1] = z[i];
      a[i] = choice[Number(!(z[i] <= 0))];
    }
  },

  backward(z, _a, da, dz, from, to, _parameters, accumulate) {
    if (accumulate) {
      for (let i = from; i < to; i++) {
        choice[1] = da[i];
        dz[i] += choice[Number(!(z[i] <= 0))];
      }
    } else {
      for (let i = from; i < to; i++) {
        choice[1] = da[i];
        dz[i] = choice[Number(!(z[i] <= 0))];
      }
    }
  },

  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = Number(!(z[i] <= 0));
  },
};
