import { activationOf, evaluateAt } from "../activation-curve/evaluate.ts";
import { activationPaths, type PlotBox } from "../activation-curve/plot.ts";
import type { Box } from "../common/box.ts";
import { type LinearScale, linearScale, niceDomain } from "../common/scale.ts";
import type { UnitCurve } from "./curves.ts";
import { finiteSorted, quantileOf, type UnitPoint } from "./measure.ts";

type Interval = readonly [low: number, high: number];

/** The share at each end that an axis may leave out, and how many times wider all numbers must be for it to. */
const TAIL = 0.02;
const FAR = 6;
/** Places at which a curve is looked at for its height. */
const LOOKED = 121;
const TICKS = 5;

/**
 * What the axis of z shows: all samples, but for a few that lie so far out that the others would be one dot; and kinks
 * that are not far away.
 */
export function zDomain(points: readonly UnitPoint[], kinks: readonly number[]): Interval {
  const sorted = finiteSorted(points);
  if (sorted.length === 0) return [-1, 1];
  let [low, high] = [sorted[0], sorted[sorted.length - 1]];
  const core = [quantileOf(sorted, TAIL), quantileOf(sorted, 1 - TAIL)];
  if (core[1] > core[0] && high - low > FAR * (core[1] - core[0])) [low, high] = core;
  if (high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high))) {
    const half = Math.max(1, 0.1 * Math.abs(low));
    [low, high] = [low - half, high + half];
  }
  const range = high - low;
  for (const kink of kinks) {
    if (kink < low && low - kink <= range) low = kink - 0.1 * range;
    if (kink > high && kink - high <= range) high = kink + 0.1 * range;
  }
  return niceDomain([low, high], TICKS);
}

/** An interval about some numbers and 0, between round ones. */
function about(values: Iterable<number>): Interval {
  let [low, high] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high > low ? niceDomain([low, high], 4) : [-1, 1];
}

export interface UnitLayout {
  readonly x: LinearScale;
  readonly y: LinearScale;
  /** Of the slope, at the right; null of a maxout's piece, which has none. */
  readonly slope: LinearScale | null;
  /** Path data, from the upper left corner of the box. */
  readonly curve: string;
  readonly slopeLine: string;
  /** Kinks that are shown. */
  readonly kinks: readonly number[];
  /** Samples beyond the axis. */
  readonly beyond: { readonly left: number; readonly right: number };
  /** Samples that have a place. */
  readonly points: readonly UnitPoint[];
}

export function unitLayout(
  curve: UnitCurve,
  parameters: readonly number[],
  all: readonly UnitPoint[],
  box: Box,
): UnitLayout {
  const activation = activationOf(curve.word);
  const domain = zDomain(all, activation.kinks);
  const [low, high] = domain;
  const points = all.filter(({ z, a }) => Number.isFinite(a) && z >= low && z <= high);
  const looked = Float64Array.from({ length: LOOKED }, (_, i) => low + ((high - low) * i) / (LOOKED - 1));
  const { a, slope } = evaluateAt(activation, parameters, looked);
  const heights = about([...a, ...points.map((point) => point.a)]);
  const slopes = about(slope);
  const plot = (range: Interval): PlotBox => ({
    width: box.right - box.left,
    height: box.bottom - box.top,
    z: domain,
    a: range,
  });
  const sloping = curve.kind !== "maxout";
  return {
    x: linearScale(domain, [box.left, box.right]),
    y: linearScale(heights, [box.bottom, box.top]),
    slope: sloping ? linearScale(slopes, [box.bottom, box.top]) : null,
    curve: activationPaths(activation, parameters, plot(heights)).curve,
    slopeLine: sloping ? activationPaths(activation, parameters, plot(slopes)).slope : "",
    kinks: activation.kinks.filter((kink) => kink >= low && kink <= high),
    beyond: {
      left: all.filter(({ z }) => z < low).length,
      right: all.filter(({ z }) => z > high).length,
    },
    points,
  };
}

/** Places of points, no two on the same spot: what lies under another is not drawn. */
export function spotsOf(
  points: readonly UnitPoint[],
  { x, y }: Pick<UnitLayout, "x" | "y">,
): { readonly x: number; readonly y: number }[] {
  const spots = new Map<string, { readonly x: number; readonly y: number }>();
  for (const point of points) {
    const spot = { x: Math.round(2 * x(point.z)) / 2, y: Math.round(2 * y(point.a)) / 2 };
    spots.set(`${spot.x},${spot.y}`, spot);
  }
  return [...spots.values()];
}
