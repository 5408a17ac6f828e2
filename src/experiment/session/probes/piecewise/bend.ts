import type { PiecewiseStep } from "./step.ts";

/**
 * An activation on a cell where it is a = slope z + intercept, unit by unit: both are read off its own loops at one
 * point of the cell, where z has the given values. An output that is 0 there becomes exactly 0 everywhere.
 *
 * @param a room for the outputs at that point.
 * @param slopes room for the slopes.
 * @param x, y affine functions of the cell, [units x rank].
 */
export function bend(
  step: PiecewiseStep & { readonly kind: "bend" },
  z: Float64Array,
  a: Float64Array,
  slopes: Float64Array,
  rank: number,
  x: Float64Array,
  y: Float64Array,
): void {
  const { activation, parameters } = step;
  const units = y.length / rank;
  for (let from = 0; from < units; ) {
    const shared = parameters(from);
    let to = from + 1;
    while (to < units && parameters(to) === shared) to++;
    activation.forward(z, a, from, to, shared);
    activation.slope(z, a, slopes, from, to, shared);
    from = to;
  }
  for (let u = 0; u < units; u++) {
    for (let i = u * rank; i < (u + 1) * rank; i++) y[i] = slopes[u] * x[i];
    y[u * rank] += a[u] - slopes[u] * z[u];
  }
}

/** A maximum on a cell where each unit keeps to one of its pieces: the first of the largest at the given values. */
export function largestPiece(
  pieces: number,
  values: Float64Array,
  rank: number,
  x: Float64Array,
  y: Float64Array,
): void {
  const units = y.length / rank;
  for (let u = 0; u < units; u++) {
    let best = u;
    for (let p = 1; p < pieces; p++) if (values[p * units + u] > values[best]) best = p * units + u;
    for (let k = 0; k < rank; k++) y[u * rank + k] = x[best * rank + k];
  }
}
