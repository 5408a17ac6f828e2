import { exp, sigmoid } from "../math.ts";
import type { Activation } from "./activation.ts";

/** 2 sqrt(2 / pi). */
const SCALE = 1.5957691216057308;
const CUBIC = 0.044715;
/** sigmoid(2u) is 0 at -FAR and 1 at FAR: nothing changes beyond but 0 x infinity, which would be NaN. */
const FAR = 40;

/** z sigmoid(2u), which does not cancel for negative z as 1 + tanh u does. */
function valueAt(z: number): number {
  return Math.max(z, -FAR) * sigmoid(SCALE * z * (1 + CUBIC * z * z));
}

/** f' = s + z s (1 - s) d(2u)/dz with s = sigmoid(2u); s (1 - s) = e / (1 + e)^2, e = e^-|2u|: see `silu.ts`. */
function slopeAt(z: number): number {
  const near = Math.min(Math.max(z, -FAR), FAR);
  const square = CUBIC * near * near;
  const e = exp(-Math.abs(SCALE * near * (1 + square)));
  const d = 1 + e;
  return (near < 0 ? e : 1) / d + near * (e / (d * d)) * (SCALE * (1 + 3 * square));
}

/** f(z) = z/2 (1 + tanh u) = z sigmoid(2u), u = sqrt(2 / pi) (z + 0.044715 z^3): close to gelu. */
export const geluTanh: Activation = {
  name: "gelu-tanh",
  formula: "z / 2 * (1 + tanh(sqrt(2 / pi) * (z + 0.044715 * z * z * z)))",
  family: "gelu",
  parameters: [],
  // At z = -0.752461422071, by golden section in 50-digit arithmetic.
  range: [-0.17004075057125406, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: false,
  kinks: [],
  // At z = 1.418504008788, likewise.
  largestSlope: () => 1.1289930686587717,
  // E[f(z)^2] = 0.425193711033092, by Simpson's rule in steps of 1/2000 over [-12, 12].
  initGain: () => 1.533580521666161,
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
