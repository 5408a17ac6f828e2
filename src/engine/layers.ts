import type { Activation } from "./activations/activation.ts";
import type { ActivationName } from "./activations/table.ts";
import type { Shape } from "./shape.ts";

/** A trained tensor. `values` and `gradient` are views of the network's flat arrays. */
export interface Parameter {
  /** `1.W`, `1.b`, `1.bn.scale`, `1.prelu.slope`, ..., `out.W`, `out.b`. */
  readonly name: string;
  /** `[out, in]` or `[units]`. */
  readonly shape: Shape;
  readonly values: Float64Array;
  readonly gradient: Float64Array;
}

interface AnyLayer {
  /**
   * Linear layers: their ordinal, `1`, `2`, ...; `out` for the output layer. All others: the linear layer they
   * follow (`in` before the first), a dot, their word: `1.relu`, `2.bn`; a second one of that name is `1.relu#2`.
   */
  readonly name: string;
  readonly inputs: number;
  readonly units: number;
}

/** Z = W X + b. */
export interface LinearLayer extends AnyLayer {
  readonly kind: "linear";
  /** 1, or of a maxout's linear layer the pieces of each unit: row p * units / pieces + u is piece p of unit u. */
  readonly pieces: number;
  readonly weight: Parameter;
  readonly bias: Parameter;
}

/** A = f(Z). */
export interface ActivationLayer extends AnyLayer {
  readonly kind: "activation";
  readonly word: ActivationName;
  readonly activation: Activation;
  /** All of the word's, defaults filled in. */
  readonly parameters: readonly number[];
  /** The trained parameter of each unit, [units]; null for most. */
  readonly learned: Parameter | null;
  /** The `layer` of its random draws. */
  readonly key: number;
}

/** Every unit to mean 0 and variance 1, then scale and shift. */
export interface BatchNormLayer extends AnyLayer {
  readonly kind: "batchnorm";
  /** Start at 1 and 0, [units] each. */
  readonly scale: Parameter;
  readonly shift: Parameter;
  /** Running statistics, views of `network.statistics`; start at 0 and 1. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Drops each number with probability `rate` in training and scales the others by 1 / (1 - rate). */
export interface DropoutLayer extends AnyLayer {
  readonly kind: "dropout";
  readonly rate: number;
  /** The `layer` of its random draws. */
  readonly key: number;
}

/** The largest of each unit's pieces. Its inputs are a linear layer's. */
export interface MaxoutLayer extends AnyLayer {
  readonly kind: "maxout";
  readonly pieces: number;
}

/** The end of a residual branch: x + f(x). */
export interface SkipLayer extends AnyLayer {
  readonly kind: "skip";
  /** Index of the layer whose output x is; -1 for the network's input. */
  readonly source: number;
}

export type Layer = LinearLayer | ActivationLayer | BatchNormLayer | DropoutLayer | MaxoutLayer | SkipLayer;
