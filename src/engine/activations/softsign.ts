import type { Activation } from "./activation.ts";

/** Infinite z as the largest double, at which f is 1: infinity over infinity would be NaN. */
function valueAt(z: number): number {
  const finite = Math.min(Math.max(z, -Number.MAX_VALUE), Number.MAX_VALUE);
  return finite / (1 + Math.abs(finite));
}

/** The reciprocal before the square, which would overflow where the slope is still a number. */
function slopeAt(z: number): number {
  const root = 1 / (1 + Math.abs(z));
  return root * root;
}

/** f(z) = z / (1 + |z|), f' = 1 / (1 + |z|)^2, at most 1. */
export const softsign: Activation = {
  name: "softsign",
  formula: "z / (1 + abs(z))",
  family: "tanh",
  parameters: [],
  range: [-1, 1],
  bounded: true,
  piecewiseLinear: false,
  kinks: [],
  largestSlope: () => 1,
  // E[f(z)^2] = 0.183014021266548, by Simpson's rule in steps of 1/2000 over [-12, 12].
  initGain: () => 2.33753336310854,
  source: "Elliott, A better activation function for artificial neural networks, 1993",

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = valueAt(z[i]);
  },

  backward(z, _a, da, dz, from, to, _parameters, accumulate) {
    if (accumulate) for (let i = from; i < to; i++) dz[i] += slopeAt(z[i]) * da[i];
    else for (let i = from; i < to; i++) dz[i] = slopeAt(z[i]) * da[i];
  },

  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = slopeAt(z[i]);
  },
};
