import type { Activation } from "./activation.ts";

/**
 * f(z) = 1 for z > 0, 0 for z <= 0. Its slope is 0 everywhere, at the jump too: nothing is passed back, so
 * gradients train no layer before it.
 */
export const step: Activation = {
  name: "step",
  formula: "1 if z > 0, else 0",
  family: "sigmoid",
  parameters: [],
  range: [0, 1],
  bounded: true,
  piecewiseLinear: true,
  kinks: [0],
  largestSlope: () => 0,
  // E[f(z)^2] = P(z > 0) = 1/2.
  initGain: () => Math.sqrt(2),
  source: "McCulloch and Pitts, A logical calculus of the ideas immanent in nervous activity, 1943",

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = Number.isNaN(z[i]) ? z[i] : Number(z[i] > 0);
  },

  backward(_z, _a, _da, dz, from, to, _parameters, accumulate) {
    if (!accumulate) for (let i = from; i < to; i++) dz[i] = 0;
  },

  slope(_z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = 0;
  },
};
