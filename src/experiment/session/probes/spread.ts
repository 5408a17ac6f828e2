import { rowSquaredDistance, rowSum } from "../../../engine/index.ts";

/**
 * What is left of the input: RMS over units of the standard deviation across samples,
 *
 *     sqrt(mean over units of mean over samples of (v - mean of the unit)^2)
 *
 * The mean is taken out before squaring, so a layer at 0.5 that differs by 1e-9 is not rounded to 0.
 *
 * @param values outputs of a layer, [units x samples].
 */
export function spread(values: Float64Array, units: number): number {
  const samples = values.length / units;
  let total = 0;
  for (let unit = 0; unit < units; unit++) {
    const start = unit * samples;
    const mean = rowSum(values, start, samples) / samples;
    total += rowSquaredDistance(values, start, samples, mean) / samples;
  }
  return Math.sqrt(total / units);
}
