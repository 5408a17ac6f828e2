import { rowSumOfSquares } from "../../engine/index.ts";

/**
 * Mean of x^2 over the features of the given rows.
 * @param inputs [samples x features], row by row.
 */
export function dataSquare(inputs: Float64Array, features: number, rows: Uint32Array): number {
  let total = 0;
  for (let i = 0; i < rows.length; i++) total += rowSumOfSquares(inputs, rows[i] * features, features);
  return total / (rows.length * features);
}
