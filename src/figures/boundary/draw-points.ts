import type { PlaneSetting } from "../../experiment/session/frame.ts";
import type { Tokens } from "../../ui/tokens.ts";
import { planeScales } from "./geometry.ts";
import { classMark } from "./palette.ts";
import { traceShape } from "./shapes.ts";

const SMALLEST_RADIUS = 2.9;
/** Width of a map up to which points are as small as they get; on a larger one they grow, more slowly than it does. */
const SMALL_MAP = 400;
const HALO = 1;
const RIM = 0.26;

/** Radius of a disc on a map `size` px wide; other shapes have the same weight. */
export function pointRadius(size: number): number {
  return SMALLEST_RADIUS * Math.sqrt(Math.max(1, size / SMALL_MAP));
}

/** Samples of classes on a plane: of a setting, or points on their way to one. */
export type PointSet = Pick<PlaneSetting, "extent" | "classes" | "inputs" | "targets">;

/**
 * Draws the samples `rows` of a set, class by class. Training points are filled; test points are hollow, so
 * that the two sets differ without colour.
 */
export function drawPoints(
  context: CanvasRenderingContext2D,
  set: PointSet,
  rows: Uint32Array,
  size: number,
  tokens: Tokens,
  hollow: boolean,
  radius = pointRadius(size),
): void {
  const { x, y } = planeScales(set.extent, size);
  const rim = RIM * radius;
  for (let k = 0; k < set.classes; k++) {
    const mark = classMark(k, tokens);
    context.beginPath();
    for (const row of rows) {
      if (set.targets[row] !== k) continue;
      traceShape(context, mark.shape, x(set.inputs[2 * row]), y(set.inputs[2 * row + 1]), radius);
    }
    context.strokeStyle = tokens.halo;
    context.lineWidth = 2 * HALO + rim;
    context.stroke();
    context.fillStyle = hollow ? tokens.halo : mark.fill;
    context.fill();
    context.strokeStyle = hollow ? mark.fill : mark.rim;
    context.lineWidth = hollow ? 2 * rim : rim;
    context.stroke();
  }
}
