import { sigmoid as sigmoidOf } from "../math.ts";
import type { Activation } from "./activation.ts";

/** f(z) = 1 / (1 + e^-z), f' = (1 - f) f, at most 1/4. */
export const sigmoid: Activation = {
  name: "sigmoid",
  formula: "1 / (1 + exp(-z))",
  family: "sigmoid",
  parameters: [],
  range: [0, 1],
  bounded: true,
  piecewiseLinear: false,
  kinks: [],
  largestSlope: () => 0.25,
  initGain: () => 1,
  source: "Rumelhart, Hinton and Williams, Learning representations by back-propagating errors, 1986",

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = sigmoidOf(z[i]);
  },

  backward(_z, a, da, dz, from, to, _parameters, accumulate) {
    if (accumulate) for (let i = from; i < to; i++) dz[i] += (1 - a[i]) * a[i] * da[i];
    else for (let i = from; i < to; i++) dz[i] = (1 - a[i]) * a[i] * da[i];
  },

  slope(_z, a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = (1 - a[i]) * a[i];
  },
};
