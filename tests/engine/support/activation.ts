import { type Activation, completeParameters } from "../../../src/engine/index.ts";

export const defaults = (activation: Activation): number[] =>
  completeParameters(activation.name, activation.parameters, []);

/** Parameters to try: the defaults, all lowest, all highest, and one between, each once. */
export function settings(activation: Activation): number[][] {
  const all = [
    defaults(activation),
    activation.parameters.map(({ low }) => low),
    activation.parameters.map(({ high }) => high),
    activation.parameters.map(({ low, high }, i) => low + (high - low) * (i % 2 === 0 ? 0.7 : 0.2)),
  ];
  return activation.parameters.length === 0 ? [[]] : all;
}

/** Values and slopes of an activation, at the defaults unless told. */
export function apply(
  activation: Activation,
  z: readonly number[],
  parameters: readonly number[] = defaults(activation),
): { a: Float64Array; slope: Float64Array } {
  const given = Float64Array.from(z);
  const a = new Float64Array(z.length);
  const slope = new Float64Array(z.length);
  activation.forward(given, a, 0, z.length, parameters);
  activation.slope(given, a, slope, 0, z.length, parameters);
  return { a, slope };
}

/** Beside all kinks: places where finite differences mean something. */
export const GRID: readonly number[] = Array.from({ length: 801 }, (_, i) => (i - 400) / 40 + 0.003);

/** On all kinks, every thousandth. */
export const FINE: readonly number[] = Array.from({ length: 20_001 }, (_, i) => (i - 10_000) / 1000);

/** The largest |z| that the activation takes: sine has no digits beyond 2^20. */
export function reach(activation: Activation): number {
  return activation.name === "sine" ? 2 ** 20 : 1e300;
}
