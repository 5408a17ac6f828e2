import { exp, expm1 } from "../math.ts";
import type { Activation } from "./activation.ts";

/** The constants that make mean 0 and variance 1 a fixed point for weights of mean 0 and variance 1 / fan_in. */
const LAMBDA = 1.0507009873554805;
const ALPHA = 1.6732632423543772;
const DEPTH = LAMBDA * ALPHA;

function valueAt(z: number): number {
  return z > 0 ? LAMBDA * z : DEPTH * expm1(z);
}

/** From z and not from f, which is at its infimum long before the slope is 0. */
function slopeAt(z: number): number {
  return z > 0 ? LAMBDA : DEPTH * exp(z);
}

/** f(z) = lambda z for z > 0, lambda alpha (e^z - 1) for z <= 0; f'(0) = lambda alpha. */
export const selu: Activation = {
  name: "selu",
  formula: "1.0507009873554805 * (max(z, 0) + 1.6732632423543772 * (exp(min(z, 0)) - 1))",
  family: "elu",
  parameters: [],
  range: [-DEPTH, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: false,
  kinks: [0],
  largestSlope: () => DEPTH,
  initGain: () => 3 / 4,
  source: "Klambauer, Unterthiner, Mayr and Hochreiter, Self-normalizing neural networks, 2017",

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
