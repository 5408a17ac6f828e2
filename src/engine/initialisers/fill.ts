import { normal, PURPOSE, uniform } from "../random.ts";
import type { Initialiser } from "./initialiser.ts";

/** The draw of one weight, before its matrix's constant. `layer` is the random key of the linear layer. */
function drawOf(kind: Initialiser["draw"], seed: number, layer: number, row: number, column: number): number {
  switch (kind) {
    case "uniform":
      return 2 * uniform(seed, PURPOSE.weight, layer, row, column, 0) - 1;
    case "normal":
      return normal(seed, PURPOSE.weight, layer, row, column, 0);
    case "one":
      return 1;
  }
}

/**
 * Fills W [fanOut x fanIn] with draw x constant. Draws are keyed by unit and input, so a wider layer
 * extends a narrower one, and no other layer matters.
 */
export function fillWeights(
  weights: Float64Array,
  fanOut: number,
  fanIn: number,
  initialiser: Initialiser,
  parameters: readonly number[],
  seed: number,
  layer: number,
): void {
  const scale = initialiser.scale(fanIn, fanOut, parameters);
  for (let row = 0; row < fanOut; row++) {
    for (let column = 0; column < fanIn; column++) {
      weights[row * fanIn + column] = drawOf(initialiser.draw, seed, layer, row, column) * scale;
    }
  }
}
