import { normalDensity, normalDistribution } from "../math.ts";
import type { Activation } from "./activation.ts";

/** Phi(-40) and phi(40) are 0: nothing changes beyond but 0 x infinity, which would be NaN. */
const FAR = 40;

function valueAt(z: number): number {
  return Math.max(z, -FAR) * normalDistribution(z);
}

function slopeAt(z: number): number {
  const near = Math.min(Math.max(z, -FAR), FAR);
  return normalDistribution(near) + near * normalDensity(near);
}

/** f(z) = z Phi(z), exact; f' = Phi(z) + z phi(z), Phi and phi the standard normal distribution and density. */
export const gelu: Activation = {
  name: "gelu",
  formula: "z / 2 * (1 + erf(z / sqrt(2)))",
  family: "gelu",
  parameters: [],
  // At z = -0.751791524691, where Phi(z) + z phi(z) = 0.
  range: [-0.16997120747990366, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: false,
  kinks: [],
  // f'' = phi(z) (2 - z^2): f'(sqrt(2)) = Phi(sqrt(2)) + 1 / (e sqrt(pi)).
  largestSlope: () => 1.1289041451851547,
  // E[f(z)^2] = 1/3 + 1 / (2 pi sqrt(3)).
  initGain: () => 1.533530441030461,
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
