import { normal, PURPOSE, uniform } from "../random.ts";
import type { Initialiser } from "./initialiser.ts";
import { orthonormalise } from "./orthonormalise.ts";

/** The matrix W [rows x columns] to fill: fan_out is `rows`, fan_in `columns`. */
export interface WeightMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Pieces of each maxout unit, 1 without: row p * rows / pieces + u is piece p of unit u. */
  readonly pieces: number;
  readonly seed: number;
  /** Of the linear layer's draws. */
  readonly key: number;
}

/** Far beyond the width of any layer, so the draws of further pieces never meet those of further units. */
const PIECE_STRIDE = 0x10000;

/** The draw of one weight, before its matrix's constant. `layer` is the random key of the linear layer. */
function drawOf(kind: Initialiser["draw"], seed: number, layer: number, row: number, column: number): number {
  switch (kind) {
    case "uniform":
      return 2 * uniform(seed, PURPOSE.weight, layer, row, column, 0) - 1;
    case "normal":
    case "orthogonal":
      return normal(seed, PURPOSE.weight, layer, row, column, 0);
    case "one":
      return 1;
  }
}

/**
 * Fills W with draw x constant. Draws are keyed by unit and input, so a wider layer extends a narrower one, a maxout
 * with more pieces one with fewer (piece 0 has the draws of a linear layer), and no other layer matters.
 */
export function fillWeights(
  weights: Float64Array,
  matrix: WeightMatrix,
  initialiser: Initialiser,
  parameters: readonly number[],
): void {
  const { rows, columns, pieces, seed, key } = matrix;
  const { draw } = initialiser;
  const scale = initialiser.scale(columns, rows, parameters);
  const units = rows / pieces;
  // What is made orthonormal is the bare draws, so that the gain comes last there too.
  const factor = draw === "orthogonal" ? 1 : scale;
  for (let row = 0; row < rows; row++) {
    const piece = Math.floor(row / units);
    const drawRow = piece * PIECE_STRIDE + (row - piece * units);
    for (let column = 0; column < columns; column++) {
      weights[row * columns + column] = drawOf(draw, seed, key, drawRow, column) * factor;
    }
  }
  if (draw !== "orthogonal") return;
  orthonormalise(weights, rows, columns);
  for (let i = 0; i < weights.length; i++) weights[i] *= scale;
}
