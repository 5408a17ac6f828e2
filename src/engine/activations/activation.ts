import type { WordParameter } from "../parameters.ts";

/** Activations of one family share a colour and a dash in every figure. */
export type ActivationFamily = "none" | "sigmoid" | "tanh" | "relu" | "leaky" | "elu" | "gelu" | "maxout";

/** The one parameter is trained: every unit has its own, which begins at the word's number. */
export interface LearnedParameter {
  readonly kind: "learned";
  /** Sum over from <= i < to of df/dparameter(z[i]) da[i], in two lanes: even and odd places from `from`. */
  gradient(z: Float64Array, da: Float64Array, from: number, to: number): number;
}

/** In training every unit and sample has parameters of its own, drawn anew at each step. */
export interface DrawnParameter {
  readonly kind: "drawn";
  /** Writes the parameters that u, uniform in (0, 1), gives. `parameters` are the word's. */
  draw(u: number, parameters: readonly number[], out: number[]): void;
}

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
  /** Repeats itself every 2 pi; all others are nearly straight or flat far from 0. */
  readonly periodic?: true;
  /** Where f has no derivative at the default parameters; `slope` says which one is used there. */
  readonly kinks: readonly number[];
  /** sup |f'|. */
  largestSlope(parameters: readonly number[]): number;
  /**
   * Factor on 1/sqrt(fan_in) that keeps the size of a layer's outputs: PyTorch's `calculate_gain` where it has
   * one, else 1 / sqrt(E[f(z)^2]) for z ~ N(0, 1).
   */
  initGain(parameters: readonly number[]): number;
  /** The work that introduced or established it; null without one. */
  readonly source: string | null;
  /** How training treats the parameters; without it they are the word's numbers. */
  readonly training?: LearnedParameter | DrawnParameter;

  /** a[i] = f(z[i]) for from <= i < to. NaN gives NaN. */
  forward(z: Float64Array, a: Float64Array, from: number, to: number, parameters: readonly number[]): void;
  /** dz = f'(z) da, or dz += f'(z) da if `accumulate`. Gets the output as well: f' is often simplest in a. */
  backward(
    z: Float64Array,
    a: Float64Array,
    da: Float64Array,
    dz: Float64Array,
    from: number,
    to: number,
    parameters: readonly number[],
    accumulate: boolean,
  ): void;
  /** out = f'(z), the very factor that `backward` uses. */
  slope(
    z: Float64Array,
    a: Float64Array,
    out: Float64Array,
    from: number,
    to: number,
    parameters: readonly number[],
  ): void;
}
