/** A measured number and the standard error of that measurement. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** The mean of independent numbers. */
export function meanOf(values: readonly number[]): Estimate {
  const value = mean(values);
  const variance = values.reduce((sum, v) => sum + (v - value) * (v - value), 0) / (values.length - 1);
  return { value, error: Math.sqrt(variance / values.length) };
}

/**
 * The ratio of the means of x and y, pairs independent of each other. With r = mean x / mean y its error is that of the
 * mean of x - r y, over mean y (to first order): what x and y have in common drops out.
 */
export function ratioOf(x: readonly number[], y: readonly number[]): Estimate {
  const below = mean(y);
  const value = mean(x) / below;
  return { value, error: meanOf(x.map((one, i) => one - value * y[i])).error / below };
}

/**
 * The mean over k of the ratios of the means of columns k and k + 1, each in units of truths[k]; rows are independent.
 * With r_k = mean x_k / mean x_(k+1) its error is that of the mean over k of (x_k - r_k x_(k+1)) / mean x_(k+1), to first
 * order.
 */
export function meanRatioOf(rows: readonly (readonly number[])[], truths: readonly number[]): Estimate {
  const levels = Array.from({ length: truths.length + 1 }, (_, k) => mean(rows.map((row) => row[k])));
  const ratios = truths.map((_, k) => levels[k] / levels[k + 1]);
  const residuals = rows.map((row) =>
    mean(truths.map((truth, k) => (row[k] - ratios[k] * row[k + 1]) / (levels[k + 1] * truth))),
  );
  return { value: mean(ratios.map((ratio, k) => ratio / truths[k])), error: meanOf(residuals).error };
}

/** A share of so many trials that each succeed with this probability. */
export function shareOf(probability: number, trials: number): Estimate {
  return { value: probability, error: Math.sqrt((probability * (1 - probability)) / trials) };
}

/** How far a measurement is from a number, in its own standard errors; `allowance` is taken off first. */
export function errorsFrom({ value, error }: Estimate, truth: number, allowance = 0): number {
  return Math.max(0, Math.abs(value - truth) - allowance) / error;
}
