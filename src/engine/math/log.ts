import { highWord, withHighWord } from "./bits.ts";
import { LN2_HIGH, LN2_LOW } from "./reduce-exp.ts";

const TWO_54 = 18014398509481984;

/**
 * ln x, to 1 ulp; NaN for x < 0, -infinity for 0.
 *
 * x = 2^k (1 + f) with sqrt(1/2) < 1 + f < sqrt(2), s = f / (2 + f): ln(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2))
 * with R a minimax polynomial (coefficients: fdlibm, e_log).
 */
export function log(x: number): number {
  const small = x < 2.2250738585072014e-308;
  const scaled = small ? x * TWO_54 : x;
  const high = highWord(scaled);
  // Adds what makes the exponent step at sqrt(2) / 2 instead of at 1.
  const shifted = high + (0x3ff00000 - 0x3fe6a09e);
  const k = (shifted >> 20) - 1023 - (small ? 54 : 0);
  const f = withHighWord(scaled, (shifted & 0x000fffff) + 0x3fe6a09e) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const even =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const r = odd + even;
  const half = 0.5 * f * f;
  const result = s * (half + r) + k * LN2_LOW - half + f + k * LN2_HIGH;
  const ended = x === Number.POSITIVE_INFINITY || Number.isNaN(x) ? x : result;
  return x > 0 ? ended : x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
}
