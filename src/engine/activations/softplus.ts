import { exp, log1p, sigmoid } from "../math.ts";
import type { Activation } from "./activation.ts";

/** log(1 + e^z) = max(z, 0) + log(1 + e^-|z|): the exponential cannot overflow, and nothing cancels. */
function valueAt(z: number): number {
  return Math.max(z, 0) + log1p(exp(-Math.abs(z)));
}

/** f(z) = log(1 + e^z), f' = sigmoid(z). */
export const softplus: Activation = {
  name: "softplus",
  formula: "log(1 + exp(z))",
  family: "elu",
  parameters: [],
  range: [0, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: false,
  kinks: [],
  largestSlope: () => 1,
  // E[f(z)^2] = 0.921245908859283, by Simpson's rule in steps of 1/2000 over [-12, 12].
  initGain: () => 1.041866835435312,
  source:
    "Dugas, Bengio, Bélisle, Nadeau and Garcia, Incorporating second-order functional knowledge for better option pricing, 2000",

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = valueAt(z[i]);
  },

  backward(z, _a, da, dz, from, to, _parameters, accumulate) {
    if (accumulate) for (let i = from; i < to; i++) dz[i] += sigmoid(z[i]) * da[i];
    else for (let i = from; i < to; i++) dz[i] = sigmoid(z[i]) * da[i];
  },

  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = sigmoid(z[i]);
  },
};
