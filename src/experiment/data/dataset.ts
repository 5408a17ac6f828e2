/** Samples of a task, and which of them train. */
export interface Dataset {
  /** [samples x features], row by row, exactly what the nets see. */
  readonly inputs: Float64Array;
  /** Class index of each sample, or the number itself where there are no classes. */
  readonly targets: Float64Array;
  readonly classes: number | null;
  /** Row indices, ascending. */
  readonly train: Uint32Array;
  readonly test: Uint32Array;
  /** What pictures show: a square of the plane, [x1 low, x1 high, x2 low, x2 high], or [x low, x high, y low, y high]. */
  readonly extent: readonly [number, number, number, number];
  /** Null: classes A, B, ... */
  readonly classNames: readonly string[] | null;
  /** Null: x1, x2, or x. */
  readonly inputNames: readonly string[] | null;
  /** Rows of the source that are left out because a value is missing. */
  readonly leftOut: number;
}

export interface DataSpec {
  readonly n: number;
  readonly noise: number;
  readonly split: number;
  readonly seed: number;
}

/** The plane of generated data, in the units of the inputs. */
export const PLANE: Dataset["extent"] = [-1.3, 1.3, -1.3, 1.3];
