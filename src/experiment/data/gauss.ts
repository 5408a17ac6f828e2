import { inverseNormal } from "../../engine/index.ts";
import type { Shape } from "./shape.ts";
import { SHAPE_CLASSES } from "./shape-classes.ts";

/** Standard deviation of the blobs before noise, and the distance of their centres from the axes. */
const SPREAD = 0.16;
const CENTRE = 0.5;

/** Two round normal blobs, class 0 at lower left, class 1 at upper right. */
export const gauss: Shape = {
  classes: SHAPE_CLASSES.gauss,
  grain: 1,
  place(label, u, v, out) {
    const centre = label === 0 ? -CENTRE : CENTRE;
    out.x1 = centre + SPREAD * inverseNormal(u);
    out.x2 = centre + SPREAD * inverseNormal(v);
  },
};
