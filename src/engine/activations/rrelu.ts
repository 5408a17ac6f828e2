import type { Activation } from "./activation.ts";
import { leaky } from "./leaky.ts";

/** The parameters of `leaky` that stand for low and high. */
const mean = [0];

function setMean(parameters: readonly number[]): void {
  mean[0] = 0.5 * (parameters[0] + parameters[1]);
}

/**
 * f(z) = z for z > 0, s z for z <= 0; f'(0) = s. The loops take s = (low + high) / 2, the slope of evaluation.
 * In training s is uniform between low and high; a draw writes s as low and as high, whose mean is exactly s.
 * Mean and distribution are the same if low and high change places, so low > high is no error.
 */
export const rrelu: Activation = {
  name: "rrelu",
  formula: "max(z, 0) + (low + high) / 2 * min(z, 0)",
  family: "leaky",
  parameters: [
    { name: "low", default: 1 / 8, low: 0, high: 1 },
    { name: "high", default: 1 / 3, low: 0, high: 1 },
  ],
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  bounded: false,
  piecewiseLinear: true,
  kinks: [0],
  largestSlope: ([low, high]) => Math.max(1, Math.abs(low), Math.abs(high)),
  // In training: E[f(z)^2] = (1 + E[s^2]) / 2 and E[s^2] = (low^2 + low high + high^2) / 3.
  initGain: ([low, high]) => Math.sqrt(2 / (1 + (low * low + low * high + high * high) / 3)),
  source:
    "Xu, Wang, Chen and Li, Empirical evaluation of rectified activations in convolutional network, 2015",
  training: {
    kind: "drawn",
    draw(u, [low, high], out) {
      const s = low + (high - low) * u;
      out[0] = s;
      out[1] = s;
    },
  },

  forward(z, a, from, to, parameters) {
    setMean(parameters);
    leaky.forward(z, a, from, to, mean);
  },

  backward(z, a, da, dz, from, to, parameters, accumulate) {
    setMean(parameters);
    leaky.backward(z, a, da, dz, from, to, mean, accumulate);
  },

  slope(z, a, out, from, to, parameters) {
    setMean(parameters);
    leaky.slope(z, a, out, from, to, mean);
  },
};
