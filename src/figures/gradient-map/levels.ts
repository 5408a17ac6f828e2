import { boxPath, type CellBox } from "../common/cell-shapes.ts";

/** Cells that are no colour of the scale: no such layer, exactly 0, not finite. */
export const BLANK = 253;
export const ZERO = 254;
export const OVERFLOW = 255;
const BRIGHTEST = 252;

/** Exponents of the lowest and the highest decade of a colour scale. */
export interface Decades {
  readonly low: number;
  readonly high: number;
}

/** The colour of a value: 0 at the lowest decade, BRIGHTEST at the highest, by its logarithm. */
export function levelOf(value: number | undefined, { low, high }: Decades): number {
  if (value === undefined) return BLANK;
  if (value === 0) return ZERO;
  if (!(value > 0 && Number.isFinite(value))) return OVERFLOW;
  const share = (Math.log10(value) - low) / (high - low);
  return Math.round(BRIGHTEST * Math.min(1, Math.max(0, share)));
}

/** Share of the way from paper to the hue. The lowest level is still seen on paper. */
export function strengthOf(level: number): number {
  return 0.06 + (0.94 * level) / BRIGHTEST;
}

/** A map of levels, row by row: a row per layer, the first on top. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly levels: Uint8Array;
}

/** Levels of `values(row, column)`; undefined where the arm has no such layer. */
export function mapCells(
  rows: number,
  columns: number,
  values: (row: number, column: number) => number | undefined,
  decades: Decades,
): Cells {
  const levels = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      levels[row * columns + column] = levelOf(values(row, column), decades);
    }
  }
  return { rows, columns, levels };
}

/** The outline of all cells that satisfy `isMeant`, as one rectangle per run of neighbours in a row. */
export function runPath(
  { rows, columns, levels }: Cells,
  box: CellBox,
  isMeant: (level: number) => boolean,
): string {
  const width = box.width / columns;
  const height = box.height / rows;
  let path = "";
  for (let row = 0; row < rows; row++) {
    let begin = 0;
    for (let column = 0; column <= columns; column++) {
      if (column < columns && isMeant(levels[row * columns + column])) continue;
      const length = column - begin;
      const [x, y] = [box.x + begin * width, box.y + row * height];
      if (length > 0) path += boxPath({ x, y, width: length * width, height });
      begin = column + 1;
    }
  }
  return path;
}
