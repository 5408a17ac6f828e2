import type { Shape } from "./shape.ts";
import { SHAPE_CLASSES } from "./shape-classes.ts";

/** Squares along each side of the board. */
const SQUARES = 4;
const SIDE = 2 / SQUARES;
/** Distance of the points from the sides of their square. */
const GAP = 0.03;

/**
 * A chessboard of 4 x 4 squares on [-1, 1] x [-1, 1], the lower left one of class 0. Points are uniform in the eight
 * squares of their class.
 */
export const checker: Shape = {
  classes: SHAPE_CLASSES.checker,
  grain: 0.3,
  place(label, u, v, out) {
    // One draw chooses the square and, stretched, the place along x1.
    const chosen = Math.floor(0.5 * SQUARES * SQUARES * u);
    const along = 0.5 * SQUARES * SQUARES * u - chosen;
    const row = Math.floor((2 * chosen) / SQUARES);
    const column = ((2 * chosen) % SQUARES) + ((row + label) % 2);
    out.x1 = -1 + SIDE * column + GAP + (SIDE - 2 * GAP) * along;
    out.x2 = -1 + SIDE * row + GAP + (SIDE - 2 * GAP) * v;
  },
};
