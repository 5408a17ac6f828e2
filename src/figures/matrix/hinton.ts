/** Squares narrower than this cannot be seen to be hollow: a negative number is a dash instead. */
const HOLLOW_FROM = 4;
/** Line of a hollow square. */
const LINE = 1.2;
/** Half the side of the mark of what is no number. */
const CROSS = 3;

/** One number of a matrix and the square cell that is its own, in the drawing's units. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly value: number;
}

/** Path data of all marks of a matrix: what is filled, and what is drawn as a line. */
export interface HintonPaths {
  readonly filled: string;
  readonly lines: string;
}

/** Side of the mark of a number in a cell with `room` for the largest: its area goes by the number's size. */
export function markSide(value: number, largest: number, room: number): number {
  return largest > 0 ? room * Math.sqrt(Math.min(1, Math.abs(value) / largest)) : 0;
}

/** Room that a mark has in a cell. */
export function roomOf(side: number): number {
  return side - Math.max(2, 0.16 * side);
}

const at = (value: number): string => value.toFixed(2);

function square(x: number, y: number, side: number): string {
  return `M${at(x - side / 2)},${at(y - side / 2)}h${at(side)}v${at(side)}h${at(-side)}Z`;
}

/**
 * Hinton's diagram (Hinton and Shallice 1991): a positive number is a filled square, a negative one a hollow square,
 * both as large as the number is; exactly 0 is a dot, and what is not finite a cross. Sign and size need no colour.
 */
export function hintonPaths(cells: Iterable<Cell>, largest: number): HintonPaths {
  let filled = "";
  let lines = "";
  for (const { x, y, side, value } of cells) {
    const [middle, centre] = [x + side / 2, y + side / 2];
    if (!Number.isFinite(value)) {
      const [left, top] = [at(middle - CROSS), at(centre - CROSS)];
      lines += `M${left},${top}l${2 * CROSS},${2 * CROSS}m${-2 * CROSS},0l${2 * CROSS},${-2 * CROSS}`;
    } else if (value === 0) filled += square(middle, centre, 1.6);
    else {
      const size = markSide(value, largest, roomOf(side));
      if (value > 0) filled += square(middle, centre, size);
      else if (size < HOLLOW_FROM) lines += `M${at(middle - size / 2)},${at(centre)}h${at(size)}`;
      else lines += square(middle, centre, size - LINE);
    }
  }
  return { filled, lines };
}

/** The smallest of 1, 2 and 5 times a power of ten that is not below `value`: the end of a scale that seldom moves. */
export function scaleEnd(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const end = [1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10;
  return end * power;
}
