import type { Activation } from "./activation.ts";

/** f(z) = z: what a stack without activations does between its layers. */
export const identity: Activation = {
  name: "identity",
  formula: "z",
  family: "none",
  parameters: [],
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: true,
  kinks: [],
  largestSlope: () => 1,
  initGain: () => 1,
  source: null,

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = z[i];
  },

  backward(_z, _a, da, dz, from, to, _parameters, accumulate) {
    if (accumulate) for (let i = from; i < to; i++) dz[i] += da[i];
    else for (let i = from; i < to; i++) dz[i] = da[i];
  },

  slope(_z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = 1;
  },
};
