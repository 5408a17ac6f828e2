import { cos, sin } from "../../engine/index.ts";
import type { Point } from "./shape.ts";

export const TURN = 6.283185307179586;

/** Writes the point at `radius` and `angle` (radians). */
export function polar(radius: number, angle: number, out: Point): void {
  out.x1 = radius * cos(angle);
  out.x2 = radius * sin(angle);
}
