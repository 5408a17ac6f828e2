import { powerOfTwo } from "./bits.ts";
import { LN2_HIGH, LN2_LOW, LOG2_E } from "./reduce-exp.ts";
import { nearest } from "./round.ts";

/**
 * e^x, to 1 ulp.
 *
 * x = k ln 2 + r with |r| <= ln 2 / 2; e^r from the rational form 1 + 2r / (R(r^2) - r), R a minimax
 * polynomial (coefficients: fdlibm, e_exp). Two factors make 2^k, so that subnormal results round once.
 */
export function exp(x: number): number {
  // Beyond these bounds the result is 0 or infinite in any case.
  const bounded = Math.min(Math.max(x, -750), 720);
  const k = nearest(bounded * LOG2_E);
  const high = bounded - k * LN2_HIGH;
  const rest = k * LN2_LOW;
  const r = high - rest;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (rest - (r * c) / (2 - c) - high);
  const half = k >> 1;
  const result = y * powerOfTwo(half) * powerOfTwo((k | 0) - half);
  return Number.isNaN(x) ? x : result;
}
