/** Samples of a task, and which of them train. */
export interface Dataset {
  /** [samples x 2], row by row, exactly what the nets see. */
  readonly inputs: Float64Array;
  /** Class index of each sample. */
  readonly targets: Float64Array;
  readonly classes: number;
  /** Row indices, ascending. */
  readonly train: Uint32Array;
  readonly test: Uint32Array;
  /** The square of the plane that pictures show: [x1 low, x1 high, x2 low, x2 high]. */
  readonly extent: readonly [number, number, number, number];
  /** Null: classes A, B, ... */
  readonly classNames: readonly string[] | null;
  /** Null: x1, x2. */
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
