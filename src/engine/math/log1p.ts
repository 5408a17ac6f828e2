import { log } from "./log.ts";

/** ln(1 + x), to 2 ulp also near 0: what 1 + x loses in rounding, c, comes back as c / (1 + x). */
export function log1p(x: number): number {
  const u = 1 + x;
  const lost = x < 1 ? x - (u - 1) : 1 - (u - x);
  const result = log(u) + lost / u;
  return x === 0 || u === 0 || u === Number.POSITIVE_INFINITY ? (x === 0 ? x : log(u)) : result;
}
