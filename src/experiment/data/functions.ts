import { cos, sin } from "../../engine/index.ts";
import type { Scenario } from "../scenario/types.ts";
import { drawnFunction } from "./drawn.ts";
import { type FunctionName, isFunctionName } from "./function-names.ts";
import { TURN } from "./polar.ts";

/** The given functions, before noise. Each has mean 0 over [-1, 1] and values of order 1. */
export const FUNCTIONS: Readonly<Record<Exclude<FunctionName, "drawn">, (x: number) => number>> = {
  /** Three half waves. */
  sine: (x) => sin(0.75 * TURN * x),
  step: (x) => (x < 0 ? -1 : 1),
  /** One wave of a cosine from valley to valley, flat outside. */
  bump: (x) => (Math.abs(x) < 0.5 ? (1 + 2 * cos(TURN * x)) / 3 : -1 / 3),
  abs: (x) => 2 * Math.abs(x) - 1,
};

/** The function that a scenario's targets follow. @throws where there are classes instead, or nothing is drawn. */
export function functionOf({ data, points }: Pick<Scenario, "data" | "points">): (x: number) => number {
  if (data === "drawn") return drawnFunction(points);
  if (!isFunctionName(data)) throw new Error(`internal: ${data} has classes, no function`);
  return FUNCTIONS[data];
}
