/** A cell that stands for one unit, or for a run of equal ones. */
export interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Outline of a cell, as SVG path data. */
export const boxPath = ({ x, y, width, height }: CellBox): string =>
  `M${x.toFixed(2)},${y.toFixed(2)}h${width.toFixed(2)}v${height.toFixed(2)}h${(-width).toFixed(2)}z`;

/** From the lower left corner to the upper right one. */
export const diagonalPath = ({ x, y, width, height }: CellBox): string =>
  `M${x.toFixed(2)},${(y + height).toFixed(2)}l${width.toFixed(2)},${(-height).toFixed(2)}`;

/** From the upper left corner to the lower right one. */
export const otherDiagonalPath = ({ x, y, width, height }: CellBox): string =>
  `M${x.toFixed(2)},${y.toFixed(2)}l${width.toFixed(2)},${height.toFixed(2)}`;

/** Across the middle. */
export const barPath = ({ x, y, width, height }: CellBox): string =>
  `M${x.toFixed(2)},${(y + height / 2).toFixed(2)}h${width.toFixed(2)}`;

/** The lower part of a cell, `share` of its height. */
export const lowerPart = (cell: CellBox, share: number): CellBox => ({
  ...cell,
  y: cell.y + cell.height * (1 - share),
  height: cell.height * share,
});
