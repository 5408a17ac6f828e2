import { exp, sigmoid } from "../math.ts";
import type { Activation } from "./activation.ts";

/** sigmoid(-800) is 0 and sigmoid(800) is 1: nothing changes beyond but 0 x infinity, which would be NaN. */
const FAR = 800;

function valueAt(z: number): number {
  return Math.max(z, -FAR) * sigmoid(z);
}

/** s (1 - s) = e / (1 + e)^2 with e = e^-|z|: 1 - s would lose its digits where s is close to 1. */
function slopeAt(z: number): number {
  const near = Math.min(Math.max(z, -FAR), FAR);
  const e = exp(-Math.abs(near));
  const d = 1 + e;
  return (near < 0 ? e : 1) / d + near * (e / (d * d));
}

/** f(z) = z sigmoid(z); f' = s + z s (1 - s), s = sigmoid(z). */
export const silu: Activation = {
  name: "silu",
  formula: "z / (1 + exp(-z))",
  family: "gelu",
  parameters: [],
  // -W(1/e), W Lambert's function: at z = -1 - W(1/e) = -1.278464542761.
  range: [-0.2784645427610738, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: false,
  kinks: [],
  // Where z tanh(z / 2) = 2: at z = 2.399357280515.
  largestSlope: () => 1.099839320128867,
  // E[f(z)^2] = 0.355775519817348, by Simpson's rule in steps of 1/2000 over [-12, 12].
  initGain: () => 1.676532470331101,
  source: "Hendrycks and Gimpel, Gaussian error linear units (GELUs), 2016",

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
