import type { Cell } from "./hinton.ts";

/** Indices from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the cells of a matrix, or of a part of it, lie in a drawing. */
export interface Grid {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly rows: Span;
  readonly columns: Span;
  /** Rows that stand together, as those of one piece of a maxout do; there is a gap before the next ones. */
  readonly together: number;
}

export const TOGETHER_GAP = 5;

export function lengthOf({ from, to }: Span): number {
  return Math.max(0, to - from);
}

/** Gaps between groups of rows above a row. */
function gapsAbove({ rows, together }: Grid, row: number): number {
  return Math.floor(row / together) - Math.floor(rows.from / together);
}

/** The upper left corner of a cell. */
export function cornerOf(
  grid: Grid,
  row: number,
  column: number,
): { readonly x: number; readonly y: number } {
  const { x, y, side, rows, columns } = grid;
  return {
    x: x + (column - columns.from) * side,
    y: y + (row - rows.from) * side + gapsAbove(grid, row) * TOGETHER_GAP,
  };
}

export function middleOf(
  grid: Grid,
  row: number,
  column: number,
): { readonly x: number; readonly y: number } {
  const { x, y } = cornerOf(grid, row, column);
  return { x: x + grid.side / 2, y: y + grid.side / 2 };
}

/** Rows and columns of all cells that are there, row by row. */
export function entriesOf({ rows, columns }: Grid): { readonly row: number; readonly column: number }[] {
  const entries = [];
  for (let row = rows.from; row < rows.to; row++)
    for (let column = columns.from; column < columns.to; column++) entries.push({ row, column });
  return entries;
}

export function cellsOf(grid: Grid, value: (row: number, column: number) => number): Cell[] {
  return entriesOf(grid).map(({ row, column }) => ({
    ...cornerOf(grid, row, column),
    side: grid.side,
    value: value(row, column),
  }));
}

/** Groups of rows that stand together, as far as they are there. */
function groupsOf({ rows, together }: Grid): Span[] {
  const groups: Span[] = [];
  for (let from = rows.from; from < rows.to; ) {
    const to = Math.min(rows.to, (Math.floor(from / together) + 1) * together);
    groups.push({ from, to });
    from = to;
  }
  return groups;
}

const box = (x: number, y: number, width: number, height: number): string =>
  `M${x.toFixed(2)},${y.toFixed(2)}h${width.toFixed(2)}v${height.toFixed(2)}h${(-width).toFixed(2)}Z`;

/** Path data of the matrix's outline, one for each group of rows. */
export function outlinePath(grid: Grid): string {
  const width = lengthOf(grid.columns) * grid.side;
  return groupsOf(grid)
    .map((group) => {
      const { x, y } = cornerOf(grid, group.from, grid.columns.from);
      return box(x, y, width, lengthOf(group) * grid.side);
    })
    .join("");
}

/** Path data of the lines between cells. */
export function rulePath(grid: Grid): string {
  const { side, columns } = grid;
  const width = lengthOf(columns) * side;
  return groupsOf(grid)
    .map((group) => {
      const { x, y } = cornerOf(grid, group.from, columns.from);
      const height = lengthOf(group) * side;
      let d = "";
      for (let row = 1; row < lengthOf(group); row++)
        d += `M${x.toFixed(2)},${(y + row * side).toFixed(2)}h${width.toFixed(2)}`;
      for (let column = 1; column < lengthOf(columns); column++)
        d += `M${(x + column * side).toFixed(2)},${y.toFixed(2)}v${height.toFixed(2)}`;
      return d;
    })
    .join("");
}

/** Path data of the outline of some rows and columns: one cell, a row, a column. Empty where they are not there. */
export function partPath(grid: Grid, rows: Span, columns: Span): string {
  const [top, bottom] = [Math.max(rows.from, grid.rows.from), Math.min(rows.to, grid.rows.to)];
  const [left, right] = [Math.max(columns.from, grid.columns.from), Math.min(columns.to, grid.columns.to)];
  if (top >= bottom || left >= right) return "";
  const { x, y } = cornerOf(grid, top, left);
  const last = cornerOf(grid, bottom - 1, right - 1);
  return box(x, y, last.x - x + grid.side, last.y - y + grid.side);
}

/** Height of the cells with the gaps between them. */
export function gridHeight(grid: Grid): number {
  if (lengthOf(grid.rows) === 0) return 0;
  return cornerOf(grid, grid.rows.to - 1, grid.columns.from).y + grid.side - grid.y;
}

/** Distances of labels, as on a ruler. */
const EVERY = [1, 2, 5, 10, 20, 50, 100, 200];

/**
 * Indices (from 0) whose numbers (from 1) have `room` px to themselves: every k-th, and 1 where it does not touch the
 * next.
 */
export function labelledIndices({ from, to }: Span, side: number, room: number): number[] {
  const every = EVERY.find((step) => step * side >= room) ?? 500;
  const first = (every - 1) * side >= room ? 0 : every - 1;
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).filter(
    (index) => index === first || (index + 1) % every === 0,
  );
}

/** Room that the number of an index needs beside others of its row. */
export function numberRoom({ to }: Span): number {
  return 6 + 8 * String(to).length;
}

/** Room that the number of an index needs above and below others. */
export const LINE_ROOM = 15;
