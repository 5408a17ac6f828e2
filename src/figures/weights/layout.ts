import { type Grid, TOGETHER_GAP } from "../matrix/grid.ts";
import type { LayerBlock, ShownTensor } from "./blocks.ts";

/** Largest and smallest side of a cell: below the smallest a mark cannot be read or pointed at. */
const LARGEST = 30;
const SMALLEST = 14;
/** Room for the numbers of units at the left of a layer. */
const GUTTER = 24;
/** Between W and b, and between b and what stands beside it. */
const TENSOR_GAP = 8;
/** Width of a heading such as "scale", which has one column only. */
const PART_ROOM = 40;
const BLOCK_GAP = 20;
/** A layer's name and the numbers of its columns. */
export const HEAD = 38;
const FOOT = 4;

export interface PlacedTensor {
  readonly tensor: ShownTensor;
  readonly grid: Grid;
}

export interface PlacedBlock {
  readonly layer: string;
  /** Left edge of its cells. */
  readonly x: number;
  readonly tensors: readonly PlacedTensor[];
}

/** Which part of a matrix too large for the drawing is shown, counted in parts. */
export interface Window {
  readonly row: number;
  readonly column: number;
}

export interface WeightsLayout {
  readonly blocks: readonly PlacedBlock[];
  readonly side: number;
  /** Rows and columns of one part, and how many parts there are; null where all is shown. */
  readonly parts: {
    readonly rows: number;
    readonly columns: number;
    readonly down: number;
    readonly across: number;
  } | null;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

const isColumn = ({ part }: ShownTensor): boolean => part !== "W";

/** Width of a tensor: that of its cells, but for words over a single column. */
function widthOf(tensor: ShownTensor, columns: number, side: number): number {
  return tensor.part.length > 1 ? Math.max(PART_ROOM, side) : columns * side;
}

const rowsOf = ({ tensors }: LayerBlock): number => Math.max(...tensors.map(({ rows }) => rows));
const columnsOf = ({ tensors }: LayerBlock): number => tensors.find((one) => !isColumn(one))?.columns ?? 0;

function blockWidth(block: LayerBlock, columns: number, side: number): number {
  const parts = block.tensors.map((one) => widthOf(one, isColumn(one) ? 1 : columns, side));
  return GUTTER + parts.reduce((sum, part) => sum + part, 0) + (parts.length - 1) * TENSOR_GAP;
}

/** Height that the gaps between the pieces of a maxout take. */
function gapsOf({ tensors }: LayerBlock): number {
  return Math.max(...tensors.map(({ pieces }) => (pieces - 1) * TOGETHER_GAP));
}

/** The largest side at which blocks fit beside each other; less than SMALLEST where they do not. */
function fittingSide(blocks: readonly LayerBlock[], { width, height }: Room): number {
  const down = blocks.map((block) => (height - HEAD - FOOT - gapsOf(block)) / rowsOf(block));
  const total = (side: number): number =>
    blocks.reduce((sum, block) => sum + blockWidth(block, columnsOf(block), side), 0) +
    (blocks.length - 1) * BLOCK_GAP;
  let side = Math.floor(Math.min(LARGEST, ...down));
  while (side >= SMALLEST && total(side) > width) side--;
  return side;
}

/** Whether all layers fit beside each other. */
export function fitsWhole(blocks: readonly LayerBlock[], room: Room): boolean {
  return fittingSide(blocks, room) >= SMALLEST;
}

function placeBlock(
  block: LayerBlock,
  left: number,
  side: number,
  shown: Pick<Grid, "rows" | "columns">,
): PlacedBlock {
  let x = left + GUTTER;
  const tensors = block.tensors.map((tensor): PlacedTensor => {
    const { rows, columns, pieces } = tensor;
    const wide = isColumn(tensor)
      ? { from: 0, to: 1 }
      : { from: shown.columns.from, to: Math.min(columns, shown.columns.to) };
    const grid: Grid = {
      x,
      y: HEAD,
      side,
      rows: { from: Math.min(rows, shown.rows.from), to: Math.min(rows, shown.rows.to) },
      columns: wide,
      together: rows / pieces,
    };
    x += widthOf(tensor, wide.to - wide.from, side) + TENSOR_GAP;
    return { tensor, grid };
  });
  return { layer: block.layer, x: left + GUTTER, tensors };
}

const EVERYTHING = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * Places layers beside each other, as large as they fit. A single layer that does not fit is shown in parts of equal
 * size, of which `window` names one.
 */
export function layoutWeights(blocks: readonly LayerBlock[], room: Room, window: Window): WeightsLayout {
  const side = fittingSide(blocks, room);
  const [only] = blocks;
  if (side < SMALLEST && blocks.length === 1) return layoutPart(only, room, window);
  const used = Math.max(side, SMALLEST);
  let left = 0;
  const placed = blocks.map((block) => {
    const one = placeBlock(block, left, used, { rows: EVERYTHING, columns: EVERYTHING });
    left += blockWidth(block, columnsOf(block), used) + BLOCK_GAP;
    return one;
  });
  return { blocks: placed, side: used, parts: null };
}

function layoutPart(block: LayerBlock, { width, height }: Room, window: Window): WeightsLayout {
  const [allRows, allColumns] = [rowsOf(block), columnsOf(block)];
  const fixed = blockWidth(block, 0, SMALLEST);
  const fitting = (room: number, all: number) => Math.max(1, Math.min(all, Math.floor(room / SMALLEST)));
  const rows = fitting(height - HEAD - FOOT - gapsOf(block), allRows);
  const columns = fitting(width - fixed, allColumns);
  const down = Math.ceil(allRows / rows);
  const across = Math.max(1, Math.ceil(allColumns / columns));
  const first = (part: number, parts: number, size: number) => Math.min(parts - 1, part) * size;
  const top = first(window.row, down, rows);
  const start = first(window.column, across, columns);
  const placed = placeBlock(block, 0, SMALLEST, {
    rows: { from: top, to: top + rows },
    columns: { from: start, to: start + columns },
  });
  return { blocks: [placed], side: SMALLEST, parts: { rows, columns, down, across } };
}
