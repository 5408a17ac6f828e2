import { exp, expm1, normalDistribution } from "../math.ts";
import type { Activation } from "./activation.ts";

function valueAt(z: number, alpha: number): number {
  return z > 0 ? z : alpha * expm1(z / alpha);
}

function slopeAt(z: number, alpha: number): number {
  return z > 0 ? 1 : exp(z / alpha);
}

/** E[f(z)^2; z < 0] for z ~ N(0, 1), from E[e^(kz); z < 0] = e^(k^2 / 2) Phi(-k). */
function negativeSquare(alpha: number): number {
  const k = 1 / alpha;
  const twice = exp(2 * k * k) * normalDistribution(-2 * k);
  const once = exp(0.5 * k * k) * normalDistribution(-k);
  return alpha * alpha * (twice - 2 * once + 0.5);
}

/** f(z) = z for z > 0, alpha (e^(z / alpha) - 1) for z <= 0: f' is continuous for every alpha. */
export const celu: Activation = {
  name: "celu",
  formula: "max(z, 0) + alpha * (exp(min(z, 0) / alpha) - 1)",
  family: "elu",
  parameters: [{ name: "alpha", default: 1, low: 0.1, high: 10 }],
  range: [-1, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: false,
  kinks: [],
  largestSlope: () => 1,
  initGain: ([alpha]) => 1 / Math.sqrt(0.5 + negativeSquare(alpha)),
  source: "Barron, Continuously differentiable exponential linear units, 2017",

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
