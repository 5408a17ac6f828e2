import type { Activation } from "./activation.ts";
import { leaky } from "./leaky.ts";

/** [z da, 0], read by the sign of z: see `relu.ts`. */
const choice = new Float64Array(2);

/** f(z) = z for z > 0, s z for z <= 0 with a trained s; f'(0) = s. The loops take s from parameters[0]. */
export const prelu: Activation = {
  name: "prelu",
  formula: "max(z, 0) + slope * min(z, 0)",
  family: "leaky",
  /** Where training begins: a trained slope may leave these limits. */
  parameters: [{ name: "slope", default: 0.25, low: 0, high: 1 }],
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: true,
  kinks: [0],
  largestSlope: ([s]) => Math.max(1, Math.abs(s)),
  // PyTorch's for leaky, at the slope where training begins.
  initGain: leaky.initGain,
  source:
    "He, Zhang, Ren and Sun, Delving deep into rectifiers: surpassing human-level performance on ImageNet classification, 2015",
  training: {
    kind: "learned",
    /** df/ds = min(z, 0). */
    gradient(z, da, from, to) {
      let even = 0;
      let odd = 0;
      const pairs = to - ((to - from) % 2);
      for (let i = from; i < pairs; i += 2) {
        choice[0] = z[i] * da[i];
        even += choice[Number(z[i] > 0)];
        choice[0] = z[i + 1] * da[i + 1];
        odd += choice[Number(z[i + 1] > 0)];
      }
      if (pairs < to) {
        choice[0] = z[pairs] * da[pairs];
        even += choice[Number(z[pairs] > 0)];
      }
      return even + odd;
    },
  },

  forward: leaky.forward,
  backward: leaky.backward,
  slope: leaky.slope,
};
