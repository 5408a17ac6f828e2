import { describe, expect, it } from "vitest";
import { ACTIVATIONS, type ActivationName } from "../../../src/engine/index.ts";
import { erfcTruth, expm1Truth, log1pTruth, tanhTruth } from "../math/truth.ts";
import { exact, Precise, spread, worst } from "../math/ulps.ts";
import { apply } from "../support/activation.ts";

type Decimal = InstanceType<typeof Precise>;
type Truth = (z: Decimal) => Decimal;

const one = new Precise(1);
const half = new Precise(0.5);
const root2 = new Precise(2).sqrt();
const pi = Precise.acos(-1);
const sigmoid: Truth = (z) => one.div(z.neg().exp().plus(1));
const SELU_ALPHA = "1.6732632423543772848170429916717";
const SELU_LAMBDA = "1.0507009873554804934193349852946";

/** alpha (e^(z / scale) - 1) below 0, z above. */
const exponential =
  (alpha: number | string, scale: number): Truth =>
  (z) =>
    z.gt(0) ? z : expm1Truth(z.div(scale)).times(alpha);

const geluTanh: Truth = (z) => {
  const u = new Precise(2)
    .div(pi)
    .sqrt()
    .times(z.plus(z.times(z).times(z).times("0.044715")));
  return z.times(sigmoid(u.times(2)));
};

/** Word, parameters, truth, inputs, error of the value in ulp, error of the slope in 2^-52. */
const CASES: readonly (readonly [ActivationName, number[], Truth, number[], number, number])[] = [
  ["scaled-tanh", [], (z) => tanhTruth(z.times(2).div(3)).times("1.7159"), spread(-20, 20, 200), 3, 2],
  ["softsign", [], (z) => z.div(z.abs().plus(1)), spread(-9, 9, 200), 1, 1],
  ["softplus", [], (z) => log1pTruth(z.exp()), spread(-40, 40, 200), 2, 2],
  ["elu", [2.5], exponential(2.5, 1), spread(-40, 5, 200), 2, 2],
  ["selu", [], (z) => exponential(SELU_ALPHA, 1)(z).times(SELU_LAMBDA), spread(-40, 5, 200), 3, 2],
  ["celu", [2.5], exponential(2.5, 2.5), spread(-40, 5, 200), 2, 1],
  ["gelu", [], (z) => z.times(erfcTruth(z.neg().div(root2))).times(half), spread(-12, 8, 200), 5, 2],
  ["gelu-tanh", [], geluTanh, spread(-3, 8, 200), 8, 2],
  ["silu", [], (z) => z.times(sigmoid(z)), spread(-40, 40, 200), 3, 2],
  ["mish", [], (z) => z.times(tanhTruth(log1pTruth(z.exp()))), spread(-40, 40, 200), 5, 2],
];

/** f'(z) by central differences of 60 digits: their error is far below that of a double. */
function derivative(f: Truth): Truth {
  const h = new Precise("1e-18");
  return (z) =>
    f(z.plus(h))
      .minus(f(z.minus(h)))
      .div(h.times(2));
}

describe("values and slopes against 60-digit arithmetic", () => {
  it.each(CASES)("of %s%j", (name, parameters, truth, inputs, ulps, units) => {
    const one = (z: number) => apply(ACTIVATIONS[name], [z], parameters.length > 0 ? parameters : undefined);
    const value = worst((z) => one(z).a[0], truth, inputs);
    expect(value.ulps, `value at ${value.at}`).toBeLessThanOrEqual(ulps);
    expect(value.ulps).toBeGreaterThan(0.3);
    const slope = derivative(truth);
    const errors = inputs.map(
      (z) =>
        slope(exact(z))
          .minus(exact(one(z).slope[0]))
          .abs()
          .toNumber() /
        2 ** -52,
    );
    const largest = Math.max(...errors);
    expect(largest, `slope at ${inputs[errors.indexOf(largest)]}`).toBeLessThanOrEqual(units);
    expect(largest).toBeGreaterThan(0.1);
  });
});
