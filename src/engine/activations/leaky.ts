import type { Activation } from "./activation.ts";

/** [s, 1], read by the sign of z: a branch on a sign that nobody can predict costs more. */
const slopes = new Float64Array([0, 1]);

/** f(z) = z for z > 0, s z for z <= 0; f'(0) = s. NaN passes through. */
export const leaky: Activation = {
  name: "leaky",
  formula: "max(z, 0) + slope * min(z, 0)",
  family: "leaky",
  parameters: [{ name: "slope", default: 0.01, low: 0, high: 1 }],
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: true,
  kinks: [0],
  largestSlope: () => 1,
  initGain: ([s]) => Math.sqrt(2 / (1 + s * s)),
  source: "Maas, Hannun and Ng, Rectifier nonlinearities improve neural network acoustic models, 2013",

  forward(z, a, from, to, parameters) {
    slopes[0] = parameters[0];
    for (let i = from; i < to; i++) a[i] = z[i] * slopes[Number(z[i] > 0)];
  },

  backward(z, _a, da, dz, from, to, parameters, accumulate) {
    slopes[0] = parameters[0];
    if (accumulate) for (let i = from; i < to; i++) dz[i] += slopes[Number(z[i] > 0)] * da[i];
    else for (let i = from; i < to; i++) dz[i] = slopes[Number(z[i] > 0)] * da[i];
  },

  slope(z, _a, out, from, to, parameters) {
    slopes[0] = parameters[0];
    for (let i = from; i < to; i++) out[i] = slopes[Number(z[i] > 0)];
  },
};
