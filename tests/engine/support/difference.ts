import { expect } from "vitest";

/**
 * Checks a gradient against central differences: (f(x + h) - f(x - h)) / 2h for every number of `values`.
 * `evaluate` recomputes the scalar from the present `values`.
 */
export function expectGradient(
  values: Float64Array,
  gradient: ArrayLike<number>,
  evaluate: () => number,
  tolerance = 1e-7,
): void {
  for (let i = 0; i < values.length; i++) {
    const kept = values[i];
    const h = 1e-5 * Math.max(1, Math.abs(kept));
    values[i] = kept + h;
    const above = evaluate();
    values[i] = kept - h;
    const below = evaluate();
    values[i] = kept;
    const measured = (above - below) / (2 * h);
    const scale = Math.max(1, Math.abs(measured));
    expect(
      Math.abs(gradient[i] - measured) / scale,
      `number ${i}: ${gradient[i]} against ${measured}`,
    ).toBeLessThan(tolerance);
  }
}
