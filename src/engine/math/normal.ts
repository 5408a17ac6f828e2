import { truncated } from "./bits.ts";
import { erfc, tailRatio } from "./erf.ts";
import { exp } from "./exp.ts";

const SQRT_1_2 = 0.7071067811865476;
const SQRT_1_2PI = 0.3989422804014327;

/**
 * Phi(z) = P(N(0,1) < z), to 5 ulp where it is above 1e-300, in the lower tail too.
 *
 * It is erfc(-z / sqrt(2)) / 2; beyond |z| = 1.25 sqrt(2) the rounding of z / sqrt(2) would be magnified z^2
 * times, so there the exponent -z^2 / 2 is taken from z itself, in two parts of which the first is exact.
 */
export function normalDistribution(z: number): number {
  const x = Math.abs(z) * SQRT_1_2;
  if (!(x >= 1.25)) return 0.5 * erfc(-z * SQRT_1_2);
  // Beyond 40 the tail is 0 in any case.
  const size = Math.min(Math.abs(z), 40);
  const t = truncated(size);
  const steep = exp(-0.5 * t * t - 0.5625) * exp(0.5 * (t - size) * (t + size) + tailRatio(x));
  const tail = (0.5 * steep) / x;
  return z < 0 ? tail : 1 - tail;
}

/** phi(z) = e^(-z^2 / 2) / sqrt(2 pi), to 2 + z^2 / 2 ulp. */
export function normalDensity(z: number): number {
  return SQRT_1_2PI * exp(-0.5 * z * z);
}
