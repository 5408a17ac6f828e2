import type { PlaneSetting } from "../../experiment/session/frame.ts";
import type { Tokens } from "../../ui/tokens.ts";
import { planeScales } from "./geometry.ts";
import { classMark } from "./palette.ts";
import { traceShape } from "./shapes.ts";

export const POINT_RADIUS = 2.9;
const HALO = 1;
const RIM = 0.26;

/**
 * Draws the samples `rows` of the setting, class by class. Training points are filled; test points are hollow, so
 * that the two sets differ without colour.
 */
export function drawPoints(
  context: CanvasRenderingContext2D,
  setting: PlaneSetting,
  rows: Uint32Array,
  size: number,
  tokens: Tokens,
  hollow: boolean,
): void {
  const { x, y } = planeScales(setting.extent, size);
  const rim = RIM * POINT_RADIUS;
  for (let k = 0; k < setting.classes; k++) {
    const mark = classMark(k, tokens);
    context.beginPath();
    for (const row of rows) {
      if (setting.targets[row] !== k) continue;
      traceShape(
        context,
        mark.shape,
        x(setting.inputs[2 * row]),
        y(setting.inputs[2 * row + 1]),
        POINT_RADIUS,
      );
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
