/** 1, -1, or the number itself for zeros and NaN: the slope of |x| with 0 at 0. */
export function sign(x: number): number {
  if (x > 0) return 1;
  return x < 0 ? -1 : x;
}
