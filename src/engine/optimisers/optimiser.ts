import type { WordParameter } from "../parameters.ts";

/** The parameters that an optimiser moves and the gradients it reads: both flat, in one layout. */
export interface Trainable {
  readonly values: Float64Array;
  readonly gradients: Float64Array;
}

/** An optimiser at work on one network. Its state (momentum, mean squares) begins at zero. */
export interface Optimiser {
  /** The parameters before the last step; before the first, the ones at creation. */
  readonly previous: Float64Array;
  /** What later steps depend on besides parameters and gradients: one that gets its numbers goes on in the same way. */
  readonly memory: readonly Float64Array[];
  /** Moves the parameters once, against the gradients. */
  step(rate: number): void;
  /** Puts `previous` back after a step that diverged. The optimiser's own state stays as it is: the run ends here. */
  undo(): void;
}

/** One row of the table of optimisers. */
export interface OptimiserKind {
  readonly name: string;
  readonly formula: string;
  readonly parameters: readonly WordParameter[];
  readonly source: string | null;
  create(network: Trainable, parameters: readonly number[]): Optimiser;
}
