import type { DataName, OwnPoint } from "./types.ts";

/** What own points are to a data set that is made of them. */
export interface OwnPointsUse {
  /** What there is before the reader has placed a point. */
  readonly starter: readonly OwnPoint[];
  /** Whether there is something to train on. */
  enough(points: readonly OwnPoint[]): boolean;
  /** What is said where there is not. */
  readonly tooFew: "points-too-few" | "knots-too-few";
}

const at = (x1: number, x2: number, label: number): OwnPoint => ({ x1, x2, label });

/** Four points of the first class among eight of the second: no straight line parts them. */
const RING: readonly OwnPoint[] = [
  at(0.2, 0.1, 0),
  at(0.8, 0, 1),
  at(0.6, 0.6, 1),
  at(-0.1, 0.25, 0),
  at(0, 0.8, 1),
  at(-0.6, 0.6, 1),
  at(-0.25, -0.1, 0),
  at(-0.8, 0, 1),
  at(-0.6, -0.6, 1),
  at(0.1, -0.2, 0),
  at(0, -0.8, 1),
  at(0.6, -0.6, 1),
];

/** A curve to begin with: a W. */
const SKETCH: readonly OwnPoint[] = [
  at(-1, 0.8, 0),
  at(-0.5, -0.7, 0),
  at(0, 0.4, 0),
  at(0.5, -0.7, 0),
  at(1, 0.8, 0),
];

/** Knots are of the first class: points of several are no curve. */
const isCurve = (points: readonly OwnPoint[]): boolean =>
  points.every(({ label }) => label === 0) && points.some(({ x1 }) => x1 !== points[0].x1);

const USES: Readonly<Partial<Record<DataName, OwnPointsUse>>> = {
  points: {
    starter: RING,
    enough: (points) => points.some(({ label }) => label !== points[0].label),
    tooFew: "points-too-few",
  },
  drawn: { starter: SKETCH, enough: isCurve, tooFew: "knots-too-few" },
};

/** How a data set uses own points; null for one that does not. */
export function ownPointsUse(data: DataName): OwnPointsUse | null {
  return USES[data] ?? null;
}

/** How many classes the labels name: 2 at least. One between them may have no point. */
export function classesOfPoints(points: readonly OwnPoint[]): number {
  return points.reduce((most, { label }) => Math.max(most, label + 1), 2);
}
