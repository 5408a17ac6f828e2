import { MAX_POINTS, POINT_REACH } from "../../../../experiment/scenario/limits.ts";
import type { OwnPoint } from "../../../../experiment/scenario/types.ts";
import type { Setting } from "../../../../experiment/session/frame.ts";

/** A place on the plane: x1, x2. */
export type Place = readonly [number, number];

/** What the reader sees and what a link writes are the same bits: three decimals, on the plane. */
export function tidy(value: number): number {
  const rounded = Math.round(value * 1000) / 1000;
  return Math.min(POINT_REACH, Math.max(-POINT_REACH, rounded)) + 0;
}

/** The point at the end, so that its number is the length before; the same points where there is no room. */
export function addPoint(points: readonly OwnPoint[], [x1, x2]: Place, label: number): readonly OwnPoint[] {
  if (points.length >= MAX_POINTS) return points;
  return [...points, { x1: tidy(x1), x2: tidy(x2), label }];
}

export function movePoint(points: readonly OwnPoint[], index: number, [x1, x2]: Place): readonly OwnPoint[] {
  return points.map((point, i) => (i === index ? { ...point, x1: tidy(x1), x2: tidy(x2) } : point));
}

export function removePoint(points: readonly OwnPoint[], index: number): readonly OwnPoint[] {
  return points.filter((_, i) => i !== index);
}

/** The point that is nearest to a place, no further than `reach`; of equals the last, which lies on top. Null: none. */
export function nearestPoint(points: readonly OwnPoint[], [x1, x2]: Place, reach: number): number | null {
  let found: number | null = null;
  let least = reach;
  points.forEach((point, i) => {
    const distance = Math.hypot(point.x1 - x1, point.x2 - x2);
    if (distance > least) return;
    least = distance;
    found = i;
  });
  return found;
}

/**
 * The present data as points of one's own, and how many of them had to be moved to the edge of the plane. Null where
 * they are in other units or of no classes.
 */
export function pointsOf(
  setting: Setting,
): { readonly points: readonly OwnPoint[]; readonly moved: number } | null {
  const { extent, inputs, targets } = setting;
  if (setting.features !== 2 || extent[1] !== POINT_REACH) return null;
  let moved = 0;
  const points = Array.from(targets, (label, row): OwnPoint => {
    const x1 = inputs[2 * row];
    const x2 = inputs[2 * row + 1];
    if (Math.max(Math.abs(x1), Math.abs(x2)) > POINT_REACH) moved += 1;
    return { x1: tidy(x1), x2: tidy(x2), label };
  });
  return { points: points.slice(0, MAX_POINTS), moved };
}
