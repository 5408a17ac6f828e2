import type { Activation } from "../../engine/index.ts";
import { type NormalRule, normalRule } from "./normal-rule.ts";

function meanSquare({ weights }: NormalRule, values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += weights[i] * values[i] * values[i];
  return total;
}

/**
 * A normal curve this wide is level over one period: a wider one gives the same means of a periodic function, to within
 * exp(-deviation^2 / 2), and would only take more places.
 */
const LEVEL = 40;

/**
 * E[f(z)^2] and E[f'(z)^2] over z ~ N(0, variance), f in evaluation mode.
 * @param variance above 0.
 * @param parameters all of the activation's.
 */
export function meanSquares(
  activation: Activation,
  parameters: readonly number[],
  variance: number,
): { readonly output: number; readonly slope: number } {
  // Kinks are told for the default parameters; with others there may be one at 0.
  const breaks = [...new Set([0, ...activation.kinks])];
  const deviation = Math.sqrt(variance);
  const seen = activation.periodic ? Math.min(deviation, LEVEL) : deviation;
  const rule = normalRule(seen, breaks, activation.periodic);
  const { z } = rule;
  const a = new Float64Array(z.length);
  const slopes = new Float64Array(z.length);
  activation.forward(z, a, 0, z.length, parameters);
  activation.slope(z, a, slopes, 0, z.length, parameters);
  return { output: meanSquare(rule, a), slope: meanSquare(rule, slopes) };
}
