import type { Shape } from "../../engine/index.ts";

/** What figures that look inside one net want of its next frame. */
export interface InsideRequest {
  /** Every parameter. */
  readonly weights: boolean;
  /** The product of the stack's maps after every layer, as far as it is affine. */
  readonly products: boolean;
  /** Units whose samples are wanted; a layer or unit that the net does not have is passed over. */
  readonly units: readonly UnitAddress[];
}

/** One unit: index of its layer among `ArmFrame.layers`, and its own from 0. */
export interface UnitAddress {
  readonly layer: number;
  readonly unit: number;
}

/** One tensor of a net's parameters. */
export interface TensorPlace {
  /** `1.W`, `1.b`, `1.bn.scale`, `1.prelu.slope`, ..., `out.W`, `out.b`. */
  readonly name: string;
  /** `[out, in]` or `[units]`. */
  readonly shape: Shape;
  /** Index of its first number among all values. */
  readonly from: number;
}

/** All parameters of a net. */
export interface NetWeights {
  readonly tensors: readonly TensorPlace[];
  /** In layer order, W row by row, then b: the layout of `Network.values`. */
  readonly values: Float64Array;
}

/** What one unit makes of every training sample, in evaluation mode. */
export interface UnitSamples extends UnitAddress {
  /**
   * What goes in, in the order of `Setting.train`: [samples], of a maxout's unit [pieces x samples]. Of linear and
   * other layers without a function of their own it is their output.
   */
  readonly z: Float64Array;
  /** What comes out, [samples]. */
  readonly a: Float64Array;
  /** The numbers of the unit's own function: the word's, or the slope that the unit has learned. */
  readonly parameters: readonly number[];
}

/** What the stack equals from the input on to the end of one layer: weights [units x inputs], bias [units]. */
export interface ProductStep {
  /** Index into `ArmFrame.layers`. */
  readonly layer: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  /** Of batch norm, which is v -> factor v + shift, unit by unit. Null for all others. */
  readonly norm: { readonly factors: Float64Array; readonly shifts: Float64Array } | null;
  /** Of a skip: index of the layer whose map is added to the one before, -1 for the input's own. Null for all others. */
  readonly adds: number | null;
}

export interface Products {
  /** One per layer, in reading order, up to the first that bends. */
  readonly steps: readonly ProductStep[];
  /** Index of the first layer that is not affine; null if all are. */
  readonly bends: number | null;
  /**
   * The same map as the net itself answers it: [outputs x (inputs + 1)], entry (o, i) is f_o(e_i) - f_o(0) with e_i the
   * i-th unit vector, and the last of each row f_o(0). Null where the net bends.
   */
  readonly answered: Float64Array | null;
}

/** The inside of one net, as far as it was asked for. */
export interface InsideFrame {
  readonly weights: NetWeights | null;
  readonly products: Products | null;
  readonly units: readonly UnitSamples[];
}

export const NOTHING_INSIDE: InsideRequest = { weights: false, products: false, units: [] };
