import { polar, TURN } from "./polar.ts";
import type { Shape } from "./shape.ts";
import { SHAPE_CLASSES } from "./shape-classes.ts";

/** Two half circles that reach into each other; the second draw is not used. */
export const moons: Shape = {
  classes: SHAPE_CLASSES.moons,
  grain: 0.6,
  place(label, u, _v, out) {
    polar(0.62, (TURN / 2) * u, out);
    // The second moon is the first turned by half a turn, about a point between them.
    out.x1 = label === 0 ? out.x1 - 0.31 : 0.31 - out.x1;
    out.x2 = label === 0 ? out.x2 - 0.16 : 0.16 - out.x2;
  },
};
