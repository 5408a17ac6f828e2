import { Decimal } from "decimal.js";

export const Precise = Decimal.clone({ precision: 60, minE: -9e15, maxE: 9e15 });

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/**
 * The double x itself, to 60 digits. (`new Decimal(x)` would take the shortest decimal that reads back as x, up
 * to half a unit away.)
 */
export function exact(x: number): Decimal {
  double[0] = Math.abs(x);
  const exponent = Number(bits[0] >> 52n);
  const significand = (bits[0] & 0xfffffffffffffn) + (exponent > 0 ? 0x10000000000000n : 0n);
  const power = new Precise(2).pow(Math.max(exponent, 1) - 1075);
  return new Precise(significand.toString()).times(power).times(x < 0 ? -1 : 1);
}

/** The distance from |x| to the next larger double. */
function unitInLastPlace(x: number): number {
  double[0] = Math.abs(x);
  bits[0] += 1n;
  return double[0] - Math.abs(x);
}

/** |got - truth| in units of the last place of the truth. */
export function ulps(got: number, truth: Decimal): number {
  const nearest = truth.toNumber();
  if (!Number.isFinite(got) || !Number.isFinite(nearest)) return Number.POSITIVE_INFINITY;
  return truth.minus(exact(got)).abs().div(unitInLastPlace(nearest)).toNumber();
}

/** The largest error of `f` over `inputs`, and where. */
export function worst(
  f: (x: number) => number,
  truth: (x: Decimal) => Decimal,
  inputs: readonly number[],
): { ulps: number; at: number } {
  let found = { ulps: 0, at: Number.NaN };
  for (const x of inputs) {
    const error = ulps(f(x), truth(exact(x)));
    if (!(error <= found.ulps)) found = { ulps: error, at: x };
  }
  return found;
}

/** `count` numbers between low and high, by a fixed linear congruence: the same inputs in every run. */
export function spread(low: number, high: number, count: number): number[] {
  let state = 12345;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return low + ((high - low) * state) / 4294967296;
  });
}

/** +- 2^e for exponents spread over low..high. */
export function powers(low: number, high: number, count: number): number[] {
  return spread(low, high, count).flatMap((e) => [2 ** e, -(2 ** e)]);
}
