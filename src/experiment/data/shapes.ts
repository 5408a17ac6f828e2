import { checker } from "./checker.ts";
import { circle } from "./circle.ts";
import { gauss } from "./gauss.ts";
import { line } from "./line.ts";
import { moons } from "./moons.ts";
import { rings } from "./rings.ts";
import type { Shape } from "./shape.ts";
import type { ShapeName } from "./shape-classes.ts";
import { spiral } from "./spiral.ts";
import { xor } from "./xor.ts";

/** The data sets that are drawn from a seed. */
export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
  circle,
  xor,
  checker,
  gauss,
  line,
  spiral,
  moons,
  rings,
};
