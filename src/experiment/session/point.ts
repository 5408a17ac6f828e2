/**
 * Units that a path has to pass, by linear layer in reading order, `out` last; null is free, and so is what is missing.
 * Of a maxout its units, whose largest piece decides.
 */
export type Route = readonly (number | null)[];

/** One training point to look at closely. */
export interface PointRequest {
  /** Row of the data set. */
  readonly sample: number;
  /** By arm; a missing one is free. */
  readonly routes: readonly Route[];
}

/** One layer on one point, in evaluation mode, where batch norm's running statistics are constants. */
export interface PointLayer {
  /** Outputs, [units]: z of a linear layer, a of an activation. */
  readonly values: Float64Array;
  /** dL/d(outputs), L this point's own loss: of a linear layer its delta. */
  readonly gradients: Float64Array;
  /** Of an activation f'(z), [units]. */
  readonly slopes: Float64Array | null;
  /** Of a linear layer: from how many training points each output gets a gradient that is not exactly 0, [units]. */
  readonly reached: Uint32Array | null;
}

/** One factor of the chain rule along a path, in the order of the backward pass. */
export interface PathFactor {
  /**
   * `loss`: dL/dz of an output. `weight`: from `unit` of a linear layer back to `from` of what it reads. `slope`: f'(z) of
   * an activation. `norm`: batch norm's scale / sqrt(variance + 1e-5). `piece`: 1 where the piece is its unit's largest,
   * else 0. `around`: 1, past the branch of a skip.
   */
  readonly kind: "loss" | "weight" | "slope" | "norm" | "piece" | "around";
  /** Index into the arm's layers. */
  readonly layer: number;
  readonly unit: number;
  /** Of a weight its column, of a piece its number; else the unit itself. */
  readonly from: number;
  readonly value: number;
}

/** One way back from the loss to z of a unit of the first linear layer. */
export interface PointPath {
  readonly factors: readonly PathFactor[];
  /** The unit of each linear layer on the way, in reading order; null where the path goes around it. */
  readonly units: readonly (number | null)[];
  /** The product of all factors: what this path adds to delta. */
  readonly product: number;
  /** Delta of the unit where the path ends: the sum over all paths to it. */
  readonly total: number;
  /** How many there are. */
  readonly paths: number;
}

/** One training point in one net. */
export interface PointFrame {
  readonly sample: number;
  /** Its own loss. */
  readonly loss: number;
  /** One per layer of the arm. */
  readonly layers: readonly PointLayer[];
  readonly path: PointPath;
}
