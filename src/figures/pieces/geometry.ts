import { SLICE_POINTS, type Slice } from "../../experiment/session/frame.ts";
import type { ArmStyle } from "../arm-style.ts";
import type { Box } from "../common/box.ts";
import { polylinePath } from "../common/path-data.ts";
import { type LinearScale, linearScale, niceDomain } from "../common/scale.ts";

export interface SliceScales {
  /** From the place on the line, 0 to 1. */
  readonly x: LinearScale;
  readonly y: LinearScale;
}

/** The place along the line, and all finite outputs of all arms with 0 among them. */
export function sliceScales(slices: readonly Slice[], box: Box): SliceScales {
  let low = 0;
  let high = 0;
  for (const { values } of slices) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const domain = high > low ? ([low, high] as const) : ([-1, 1] as const);
  return {
    x: linearScale([0, 1], [box.left, box.right]),
    y: linearScale(niceDomain(domain, 4), [box.bottom, box.top]),
  };
}

/** Number of outputs that a slice has values of. */
export function outputsOf(slice: Slice): number {
  return Math.floor(slice.values.length / SLICE_POINTS);
}

/** One output of an arm along the line. */
export interface Sliced {
  readonly style: ArmStyle;
  readonly slice: Slice;
  readonly output: number;
}

/** The curves of all arms that have been measured, output by output. */
export function slicedOutputs(slices: readonly (Slice | null)[], arms: readonly ArmStyle[]): Sliced[] {
  return arms.flatMap((style, i): Sliced[] => {
    const slice = slices[i];
    if (slice === null) return [];
    return Array.from({ length: outputsOf(slice) }, (_, output) => ({ style, slice, output }));
  });
}

export const valueAt = ({ values }: Slice, output: number, point: number): number =>
  values[output * SLICE_POINTS + point];

/** One output along the line; gaps where it is not finite. */
export function slicePath(slice: Slice, output: number, { x, y }: SliceScales): string {
  const points = Array.from({ length: SLICE_POINTS }, (_, point) => {
    const value = valueAt(slice, output, point);
    return Number.isFinite(value) ? { x: x(point / (SLICE_POINTS - 1)), y: y(value) } : null;
  });
  return polylinePath(points);
}

/** Where the net bends, on the drawn curve of one output: between two of its points on the straight line there. */
export function hingePoints(
  slice: Slice,
  output: number,
  { x, y }: SliceScales,
): { readonly x: number; readonly y: number }[] {
  return Array.from(slice.hinges ?? [], (place) => {
    const at = place * (SLICE_POINTS - 1);
    const before = Math.min(SLICE_POINTS - 2, Math.floor(at));
    const first = valueAt(slice, output, before);
    const value = first + (at - before) * (valueAt(slice, output, before + 1) - first);
    return { x: x(place), y: y(value) };
  }).filter((point) => Number.isFinite(point.y));
}

/** Height of an output at the end of the line; null where it is not finite. */
export function sliceEnd(slice: Slice, output: number, { y }: SliceScales): number | null {
  const last = valueAt(slice, output, SLICE_POINTS - 1);
  return Number.isFinite(last) ? y(last) : null;
}
