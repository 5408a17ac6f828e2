import { type Grid, lengthOf, numberRoom, partPath, type Span } from "../matrix/grid.ts";
import type { Affine, CollapseStep, Entry } from "./steps.ts";

const LARGEST = 28;
const SMALLEST = 14;
/** Between W and b. */
const BIAS_GAP = 6;
/** Between maps, for the sign of the operation. */
const SIGN_ROOM = 22;
/** What a map is, and the numbers of its columns. */
export const HEAD = 40;
const FOOT = 4;

/** A map in the drawing: W, and b as a column apart. */
export interface PlacedMap {
  readonly role: "left" | "before" | "after";
  readonly map: Affine;
  readonly weights: Grid;
  readonly bias: Grid;
}

export interface CollapseLayout {
  readonly maps: readonly PlacedMap[];
  readonly side: number;
  /** Signs between maps, in order: where each stands. */
  readonly signs: readonly { readonly x: number; readonly y: number }[];
  /** Rows of the product and columns of W that are shown where some are not; null where all are. */
  readonly cut: { readonly rows: Span; readonly columns: Span } | null;
}

interface Wanted {
  readonly role: PlacedMap["role"];
  readonly map: Affine;
  readonly rows: Span;
  readonly columns: Span;
}

const whole = (length: number): Span => ({ from: 0, to: length });
const within = (length: number, { from, to }: Span): Span => ({
  from: Math.min(from, length),
  to: Math.min(to, length),
});

/** The maps of a step from left to right, with the rows and columns that are shown of them. */
function wantedOf({ kind, left, before, after }: CollapseStep, rows: Span, inner: Span): Wanted[] {
  const multiplies = kind === "multiply";
  const maps: Wanted[] = [
    {
      role: "before",
      map: before,
      rows: within(before.rows, multiplies ? inner : rows),
      columns: whole(before.columns),
    },
    { role: "after", map: after, rows: within(after.rows, rows), columns: whole(after.columns) },
  ];
  if (left === null) return maps;
  const columns = multiplies ? inner : whole(left.columns);
  return [
    { role: "left", map: left, rows: within(left.rows, rows), columns: within(left.columns, columns) },
    ...maps,
  ];
}

const widthOf = ({ rows, columns }: Wanted, side: number): number =>
  numberRoom(rows) + (lengthOf(columns) + 1) * side + BIAS_GAP;

function totalWidth(wanted: readonly Wanted[], side: number): number {
  return wanted.reduce((sum, one) => sum + widthOf(one, side), 0) + (wanted.length - 1) * SIGN_ROOM;
}

/** The largest side at which everything fits. */
function fittingSide(wanted: readonly Wanted[], width: number, height: number): number {
  const tallest = Math.max(...wanted.map(({ rows }) => lengthOf(rows)));
  let side = Math.floor(Math.min(LARGEST, (height - HEAD - FOOT) / tallest));
  while (side > SMALLEST && totalWidth(wanted, side) > width) side--;
  return side;
}

/**
 * Places the maps of a step side by side. What is too large to be read is cut: to the rows about the chosen one, and to
 * the first columns of W.
 */
export function layoutCollapse(
  step: CollapseStep,
  room: { readonly width: number; readonly height: number },
  entry: Entry,
): CollapseLayout {
  const most = Math.max(1, Math.floor((room.height - HEAD - FOOT) / SMALLEST));
  const first = Math.floor(entry.row / most) * most;
  const rows = within(step.after.rows, { from: first, to: first + most });
  const narrow = totalWidth(wantedOf(step, rows, whole(0)), SMALLEST);
  const across = Math.max(1, Math.floor((room.width - narrow) / SMALLEST));
  const inner = whole(step.kind === "multiply" ? Math.min(step.before.rows, most, across) : 0);
  const wanted = wantedOf(step, rows, inner);
  const side = Math.max(SMALLEST, fittingSide(wanted, room.width, room.height));
  const signs: { x: number; y: number }[] = [];
  let x = 0;
  const maps = wanted.map(({ role, map, rows, columns }, i): PlacedMap => {
    if (i > 0) {
      signs.push({ x: x + SIGN_ROOM / 2, y: HEAD + side / 2 });
      x += SIGN_ROOM;
    }
    const shared = { y: HEAD, side, rows, together: map.rows };
    const weights = { ...shared, x: x + numberRoom(rows), columns };
    const bias = { ...shared, x: weights.x + lengthOf(columns) * side + BIAS_GAP, columns: whole(1) };
    x += widthOf(wanted[i], side);
    return { role, map, weights, bias };
  });
  const cut =
    lengthOf(rows) < step.after.rows || (step.kind === "multiply" && lengthOf(inner) < step.before.rows);
  return { maps, side, signs, cut: cut ? { rows, columns: inner } : null };
}

/** "1–19", counted from 1. */
export function spanWords({ from, to }: Span): string {
  return `${from + 1}\u2013${to}`;
}

const one = (index: number): Span => ({ from: index, to: index + 1 });
const ALL: Span = { from: 0, to: Number.POSITIVE_INFINITY };

/** Path data about what makes an entry: a row of W, a column of what is before, the entry itself. */
export function pickedPath({ maps }: CollapseLayout, step: CollapseStep, { row, column }: Entry): string {
  const isBias = column >= step.after.columns;
  return maps
    .map(({ role, weights, bias }) => {
      if (role === "left" && step.kind !== "add") {
        const own = partPath(weights, one(row), ALL);
        return isBias ? own + partPath(bias, one(row), ALL) : own;
      }
      const rows = role === "before" && step.kind === "multiply" ? ALL : one(row);
      return isBias ? partPath(bias, rows, ALL) : partPath(weights, rows, one(column));
    })
    .join("");
}
