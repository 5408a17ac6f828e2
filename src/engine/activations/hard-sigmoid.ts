import type { Activation } from "./activation.ts";

const SLOPE = 1 / 6;
/** [0, kept], read by whether z lies between the kinks: see `relu.ts`. */
const choice = new Float64Array(2);

/** f(z) = z/6 + 1/2 between 0 and 1, as in PyTorch; f' = 1/6 for -3 < z < 3 and 0 elsewhere, at both kinks too. */
export const hardSigmoid: Activation = {
  name: "hard-sigmoid",
  formula: "min(max(z / 6 + 1 / 2, 0), 1)",
  family: "sigmoid",
  parameters: [],
  range: [0, 1],
  bounded: true,
  piecewiseLinear: true,
  kinks: [-3, 3],
  largestSlope: () => SLOPE,
  // E[f(z)^2] = 0.27763909105651, by Simpson's rule in steps of 1/2000 over [-12, 12].
  initGain: () => 1.897840424729569,
  source: "Howard et al., Searching for MobileNetV3, 2019",

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = Math.min(Math.max(z[i] / 6 + 0.5, 0), 1);
  },

  backward(z, _a, da, dz, from, to, _parameters, accumulate) {
    if (accumulate) {
      for (let i = from; i < to; i++) {
        choice[1] = SLOPE * da[i];
        dz[i] += choice[Number(!(Math.abs(z[i]) >= 3))];
      }
    } else {
      for (let i = from; i < to; i++) {
        choice[1] = SLOPE * da[i];
        dz[i] = choice[Number(!(Math.abs(z[i]) >= 3))];
      }
    }
  },

  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = SLOPE * Number(!(Math.abs(z[i]) >= 3));
  },
};
