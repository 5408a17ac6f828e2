/**
 * Sums in the engine's one order, so that every kernel set and every browser gives the same bits:
 * along a row of samples (columns) two lanes, even and odd columns, added at the end; rows in sequence.
 */

/** Sum of values[start .. start + count), in two lanes. */
export function rowSum(values: Float64Array, start: number, count: number): number {
  let even = 0;
  let odd = 0;
  const end = start + count;
  const pairs = end - (count % 2);
  for (let i = start; i < pairs; i += 2) {
    even += values[i];
    odd += values[i + 1];
  }
  if (pairs < end) even += values[pairs];
  return even + odd;
}

/** Sum of squares of values[start .. start + count), each multiplied by `scale` first, in two lanes. */
export function rowSumOfSquares(values: Float64Array, start: number, count: number, scale = 1): number {
  let even = 0;
  let odd = 0;
  const end = start + count;
  const pairs = end - (count % 2);
  for (let i = start; i < pairs; i += 2) {
    const a = values[i] * scale;
    const b = values[i + 1] * scale;
    even += a * a;
    odd += b * b;
  }
  if (pairs < end) {
    const a = values[pairs] * scale;
    even += a * a;
  }
  return even + odd;
}

/** Sum of (v - mean)^2 over values[start .. start + count), in two lanes. */
export function rowSquaredDistance(values: Float64Array, start: number, count: number, mean: number): number {
  let even = 0;
  let odd = 0;
  const end = start + count;
  const pairs = end - (count % 2);
  for (let i = start; i < pairs; i += 2) {
    const a = values[i] - mean;
    const b = values[i + 1] - mean;
    even += a * a;
    odd += b * b;
  }
  if (pairs < end) {
    const a = values[pairs] - mean;
    even += a * a;
  }
  return even + odd;
}

/** Sum of a b over [start .. start + count) of both, in two lanes. */
export function rowProduct(a: Float64Array, b: Float64Array, start: number, count: number): number {
  let even = 0;
  let odd = 0;
  const end = start + count;
  const pairs = end - (count % 2);
  for (let i = start; i < pairs; i += 2) {
    even += a[i] * b[i];
    odd += a[i + 1] * b[i + 1];
  }
  if (pairs < end) even += a[pairs] * b[pairs];
  return even + odd;
}

/** Sum over a [rows x columns] matrix. */
export function sum(values: Float64Array, rows: number, columns: number): number {
  let total = 0;
  for (let row = 0; row < rows; row++) total += rowSum(values, row * columns, columns);
  return total;
}

/** Sum of squares over a [rows x columns] matrix, each number multiplied by `scale` first. */
export function sumOfSquares(values: Float64Array, rows: number, columns: number, scale = 1): number {
  let total = 0;
  for (let row = 0; row < rows; row++) total += rowSumOfSquares(values, row * columns, columns, scale);
  return total;
}

/** Largest |value| among the first `count`; NaN is passed over. */
export function largestMagnitude(values: Float64Array, count: number): number {
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const magnitude = Math.abs(values[i]);
    if (magnitude > largest) largest = magnitude;
  }
  return largest;
}

/** Squares beyond these bounds have lost digits (below) or are about to overflow (above). */
const SMALLEST_TRUSTED = 1e-270;
const LARGEST_TRUSTED = 1e300;
const SMALLEST_UNIT = 1e-300;

/** The largest power of two not above a positive finite number. */
function powerOfTwoBelow(value: number): number {
  let power = 1;
  while (power > value) power /= 2;
  while (power * 2 <= value) power *= 2;
  return power;
}

/**
 * Frobenius norm sqrt(sum v^2) of a [rows x columns] matrix. Right also where the squares leave the range
 * of doubles: the gradients of a deep sigmoid stack do.
 */
export function norm(values: Float64Array, rows: number, columns: number): number {
  const plain = sumOfSquares(values, rows, columns);
  if (Number.isNaN(plain) || (plain > SMALLEST_TRUSTED && plain < LARGEST_TRUSTED)) return Math.sqrt(plain);
  const largest = largestMagnitude(values, rows * columns);
  if (largest === 0 || largest === Number.POSITIVE_INFINITY) return largest;
  // A power of two scales without rounding; 1 / unit must itself stay below 2^1024.
  const unit = powerOfTwoBelow(Math.max(largest, SMALLEST_UNIT));
  return Math.sqrt(sumOfSquares(values, rows, columns, 1 / unit)) * unit;
}

/** Root mean square of a [rows x columns] matrix: its Frobenius norm over sqrt(rows x columns). */
export function rootMeanSquare(values: Float64Array, rows: number, columns: number): number {
  return norm(values, rows, columns) / Math.sqrt(rows * columns);
}

/** Whether every number is finite. Branch-free inside: v - v is 0 for a finite v and NaN for all others. */
export function allFinite(values: Float64Array): boolean {
  let difference = 0;
  for (let i = 0; i < values.length; i++) difference += values[i] - values[i];
  return difference === 0;
}
