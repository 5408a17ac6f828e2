import { powerOfTwo } from "./bits.ts";
import { LN2_HIGH, LN2_LOW, LOG2_E } from "./reduce-exp.ts";
import { nearest } from "./round.ts";

/**
 * e^x - 1, to 2 ulp also near 0, where e^x rounds to 1.
 *
 * x = k ln 2 + r; e^r - 1 = r - (r e - r^2 / 2) with a rational e (coefficients: fdlibm, s_expm1); then
 * 2^k (e^r - 1) + (2^k - 1), grouped so that the part that is known exactly is added last.
 */
export function expm1(x: number): number {
  const bounded = Math.min(Math.max(x, -60), 710);
  const k = nearest(bounded * LOG2_E);
  const high = bounded - k * LN2_HIGH;
  const rest = k * LN2_LOW;
  const r = high - rest;
  const lost = high - r - rest;
  const half = 0.5 * r;
  const square = r * half;
  const r1 =
    1 +
    square *
      (-3.33333333333331316428e-2 +
        square *
          (1.58730158725481460165e-3 +
            square *
              (-7.93650757867487942473e-5 +
                square * (4.00821782732936239552e-6 + square * -2.01099218183624371326e-7))));
  const t = 3 - r1 * half;
  const e = square * ((r1 - t) / (6 - r * t));
  const near = r - (r * e - square);
  const correction = r * (e - lost) - lost - square;
  const difference = r - correction;
  const inverse = powerOfTwo(k > 60 ? -60 : -k);
  const first = k > 1023 ? 2 : 1;
  const scale = powerOfTwo(k > 1023 ? k - 1 : k);
  // 2^k (d + 1) - 1 loses nothing when 2^k is far from 1; else 2^k (d + (1 - 2^-k)).
  const far = (difference + 1) * scale * first - 1;
  const middle = k < 20 ? (difference + (1 - inverse)) * scale : (r - (correction + inverse) + 1) * scale;
  const result = k === 0 ? near : k < -1 || k > 56 ? far : k === -1 ? 0.5 * difference - 0.5 : middle;
  return x === 0 || Number.isNaN(x) ? x : result;
}
