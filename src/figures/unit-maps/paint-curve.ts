import { MAP_POINTS } from "../../experiment/session/frame.ts";
import type { Tile } from "./geometry.ts";

/** Room between the curve and the sides of its tile. */
const PADDING = 2.5;

/**
 * Draws a unit's answer over a single input in its tile: from x low to x high, its lowest value at the foot and its
 * highest at the top.
 * @param bytes pictures of all units of the row, MAP_POINTS bytes each.
 */
export function strokeCurve(
  context: CanvasRenderingContext2D,
  bytes: Uint8Array,
  unit: number,
  { x, y, width, height }: Tile,
  colour: string,
): void {
  const across = Math.min(PADDING, width / 8);
  const foot = y + height - PADDING;
  context.beginPath();
  for (let i = 0; i < MAP_POINTS; i++) {
    const px = x + across + (i / (MAP_POINTS - 1)) * (width - 2 * across);
    const py = foot - (bytes[unit * MAP_POINTS + i] / 255) * (height - 2 * PADDING);
    if (i === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.lineJoin = "round";
  context.stroke();
}
