import { powerParts } from "../../ui/format.ts";
import { labelledDecades } from "../by-layer/scales.ts";
import { linearScale } from "../common/scale.ts";
import type { PathRow } from "./path-rows.ts";

/** Above the rows: the labels of the axis, which stay in view while a long list scrolls, and the name of the guide. */
export const HEAD = 46;
export const FOOT = 6;
export const ROW = 21;
/** Left of the axis: a sign for what is exactly 0. */
const ZERO = 18;

/** A log axis from left to right over the sizes of the running products, with a place for exact zeros before it. */
export interface SizeScale {
  readonly ticks: readonly { readonly at: number; readonly label: string; readonly raised: string }[];
  /** Null where a value is not finite. */
  at(value: number): number | null;
}

export function sizeScale(values: readonly number[], left: number, right: number): SizeScale {
  const sizes = values.map(Math.abs);
  const positive = sizes.filter((size) => size > 0 && Number.isFinite(size));
  const low = positive.length > 0 ? Math.floor(Math.log10(Math.min(...positive)) + 1e-9) : -1;
  const top = positive.length > 0 ? Math.ceil(Math.log10(Math.max(...positive)) - 1e-9) : 0;
  const high = Math.max(low + 1, top);
  const start = left + ZERO;
  const place = linearScale([low, high], [start, right]);
  // Labels beside each other need about twice the room of labels above each other.
  const ticks = labelledDecades(low, high, (right - start) / (high - low) / 2).map((exponent) => {
    const [label, raised] = powerParts(exponent);
    return { at: place(exponent), label, raised };
  });
  return {
    ticks,
    at(value) {
      const size = Math.abs(value);
      if (size === 0) return left + ZERO / 2;
      return Number.isFinite(size) ? place(Math.log10(size)) : null;
    },
  };
}

export interface PathLayout {
  /** Where the words of a factor end and its value ends; where the axis begins and ends. */
  readonly value: number;
  readonly left: number;
  readonly right: number;
  readonly row: number;
  /** Whether words are written out. */
  readonly long: boolean;
}

const LONG = 560;

export function layoutPath(width: number, height: number, rows: number): PathLayout {
  const long = width >= LONG;
  const words = long ? 268 : 118;
  const value = words + 60;
  const row = Math.max(ROW, Math.min(44, (height - HEAD - FOOT) / Math.max(1, rows)));
  return { value, left: value + 14, right: width - 74, row, long };
}

/** The middle of a row. */
export function rowAt(index: number, { row }: Pick<PathLayout, "row">): number {
  return HEAD + (index + 0.5) * row;
}

/** Where the lines of the axis end: under the last factor, however high the drawing is. */
export function linesEnd(height: number, rows: number, { row }: Pick<PathLayout, "row">): number {
  return Math.min(height - FOOT, HEAD + rows * row);
}

export function pathHeight(rows: number): number {
  return HEAD + FOOT + ROW * rows;
}

/** The running product from row to row, as an SVG path. */
export function descent(rows: readonly PathRow[], scale: SizeScale, layout: PathLayout): string {
  return rows
    .flatMap(({ running }, i) => {
      const x = scale.at(running);
      return x === null ? [] : [`${x.toFixed(2)},${rowAt(i, layout).toFixed(2)}`];
    })
    .map((point, i) => `${i === 0 ? "M" : "L"}${point}`)
    .join("");
}
