import { tanh as tanhOf } from "../math.ts";
import type { Activation } from "./activation.ts";

/** f(z) = tanh z, f' = 1 - f^2, computed as (1 - f)(1 + f): exact where f is close to 1 or -1. */
export const tanh: Activation = {
  name: "tanh",
  formula: "(exp(z) - exp(-z)) / (exp(z) + exp(-z))",
  family: "tanh",
  parameters: [],
  range: [-1, 1],
  bounded: true,
  piecewiseLinear: false,
  kinks: [],
  largestSlope: () => 1,
  initGain: () => 5 / 3,
  source: "LeCun, Bottou, Orr and Müller, Efficient BackProp, 1998",

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = tanhOf(z[i]);
  },

  backward(_z, a, da, dz, from, to, _parameters, accumulate) {
    if (accumulate) for (let i = from; i < to; i++) dz[i] += (1 - a[i]) * (1 + a[i]) * da[i];
    else for (let i = from; i < to; i++) dz[i] = (1 - a[i]) * (1 + a[i]) * da[i];
  },

  slope(_z, a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = (1 - a[i]) * (1 + a[i]);
  },
};
