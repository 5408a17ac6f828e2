import { Precise } from "./ulps.ts";

type Decimal = InstanceType<typeof Precise>;
const one = new Precise(1);

/** Decimal's own error is relative to the result only if nothing cancels: so series near 0. */
export function expm1Truth(x: Decimal): Decimal {
  if (x.abs().gt(0.01)) return x.exp().minus(1);
  let term = x;
  let sum = x;
  for (let n = 2; n < 40; n++) {
    term = term.times(x).div(n);
    sum = sum.plus(term);
  }
  return sum;
}

export function log1pTruth(x: Decimal): Decimal {
  if (x.abs().gt(0.01)) return x.plus(1).ln();
  let power = x;
  let sum = x;
  for (let n = 2; n < 40; n++) {
    power = power.times(x).neg();
    sum = sum.plus(power.div(n));
  }
  return sum;
}

/** tanh x = t / (t + 2), t = e^2x - 1. */
export function tanhTruth(x: Decimal): Decimal {
  const t = expm1Truth(x.times(2));
  return t.div(t.plus(2));
}

/** erf x = 2 / sqrt(pi) e^(-x^2) sum of 2^n x^(2n+1) / (2n+1)!!: all terms positive. */
export function erfTruth(x: Decimal): Decimal {
  const square = x.times(x);
  let term = x;
  let sum = x;
  for (let n = 1; n < 400 && term.abs().gt(sum.abs().times(1e-45)); n++) {
    term = term
      .times(square)
      .times(2)
      .div(2 * n + 1);
    sum = sum.plus(term);
  }
  const pi = Precise.acos(-1);
  return sum.times(2).div(pi.sqrt()).times(square.neg().exp());
}

/**
 * erfc x; for x > 2, where 1 - erf x cancels, e^(-x^2) / sqrt(pi) times the continued fraction
 * 1 / (x + (1/2) / (x + (2/2) / (x + (3/2) / (x + ...)))) (Abramowitz and Stegun 7.1.14).
 */
export function erfcTruth(x: Decimal): Decimal {
  if (x.lt(2)) return one.minus(erfTruth(x));
  let tail = x;
  for (let n = 150; n > 0; n--) tail = x.plus(new Precise(n).div(2).div(tail));
  return x.times(x).neg().exp().div(Precise.acos(-1).sqrt()).div(tail);
}
