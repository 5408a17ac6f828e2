import { tanh as tanhOf } from "../math.ts";
import type { Activation } from "./activation.ts";

const HEIGHT = 1.7159;
/** f' = 2/3 (HEIGHT - f^2 / HEIGHT) = SCALE (HEIGHT - f)(HEIGHT + f): exact where f is close to a bound. */
const SCALE = 2 / (3 * HEIGHT);

/** f(z) = 1.7159 tanh(2z/3), which has f(1) = 1 and f(-1) = -1. */
export const scaledTanh: Activation = {
  name: "scaled-tanh",
  formula: "1.7159 * tanh(2 * z / 3)",
  family: "tanh",
  parameters: [],
  range: [-HEIGHT, HEIGHT],
  bounded: true,
  piecewiseLinear: false,
  kinks: [],
  largestSlope: () => SCALE * HEIGHT * HEIGHT,
  // E[f(z)^2] = 0.75043027630505, by Simpson's rule in steps of 1/2000 over [-12, 12].
  initGain: () => 1.154369453976152,
  source: "LeCun, Bottou, Orr and Müller, Efficient BackProp, 1998",
  history: {
    en: "The tanh that Efficient BackProp recommended in 1998, scaled so that f(1) is 1 and f(-1) is -1 to five digits.",
    "zh-CN":
      "1998 年 Efficient BackProp 一文推荐的 tanh：缩放之后，f(1) 和 f(-1) 精确到五位数字就是 1 和 -1。",
  },

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = HEIGHT * tanhOf(z[i] / 1.5);
  },

  backward(_z, a, da, dz, from, to, _parameters, accumulate) {
    if (accumulate) {
      for (let i = from; i < to; i++) dz[i] += SCALE * (HEIGHT - a[i]) * (HEIGHT + a[i]) * da[i];
    } else {
      for (let i = from; i < to; i++) dz[i] = SCALE * (HEIGHT - a[i]) * (HEIGHT + a[i]) * da[i];
    }
  },

  slope(_z, a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = SCALE * (HEIGHT - a[i]) * (HEIGHT + a[i]);
  },
};
