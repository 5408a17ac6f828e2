import type { DataName } from "../scenario/types.ts";
import { checker } from "./checker.ts";
import { circle } from "./circle.ts";
import type { FunctionName } from "./functions.ts";
import { gauss } from "./gauss.ts";
import { line } from "./line.ts";
import { moons } from "./moons.ts";
import { rings } from "./rings.ts";
import type { Shape } from "./shape.ts";
import { spiral } from "./spiral.ts";
import { xor } from "./xor.ts";

/** The data sets that are drawn from a seed. */
export const SHAPES: Readonly<
  Record<Exclude<DataName, FunctionName | "xor4" | "penguins" | "points" | "csv">, Shape>
> = {
  circle,
  xor,
  checker,
  gauss,
  line,
  spiral,
  moons,
  rings,
};
