/**
 * The four loops that take nearly all the time. Matrices are stored row by row, samples are columns, and
 * every set of kernels must give the same bits:
 *
 * - sums over units run in sequence, a product at a time, from the bias (or from 0);
 * - sums over columns run in two lanes, even and odd columns, each from 0, added at the end;
 * - a product and a sum are rounded separately (no fused multiply-add);
 * - `accumulate` adds the finished sum to what is there.
 *
 * Blocking is free to choose which cells go together, never the order inside one cell.
 */
export interface Kernels {
  /** Z = W X + b. W [units x inputs], X [inputs x columns], b [units], Z [units x columns]. */
  affine(
    w: Float64Array,
    b: Float64Array,
    x: Float64Array,
    z: Float64Array,
    units: number,
    inputs: number,
    columns: number,
  ): void;

  /** dX = W^T dZ, or dX += W^T dZ. */
  backData(
    w: Float64Array,
    dz: Float64Array,
    dx: Float64Array,
    units: number,
    inputs: number,
    columns: number,
    accumulate: boolean,
  ): void;

  /** dW = dZ X^T, or dW += dZ X^T. */
  backWeights(
    dz: Float64Array,
    x: Float64Array,
    dw: Float64Array,
    units: number,
    inputs: number,
    columns: number,
    accumulate: boolean,
  ): void;

  /** db = the row sums of dZ [units x columns], or db += them. */
  rowSums(dz: Float64Array, db: Float64Array, units: number, columns: number, accumulate: boolean): void;
}
