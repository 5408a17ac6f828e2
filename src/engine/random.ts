import { inverseNormal } from "./math.ts";

/** What a draw is for: draws for different purposes are independent, whatever the other keys are. */
export const PURPOSE = { weight: 1, data: 2, noise: 3, batch: 4, mask: 5, order: 6, slope: 7 } as const;

export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];

/** The `layer` key of the output layer: its draws do not depend on how many layers come before it. */
export const OUT_LAYER = 0xffffffff;

const ROUNDS = 10;

/** High 32 bits of the 64-bit product of two unsigned 32-bit numbers, from four 16-bit products. */
function highProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const cross = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (cross & 0xffff);
  return (aHigh * bHigh + Math.floor(cross / 65536) + Math.floor(other / 65536)) | 0;
}

/**
 * A uniform number in the open interval (0, 1), a function of its keys alone: no state, so no draw depends on
 * which others were made. All keys are integers, taken modulo 2^32. The value is (m + 1/2) / 2^52 with m a
 * 52-bit integer, so 0 and 1 do not occur.
 *
 * Philox4x32-10 (Salmon, Moraes, Dror, Shaw, Parallel random numbers: as easy as 1, 2, 3, SC 2011): the counter
 * is (layer, row, column, step), the key (seed, purpose).
 */
export function uniform(
  seed: number,
  purpose: Purpose,
  layer: number,
  row: number,
  column: number,
  step: number,
): number {
  let c0 = layer | 0;
  let c1 = row | 0;
  let c2 = column | 0;
  let c3 = step | 0;
  let k0 = seed | 0;
  let k1 = purpose | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = highProduct(0xd2511f53, c0);
    const low0 = Math.imul(0xd2511f53, c0);
    const high1 = highProduct(0xcd9e8d57, c2);
    const low1 = Math.imul(0xcd9e8d57, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  return ((c0 >>> 6) * 67108864 + (c1 >>> 6) + 0.5) / 4503599627370496;
}

/** A standard normal number, the inverse normal distribution function of one `uniform`. */
export function normal(
  seed: number,
  purpose: Purpose,
  layer: number,
  row: number,
  column: number,
  step: number,
): number {
  return inverseNormal(uniform(seed, purpose, layer, row, column, step));
}
