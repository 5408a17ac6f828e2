import { POINT_REACH } from "../../../experiment/scenario/limits.ts";
import type { OwnPoint } from "../../../experiment/scenario/types.ts";

/** A place of the plot: x and y. */
export type Place = readonly [x: number, y: number];

/** A link of so many knots stays short, and a curve of so many has all that a hand can mean. */
export const MAX_KNOTS = 24;
/** What a hand draws is known at every so much of x. */
const GRAIN = 0.02;
/** How far a simpler curve may lie from the stroke; more where it takes too many knots. */
const TOLERANCE = 0.02;

const within = (value: number): number => Math.min(POINT_REACH, Math.max(-POINT_REACH, value));
const tidy = (value: number): number => Math.round(within(value) * 1000) / 1000 + 0;
const knotAt = ([x, y]: Place): OwnPoint => ({ x1: tidy(x), x2: tidy(y), label: 0 });
const byX = (one: OwnPoint, other: OwnPoint): number => one.x1 - other.x1;

/** Of the places between two others, how far the farthest is above or below the straight line, and which. */
function farthest(knots: readonly OwnPoint[], from: number, to: number): { at: number; gap: number } {
  const [a, b] = [knots[from], knots[to]];
  let found = { at: from, gap: 0 };
  for (let i = from + 1; i < to; i++) {
    const straight = a.x2 + ((knots[i].x1 - a.x1) / (b.x1 - a.x1)) * (b.x2 - a.x2);
    const gap = Math.abs(knots[i].x2 - straight);
    if (gap > found.gap) found = { at: i, gap };
  }
  return found;
}

/** The knots that a curve needs to stay within `tolerance` of all of them (Ramer, Douglas and Peucker, in height). */
function simplified(knots: readonly OwnPoint[], tolerance: number): OwnPoint[] {
  const split = (from: number, to: number): OwnPoint[] => {
    const { at, gap } = farthest(knots, from, to);
    return gap <= tolerance ? [knots[from]] : [...split(from, at), ...split(at, to)];
  };
  return [...split(0, knots.length - 1), knots[knots.length - 1]];
}

/** The heights of a stroke at whole grains of x: where it passes twice the later pass counts. */
function heightsOf(stroke: readonly Place[]): Map<number, number> {
  const heights = new Map<number, number>();
  stroke.forEach(([x, y], i) => {
    const [fromX, fromY] = stroke[Math.max(0, i - 1)];
    const [start, end] = [Math.round(within(fromX) / GRAIN), Math.round(within(x) / GRAIN)];
    const steps = Math.abs(end - start);
    for (let k = steps === 0 ? 0 : 1; k <= steps; k++)
      heights.set(start + Math.sign(end - start) * k, steps === 0 ? y : fromY + (k / steps) * (y - fromY));
  });
  return heights;
}

/** The curve with a stroke in the place of what was there, by at most MAX_KNOTS knots in the order of x. */
export function withStroke(knots: readonly OwnPoint[], stroke: readonly Place[]): readonly OwnPoint[] {
  if (stroke.length === 0) return knots;
  const heights = heightsOf(stroke);
  const drawn = [...heights].map(([grain, y]) => knotAt([grain * GRAIN, y])).sort(byX);
  const [low, high] = [drawn[0].x1, drawn[drawn.length - 1].x1];
  const all = [...knots.filter(({ x1 }) => x1 < low || x1 > high), ...drawn].sort(byX);
  let tolerance = TOLERANCE;
  let fewer = simplified(all, tolerance);
  while (fewer.length > MAX_KNOTS) {
    tolerance *= 1.3;
    fewer = simplified(all, tolerance);
  }
  return fewer;
}

/** The curve with a knot at a place, for the one that was at the same x; the same curve where there is no room. */
export function withKnot(knots: readonly OwnPoint[], place: Place): readonly OwnPoint[] {
  const knot = knotAt(place);
  const others = knots.filter(({ x1 }) => x1 !== knot.x1);
  return others.length >= MAX_KNOTS ? knots : [...others, knot].sort(byX);
}

/** The curve without the knot at x; the same curve where that would leave fewer than two. */
export function withoutKnot(knots: readonly OwnPoint[], x: number): readonly OwnPoint[] {
  const others = knots.filter(({ x1 }) => x1 !== tidy(x));
  return others.length < 2 ? knots : others;
}
