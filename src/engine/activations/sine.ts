import { cos, sin } from "../math.ts";
import type { Activation } from "./activation.ts";

/** f(z) = sin z, f' = cos z; both NaN beyond |z| = 2^20, where the engine's reduction of angles ends. */
export const sine: Activation = {
  name: "sine",
  formula: "sin(z)",
  family: "tanh",
  parameters: [],
  range: [-1, 1],
  bounded: true,
  piecewiseLinear: false,
  periodic: true,
  kinks: [],
  largestSlope: () => 1,
  // E[f(z)^2] = (1 - e^-2) / 2.
  initGain: () => 1.520866623178815,
  source:
    "Sitzmann, Martel, Bergman, Lindell and Wetzstein, Implicit neural representations with periodic activation functions, 2020",

  forward(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = sin(z[i]);
  },

  backward(z, _a, da, dz, from, to, _parameters, accumulate) {
    if (accumulate) for (let i = from; i < to; i++) dz[i] += cos(z[i]) * da[i];
    else for (let i = from; i < to; i++) dz[i] = cos(z[i]) * da[i];
  },

  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = cos(z[i]);
  },
};
