/** 1.5 x 2^52: adding and subtracting it rounds a number below 2^51 to the nearest integer, ties to even. */
const ROUNDER = 6755399441055744;

/** The integer nearest to x, |x| < 2^51, ties to even. */
export function nearest(x: number): number {
  return x + ROUNDER - ROUNDER;
}
