import { contours } from "d3";
import { BOUNDARY_SIDE } from "../../experiment/session/frame.ts";
import { linearScale } from "../common/scale.ts";
import { type Task, threshold } from "./answers.ts";

export type Point = readonly [x: number, y: number];
export type Extent = readonly [left: number, right: number, bottom: number, top: number];

/** From the plane to a picture of `size` px, row 0 at the top (largest x2). */
export function planeScales(extent: Extent, size: number) {
  return {
    x: linearScale([extent[0], extent[1]], [0, size]),
    y: linearScale([extent[2], extent[3]], [size, 0]),
  };
}

/** Centre of a pixel in the plane: what the net was asked. */
export function pixelCentre(extent: Extent, column: number, row: number): Point {
  const scales = planeScales(extent, BOUNDARY_SIDE);
  return [scales.x.invert(column + 0.5), scales.y.invert(row + 0.5)];
}

const isInside = ([x, y]: Point, side: number): boolean => x > 0 && y > 0 && x < side && y < side;

/** Goes on from `from` through `to` to the frame. Crossings end half a pixel short of it, so this is at most that. */
function toFrame(from: Point, to: Point, side: number): Point {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const tx = dx > 0 ? (side - to[0]) / dx : dx < 0 ? -to[0] / dx : Number.POSITIVE_INFINITY;
  const ty = dy > 0 ? (side - to[1]) / dy : dy < 0 ? -to[1] / dy : Number.POSITIVE_INFINITY;
  const t = Math.min(tx, ty);
  return Number.isFinite(t) ? [to[0] + t * dx, to[1] + t * dy] : to;
}

function extend(line: readonly Point[], side: number): Point[] {
  if (line.length < 2) return [];
  const n = line.length;
  return [toFrame(line[1], line[0], side), ...line, toFrame(line[n - 2], line[n - 1], side)];
}

/**
 * Lines along which a ring of a filled contour is a level line: d3 closes rings along the frame, and those
 * stretches are no boundary. Rings that never touch the frame come back whole.
 */
export function openLines(ring: readonly Point[], side: number): Point[][] {
  const points = ring.slice(0, -1);
  const start = points.findIndex((point) => !isInside(point, side));
  if (start < 0) return [[...ring]];
  const lines: Point[][] = [];
  let line: Point[] = [];
  for (let i = 1; i <= points.length; i++) {
    const point = points[(start + i) % points.length];
    if (isInside(point, side)) line.push(point);
    else {
      lines.push(extend(line, side));
      line = [];
    }
  }
  return lines.filter((found) => found.length > 1);
}

/** Columns `left` to `right` and rows `top` to `bottom` of a picture, ends included. */
interface Window {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Level lines of one side x side image, in pixels, linearly interpolated between pixel centres. Given a window, only
 * lines in it are looked for: outside of it, and along its edges inside of the image, all values are below the level.
 */
export function levelLines(
  values: ArrayLike<number>,
  level: number,
  side: number,
  window?: Window,
): Point[][] {
  const { left, right, top, bottom } = window ?? { left: 0, right: side - 1, top: 0, bottom: side - 1 };
  const width = right - left + 1;
  const height = bottom - top + 1;
  const part = new Array<number>(width * height);
  for (let row = 0; row < height; row++) {
    const from = (top + row) * side + left;
    for (let column = 0; column < width; column++) part[row * width + column] = values[from + column];
  }
  const shape = contours().size([width, height]).smooth(true).contour(part, level);
  return shape.coordinates.flatMap((polygon) =>
    polygon.flatMap((ring) =>
      openLines(
        ring.map(([x, y]): Point => [left + x, top + y]),
        side,
      ),
    ),
  );
}

/** The smallest window that has all values from 0 up, with one pixel about it; null if there are none. */
function windowOf(values: Float64Array, side: number): Window | null {
  let [left, right, top, bottom] = [side, -1, side, -1];
  for (let i = 0; i < values.length; i++) {
    if (!(values[i] >= 0)) continue;
    const column = i % side;
    if (column < left) left = column;
    if (column > right) right = column;
    if (bottom < 0) top = (i - column) / side;
    bottom = (i - column) / side;
  }
  if (right < 0) return null;
  return {
    left: Math.max(0, left - 1),
    right: Math.min(side - 1, right + 1),
    top: Math.max(0, top - 1),
    bottom: Math.min(side - 1, bottom + 1),
  };
}

/** The largest and the second largest output at every pixel. NaN stands for no output at all. */
function bestTwo(surface: Float32Array, classes: number, pixels: number): [Float64Array, Float64Array] {
  const best = new Float64Array(pixels).fill(Number.NEGATIVE_INFINITY);
  const second = new Float64Array(pixels).fill(Number.NEGATIVE_INFINITY);
  for (let k = 0; k < classes; k++) {
    for (let i = 0; i < pixels; i++) {
      const value = surface[k * pixels + i];
      if (value > best[i]) {
        second[i] = best[i];
        best[i] = value;
      } else if (value > second[i]) second[i] = value;
      else if (Number.isNaN(value)) best[i] = second[i] = Number.NaN;
    }
  }
  return [best, second];
}

/** The boundaries between classes: where two classes tie and no third is above them. */
export function boundaryLines(surface: Float32Array, task: Task): Point[][] {
  const side = BOUNDARY_SIDE;
  const pixels = side * side;
  if (task.classes === 2) return levelLines(surface, threshold(task), side);
  const [best, second] = bestTwo(surface, task.classes, pixels);
  const lead = new Float64Array(pixels);
  const lines: Point[][] = [];
  // Each tie involves a class that is not the last, so its lead over the best of the others finds it.
  for (let k = 0; k < task.classes - 1; k++) {
    for (let i = 0; i < pixels; i++) {
      const own = surface[k * pixels + i];
      lead[i] = own - (own === best[i] ? second[i] : best[i]);
    }
    const window = windowOf(lead, side);
    if (window !== null) lines.push(...levelLines(lead, 0, side, window));
  }
  return lines;
}
