import { polar, TURN } from "./polar.ts";
import type { Shape } from "./shape.ts";
import { SHAPE_CLASSES } from "./shape-classes.ts";

/** Class 0 fills a disc of radius 0.5, class 1 the ring around it from 0.7 to 1; both uniform in area. */
export const circle: Shape = {
  classes: SHAPE_CLASSES.circle,
  grain: 0.6,
  place(label, u, v, out) {
    const radius = label === 0 ? 0.5 * Math.sqrt(u) : Math.sqrt(0.49 + 0.51 * u);
    polar(radius, TURN * v, out);
  },
};
