/** What the random numbers of a training pass depend on, besides layer and unit. Set before each `forward`. */
export interface Draws {
  /** 0 to 2^32 - 1. */
  readonly seed: number;
  /** Number of the update that the pass is made for, from 0. */
  step: number;
  /** Of each column the number of its sample in the data. */
  readonly samples: Uint32Array;
}
