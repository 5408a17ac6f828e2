import type { Shape } from "./shape.ts";
import { SHAPE_CLASSES } from "./shape-classes.ts";

/** How far the classes reach along the line that parts them, and across it; nearest distance of a point from it. */
const REACH = 0.9;
const GAP = 0.08;

/**
 * Two classes on either side of the line 3 x1 + 4 x2 = 0, class 0 below it: one straight line parts them until noise
 * moves points over it.
 */
export const line: Shape = {
  classes: SHAPE_CLASSES.line,
  grain: 0.6,
  place(label, u, v, out) {
    const along = REACH * (2 * u - 1);
    const distance = GAP + (REACH - GAP) * v;
    const across = label === 0 ? -distance : distance;
    // (3/5, 4/5) is across the line, (4/5, -3/5) along it.
    out.x1 = 0.8 * along + 0.6 * across;
    out.x2 = 0.8 * across - 0.6 * along;
  },
};
