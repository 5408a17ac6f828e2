import { withSign } from "./bits.ts";
import { expm1 } from "./expm1.ts";

/** tanh x, to 2 ulp: with t = e^(-2|x|) - 1 it is -t / (t + 2); above 0.55, t = e^(2|x|) - 1 and 1 - 2 / (t + 2). */
export function tanh(x: number): number {
  const size = x < 0 ? -x : x;
  const bounded = Math.min(size, 22);
  const large = bounded > 0.55;
  const t = expm1(large ? 2 * bounded : -2 * bounded);
  const result = large ? 1 - 2 / (t + 2) : -t / (t + 2);
  return Number.isNaN(x) ? x : withSign(result, x);
}
