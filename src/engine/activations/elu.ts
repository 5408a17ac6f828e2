import { exp, expm1 } from "../math.ts";
import type { Activation } from "./activation.ts";

/** E[(e^z - 1)^2; z < 0] = e^2 Phi(-2) - 2 sqrt(e) Phi(-1) + 1/2 for z ~ N(0, 1), in 60-digit arithmetic. */
const NEGATIVE_SQUARE = 0.14494541749292386;

function valueAt(z: number, alpha: number): number {
  return z > 0 ? z : alpha * expm1(z);
}

/** From z and not as f + alpha, which is 0 long before the slope is. */
function slopeAt(z: number, alpha: number): number {
  return z > 0 ? 1 : alpha * exp(z);
}

/** f(z) = z for z > 0, alpha (e^z - 1) for z <= 0; f'(0) = alpha. */
export const elu: Activation = {
  name: "elu",
  formula: "max(z, 0) + alpha * (exp(min(z, 0)) - 1)",
  family: "elu",
  parameters: [{ name: "alpha", default: 1, low: 0, high: 10 }],
  range: [-1, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: false,
  /** At alpha = 1; any other has a kink at 0. */
  kinks: [],
  largestSlope: ([alpha]) => Math.max(1, alpha),
  initGain: ([alpha]) => 1 / Math.sqrt(0.5 + NEGATIVE_SQUARE * alpha * alpha),
  source:
    "Clevert, Unterthiner and Hochreiter, Fast and accurate deep network learning by exponential linear units, 2015",

  forward(z, a, from, to, parameters) {
    const alpha = parameters[0];
    for (let i = from; i < to; i++) a[i] = valueAt(z[i], alpha);
  },

  backward(z, _a, da, dz, from, to, parameters, accumulate) {
    const alpha = parameters[0];
    if (accumulate) for (let i = from; i < to; i++) dz[i] += slopeAt(z[i], alpha) * da[i];
    else for (let i = from; i < to; i++) dz[i] = slopeAt(z[i], alpha) * da[i];
  },

  slope(z, _a, out, from, to, parameters) {
    const alpha = parameters[0];
    for (let i = from; i < to; i++) out[i] = slopeAt(z[i], alpha);
  },
};
