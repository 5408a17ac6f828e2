import type { Activation } from "./activation.ts";

/** [0, kept], read by whether z lies between the kinks: see `relu.ts`. */
const choice = new Float64Array(2);

/** f(z) = min(max(z, 0), 6); f' = 1 for 0 < z < 6 and 0 elsewhere, at both kinks too. NaN passes through. */
export const relu6: Activation = {
  name: "relu6",
  formula: "min(max(z, 0), 6)",
  family: "relu",
  parameters: [],
  range: [0, 6],
  bounded: true,
  piecewiseLinear: true,
  kinks: [0, 6],
  largestSlope: () => 1,
  // E[f(z)^2] = 0.499999998075258, by Simpson's rule in steps of 1/2000 over [-12, 12].
  initGain: () => 1.41421356509509,
  source: "Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010",

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = Math.min(Math.max(z[i], 0), 6);
  },

  backward(z, _a, da, dz, from, to, _parameters, accumulate) {
    if (accumulate) {
      for (let i = from; i < to; i++) {
        choice[1] = da[i];
        dz[i] += choice[Number(!(z[i] <= 0)) & Number(!(z[i] >= 6))];
      }
    } else {
      for (let i = from; i < to; i++) {
        choice[1] = da[i];
        dz[i] = choice[Number(!(z[i] <= 0)) & Number(!(z[i] >= 6))];
      }
    }
  },

  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = Number(!(z[i] <= 0)) & Number(!(z[i] >= 6));
  },
};
