import type { Shape } from "./shape.ts";
import { SHAPE_CLASSES } from "./shape-classes.ts";

/** Distance of the quadrants from the axes. */
const GAP = 0.08;

/** Four squares: class 0 where x1 and x2 have the same sign, class 1 where they differ. */
export const xor: Shape = {
  classes: SHAPE_CLASSES.xor,
  grain: 0.6,
  place(label, u, v, out) {
    // One draw chooses the quadrant and, stretched, the place along x1.
    const right = u >= 0.5;
    const along = right ? 2 * u - 1 : 2 * u;
    const sign = right ? 1 : -1;
    out.x1 = sign * (GAP + (1 - GAP) * along);
    out.x2 = (label === 0 ? sign : -sign) * (GAP + (1 - GAP) * v);
  },
};
