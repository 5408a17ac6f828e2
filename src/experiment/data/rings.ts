import { polar, TURN } from "./polar.ts";
import type { Shape } from "./shape.ts";
import { SHAPE_CLASSES } from "./shape-classes.ts";

/** Radii of the three rings. */
const RADII = [0.15, 0.55, 0.95];

/** Three classes: rings about one centre; the second draw is not used. */
export const rings: Shape = {
  classes: SHAPE_CLASSES.rings,
  grain: 0.5,
  place(label, u, _v, out) {
    polar(RADII[label], TURN * u, out);
  },
};
