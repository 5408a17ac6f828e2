import { exp } from "../math.ts";
import type { Activation } from "./activation.ts";

/** e^-800 is 0, and t is 1 from 20 on: nothing changes beyond but 0 x infinity and overflow. */
const LOW = -800;
const HIGH = 40;

/** t = tanh(log(1 + e)) = n / (n + 2) with e = e^z, n = e (e + 2): (1 + e)^2 = n + 1. */
function valueAt(z: number): number {
  const e = exp(Math.min(z, HIGH));
  const n = e * (e + 2);
  return Math.max(z, LOW) * (n / (n + 2));
}

/** dt/dz = 4 e (e + 1) / (n + 2)^2. */
function slopeAt(z: number): number {
  const near = Math.min(Math.max(z, LOW), HIGH);
  const e = exp(near);
  const n = e * (e + 2);
  const d = n + 2;
  return n / d + near * ((4 * e * (e + 1)) / (d * d));
}

/** f(z) = z tanh(softplus z) = z t; f' = t + z dt/dz. */
export const mish: Activation = {
  name: "mish",
  formula: "z * tanh(log(1 + exp(z)))",
  family: "gelu",
  parameters: [],
  // At z = -1.192431214514, by golden section in 50-digit arithmetic.
  range: [-0.30884341301725043, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: false,
  kinks: [],
  // At z = 1.490571179489, likewise.
  largestSlope: () => 1.088498161251728,
  // E[f(z)^2] = 0.452342192375876, by Simpson's rule in steps of 1/2000 over [-12, 12].
  initGain: () => 1.48684758127322,
  source: "Misra, Mish: a self regularized non-monotonic neural activation function, 2019",

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
