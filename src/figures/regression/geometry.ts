import { type CurveSetting, SLICE_POINTS, type Slice } from "../../experiment/session/frame.ts";
import type { Box } from "../common/box.ts";
import { polylinePath } from "../common/path-data.ts";
import { type LinearScale, linearScale } from "../common/scale.ts";

export interface CurveScales {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

/** A place on the net's curve, in the units of the data. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** What the setting shows, in a box of the drawing. */
export function curveScales({ extent }: CurveSetting, box: Box): CurveScales {
  const [left, right, low, high] = extent;
  return {
    x: linearScale([left, right], [box.left, box.right]),
    y: linearScale([low, high], [box.bottom, box.top]),
  };
}

const placeOf = ({ line: ends }: Slice, share: number): number =>
  ends[0] + share * (ends[ends.length / 2] - ends[0]);

/** The net at equal distances from edge to edge. */
export function evenPoints(curve: Slice): CurvePoint[] {
  return Array.from({ length: SLICE_POINTS }, (_, i) => ({
    x: placeOf(curve, i / (SLICE_POINTS - 1)),
    y: curve.values[i],
  }));
}

/** The net at its hinges, from left to right; none where they are not counted. */
export function hingePoints(curve: Slice): CurvePoint[] {
  const { hinges, bends } = curve;
  if (hinges === null || bends === null) return [];
  return Array.from(hinges, (share, i) => ({ x: placeOf(curve, share), y: bends[i] }));
}

/** The points of the curve with its hinges among them: a piecewise-linear net is drawn exactly. */
export function curvePoints(curve: Slice): CurvePoint[] {
  return [...evenPoints(curve), ...hingePoints(curve)].sort((one, other) => one.x - other.x);
}

/** A line through points, with gaps where they are not finite. */
export function linePath(points: readonly CurvePoint[], { x, y }: CurveScales): string {
  return polylinePath(
    points.map((point) => (Number.isFinite(point.y) ? { x: x(point.x), y: y(point.y) } : null)),
  );
}

/** A function from edge to edge of what is shown. */
export function functionPath(f: (x: number) => number, scales: CurveScales): string {
  const [left, right] = scales.x.domain;
  const steps = 4 * (SLICE_POINTS - 1);
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const x = left + (i / steps) * (right - left);
    return { x, y: f(x) };
  });
  return linePath(points, scales);
}

/** Discs of one radius about the samples `rows`, as one path. */
export function dotsPath(
  { inputs, targets }: CurveSetting,
  rows: Uint32Array,
  { x, y }: CurveScales,
  radius: number,
): string {
  let path = "";
  for (const row of rows) {
    const [cx, cy] = [x(inputs[row]) - radius, y(targets[row])];
    path += `M${cx.toFixed(1)},${cy.toFixed(1)}a${radius},${radius},0,1,1,0,0.01Z`;
  }
  return path;
}
