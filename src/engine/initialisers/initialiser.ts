import type { WordParameter } from "../parameters.ts";

/**
 * How a weight matrix starts: every weight is its draw times one constant of the matrix. The draw depends
 * on seed, layer, row and column only, so two initialisers with the same kind of draw differ by one factor.
 *
 * - `uniform`: 2u - 1, u uniform in (0, 1)
 * - `normal`: the inverse normal of the same u
 * - `orthogonal`: the normal draws of the whole matrix made orthonormal, see `orthonormalise`
 * - `one`: 1, no draw
 */
export interface Initialiser {
  readonly name: string;
  /** Plain text, with fan_in and fan_out. */
  readonly formula: string;
  readonly parameters: readonly WordParameter[];
  readonly draw: "uniform" | "normal" | "orthogonal" | "one";
  readonly source: string | null;
  /** The constant. `fanIn` and `fanOut` are the columns and rows of the matrix. */
  scale(fanIn: number, fanOut: number, parameters: readonly number[]): number;
}
