import type { Activation } from "../../../../engine/index.ts";

/**
 * One step of a piecewise-linear net. It reads the outputs of the step before it, the first one the
 * net's inputs; the last step's outputs are the net's.
 */
export type PiecewiseStep =
  /** y = W x + b, W [units x inputs] row by row. */
  | { readonly kind: "affine"; readonly weights: Float64Array; readonly bias: Float64Array }
  /** y[u] = factor[u] x[u] + shift[u]: batch norm in evaluation. */
  | { readonly kind: "scale"; readonly factor: Float64Array; readonly shift: Float64Array }
  /** y[u] = f(x[u]; parameters(u)), f piecewise linear. Units that share an array are computed in one loop. */
  | {
      readonly kind: "bend";
      readonly activation: Activation;
      readonly parameters: (unit: number) => readonly number[];
    }
  /** y[u] = max over p < pieces of x[p units + u], the first of equals. */
  | { readonly kind: "max"; readonly pieces: number }
  /** y = x + the outputs of step `source`; -1 is the net's input. */
  | { readonly kind: "add"; readonly source: number };

/** Outputs of every step of a program with so many inputs. */
export function stepWidths(steps: readonly PiecewiseStep[], inputs: number): number[] {
  const widths: number[] = [];
  let width = inputs;
  for (const step of steps) {
    if (step.kind === "affine") width = step.bias.length;
    if (step.kind === "max") width /= step.pieces;
    widths.push(width);
  }
  return widths;
}
