import { polar, TURN } from "./polar.ts";
import type { Shape } from "./shape.ts";
import { SHAPE_CLASSES } from "./shape-classes.ts";

/** Turns of each arm. */
const TURNS = 1.5;

/** Two arms of a spiral, half a turn apart; the second draw is not used. */
export const spiral: Shape = {
  classes: SHAPE_CLASSES.spiral,
  grain: 0.3,
  place(label, u, _v, out) {
    // sqrt: evenly along the arm rather than crowded at its centre.
    const t = Math.sqrt(u);
    polar(0.05 + 0.95 * t, TURN * (TURNS * t + 0.5 * label), out);
  },
};
