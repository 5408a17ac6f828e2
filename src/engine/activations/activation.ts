import type { WordParameter } from "../parameters.ts";

/** Activations of one family share a colour and a dash in every figure. */
export type ActivationFamily = "none" | "sigmoid" | "tanh" | "relu" | "leaky" | "elu" | "gelu" | "maxout";

/** One row of the activation table: what is known about a = f(z), and its loops. */
export interface Activation {
  /** Its word in stack notation. */
  readonly name: string;
  /** Plain text, `z` in and parameters by name: `max(z, 0)`. */
  readonly formula: string;
  readonly family: ActivationFamily;
  /** The numbers that its word takes, as in `leaky:0.01`. */
  readonly parameters: readonly WordParameter[];
  /** Infimum and supremum of f at the default parameters. */
  readonly range: readonly [number, number];
  /** Bounded on both sides: such units can saturate. */
  readonly bounded: boolean;
  readonly piecewiseLinear: boolean;
  /** Where f has no derivative; `slope` says which one is used there. */
  readonly kinks: readonly number[];
  /** sup |f'|. */
  largestSlope(parameters: readonly number[]): number;
  /** Factor on 1/sqrt(fan_in) that keeps the variance of a layer, as PyTorch's `calculate_gain`. */
  initGain(parameters: readonly number[]): number;
  /** The work that introduced or established it; null for the identity. */
  readonly source: string | null;

  /** a = f(z), for `count` numbers. NaN gives NaN. */
  forward(z: Float64Array, a: Float64Array, count: number, parameters: readonly number[]): void;
  /** dz = f'(z) da, or dz += f'(z) da if `accumulate`. Gets the output as well: f' is often simplest in a. */
  backward(
    z: Float64Array,
    a: Float64Array,
    da: Float64Array,
    dz: Float64Array,
    count: number,
    parameters: readonly number[],
    accumulate: boolean,
  ): void;
  /** out = f'(z), the very factor that `backward` uses. */
  slope(
    z: Float64Array,
    a: Float64Array,
    out: Float64Array,
    count: number,
    parameters: readonly number[],
  ): void;
}
