import type { PointColumn, PointUnit } from "./columns.ts";

export const HEAD = 42;
export const FOOT = 26;
const GAP = 16;
/** The frame of a path's cells needs room at both ends. */
const EDGE = 3;
/** Room of the numbers beside the bars: a, and delta, which is often written with a power of ten. */
export const VALUE_ROOM = 54;
const DELTA_ROOM = 62;
const FULL_WIDTH = VALUE_ROOM + DELTA_ROOM + 24;
const FULL_HEIGHT = 15;
const TALLEST = 34;

/** A unit in the picture: forward on the left, backward on the right. */
export interface Cell {
  readonly column: number;
  readonly unit: number;
  readonly value: PointUnit;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** From the left edge on, and from the right edge back: bars as long as |a| and |delta| in their column. */
  readonly forward: Bar;
  readonly backward: Bar;
}

interface Bar {
  readonly x: number;
  readonly width: number;
}

export interface NetLayout {
  readonly cells: readonly Cell[];
  /** Left edges and width of the columns. */
  readonly lefts: readonly number[];
  readonly width: number;
  /** Whether numbers have room beside the bars. */
  readonly numbers: boolean;
}

function largest(units: readonly PointUnit[], of: (unit: PointUnit) => number): number {
  return units.reduce((most, unit) => {
    const size = Math.abs(of(unit));
    return Number.isFinite(size) && size > most ? size : most;
  }, 0);
}

/** Height that `units` units in a column want. */
export function wantedHeight(units: number): number {
  return HEAD + FOOT + Math.min(288, Math.max(90, 20 * units));
}

/** Columns beside each other, units below each other; where there is no room for numbers, bars alone. */
export function layoutNet(columns: readonly PointColumn[], width: number, height: number): NetLayout {
  const inner = width - 2 * EDGE;
  const gap = Math.min(GAP, inner / columns.length / 4);
  const step = (inner + gap) / columns.length;
  const own = step - gap;
  const tallest = columns.reduce((most, { units }) => Math.max(most, units.length), 1);
  const row = Math.min(TALLEST, (height - HEAD - FOOT) / tallest);
  const numbers = own >= FULL_WIDTH && row >= FULL_HEIGHT;
  const [before, after] = numbers ? [VALUE_ROOM, DELTA_ROOM] : [0, 0];
  const half = (own - before - after) / 2 - 3;
  const lefts = columns.map((_, i) => EDGE + i * step);
  const cells = columns.flatMap(({ units }, column) => {
    const mostA = largest(units, ({ a }) => a);
    const mostDelta = largest(units, ({ delta }) => delta);
    const share = (value: number, most: number) =>
      most > 0 && Number.isFinite(value) ? Math.abs(value) / most : 0;
    return units.map((value, unit): Cell => {
      const x = lefts[column];
      const forward = half * share(value.a, mostA);
      const backward = half * share(value.delta, mostDelta);
      return {
        column,
        unit,
        value,
        x,
        y: HEAD + unit * row,
        width: own,
        height: row,
        forward: { x: x + before, width: forward },
        backward: { x: x + own - after - backward, width: backward },
      };
    });
  });
  return { cells, lefts, width: own, numbers };
}
