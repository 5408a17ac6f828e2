import type { CellBox } from "../common/cell-shapes.ts";
import type { UnitLayer } from "./layers.ts";

/** Above the rows stand the arms' names. */
export const HEAD = 24;
/** Left of the panels stand the layers' names. */
export const NAMES = 40;
const PANEL_GAP = 22;
/** Height of the rows of a figure that may be as high as it likes, where cells of some size allow it. */
const USUAL_ROOM = 380;
/** Sides of square cells where a height is given that they may fill, and everywhere. */
const LARGE_SIDES = [34, 28, 22] as const;
const SIDES = [18, 15, 12, 10, 8, 6] as const;
/** Below this width a cell is a part of a strip. */
const NARROWEST = 6;
const HIGHEST_STRIP = 14;
const LOWEST_STRIP = 5;

export interface UnitCell extends CellBox {
  readonly arm: number;
  readonly layer: UnitLayer;
  readonly unit: number;
  /** Of the line of cells within the whole grid. */
  readonly line: number;
  /** Within its line. */
  readonly column: number;
}

export interface UnitGrid {
  readonly height: number;
  /** Left and right end of each arm's panel. */
  readonly panels: readonly { readonly left: number; readonly right: number }[];
  readonly rows: readonly { readonly place: string; readonly top: number; readonly height: number }[];
  readonly cells: readonly UnitCell[];
}

/** How large cells are: wide layers take several lines of them, or one strip. */
interface Size {
  readonly width: (units: number) => number;
  readonly height: number;
  readonly gap: number;
  readonly perLine: number;
  /** Between the rows of two layers. */
  readonly rowGap: number;
}

/** Cells of one size, in lines as long as the room. */
function cellsOf(width: number, height: number, room: number): Size {
  const gap = Math.min(width, height) < 10 ? 1 : 2;
  const perLine = Math.max(1, Math.floor((room + gap) / (width + gap) + 1e-9));
  return { width: () => width, height, gap, perLine, rowGap: gap + 2 };
}

/** Cells as wide as the widest layer allows in one line, and as high as the lines allow. */
function fittedCells(most: number, lines: number, room: number, height: number, largest: number): Size {
  const across = Math.min(largest, (room + 1) / Math.max(1, most) - 1);
  return cellsOf(across, Math.min(largest, Math.max(across, height / Math.max(1, lines) - 4)), room);
}

/** One line per layer; a height that is given is kept, however thin its strips become. */
function strips(room: number, lines: number, height: number, lowest: number): Size {
  const pitch = height / Math.max(1, lines);
  const rowGap = Math.min(2, pitch / 4);
  return {
    width: (units) => Math.min(HIGHEST_STRIP, room / Math.max(1, units)),
    height: Math.min(HIGHEST_STRIP, Math.max(lowest, pitch - rowGap)),
    gap: 0,
    perLine: Number.POSITIVE_INFINITY,
    rowGap,
  };
}

/** Of sizes that fit: large cells are good, layers in one line are too. */
function goodness(size: Size, layers: readonly UnitLayer[]): number {
  const wrapped = layers.filter((layer) => linesOf(layer, size) > 1).length / Math.max(1, layers.length);
  return Math.sqrt(size.width(1) * size.height) * (1 - wrapped / 2);
}

const linesOf = (layer: UnitLayer, { perLine }: Size): number =>
  Number.isFinite(perLine) ? Math.max(1, Math.ceil(layer.states.length / perLine)) : 1;

/** Lines that a row needs: of the arm that has most at that place. */
function rowLines(arms: readonly (readonly UnitLayer[])[], place: string, size: Size): number {
  const lines = (layers: readonly UnitLayer[]) =>
    layers.filter((layer) => layer.place === place).reduce((sum, layer) => sum + linesOf(layer, size), 0);
  return Math.max(1, ...arms.map(lines));
}

const rowHeight = (lines: number, { height, gap }: Size): number => lines * (height + gap) - gap;

/** A row per layer of the axis and a panel per arm: cells as large as the room allows, strips where none fit. */
export function unitGrid(
  arms: readonly (readonly UnitLayer[])[],
  places: readonly string[],
  width: number,
  given: number | undefined,
): UnitGrid {
  const each = Math.max(20, (width - NAMES - PANEL_GAP * (arms.length - 1)) / Math.max(1, arms.length));
  const room = (given ?? USUAL_ROOM + HEAD) - HEAD;
  const heightOf = (size: Size) =>
    places.reduce((sum, place) => sum + rowHeight(rowLines(arms, place, size), size) + size.rowGap, 0);
  const layers = arms.flat();
  const lines = places.reduce((sum, place) => sum + rowLines(arms, place, strips(each, 1, 1, 0)), 0);
  const most = Math.max(0, ...layers.map(({ states }) => states.length));
  const sides = given === undefined ? SIDES : [...LARGE_SIDES, ...SIDES];
  const fitted = fittedCells(most, lines, each, room, sides[0]);
  const fitting = [...sides.map((side) => cellsOf(side, side, each)), fitted]
    .filter((size) => size.width(1) >= NARROWEST && heightOf(size) <= room)
    .sort((one, other) => goodness(other, layers) - goodness(one, layers));
  const size = fitting[0] ?? strips(each, lines, room, given === undefined ? LOWEST_STRIP : 0);
  const panels = arms.map((_, arm) => {
    const left = NAMES + arm * (each + PANEL_GAP);
    return { left, right: left + each };
  });
  const cells: UnitCell[] = [];
  let top = HEAD;
  let line = 0;
  const rows = places.map((place) => {
    const lines = rowLines(arms, place, size);
    const row = { place, top, height: rowHeight(lines, size) };
    arms.forEach((layers, arm) => {
      let below = 0;
      for (const layer of layers.filter((one) => one.place === place)) {
        cells.push(...layerCells(layer, size, { arm, left: panels[arm].left, top, line, below }));
        below += linesOf(layer, size);
      }
    });
    top += row.height + size.rowGap;
    line += lines;
    return row;
  });
  return { height: given ?? Math.max(top, HEAD + SIDES[0]), panels, rows, cells };
}

interface Start {
  readonly arm: number;
  readonly left: number;
  readonly top: number;
  /** First line of the row, and lines of the row that are taken. */
  readonly line: number;
  readonly below: number;
}

function layerCells(layer: UnitLayer, size: Size, { arm, left, top, line, below }: Start): UnitCell[] {
  const { height, gap, perLine } = size;
  const width = size.width(layer.states.length);
  return layer.states.map((_, unit) => {
    const down = below + Math.floor(unit / perLine);
    const column = unit % perLine;
    const [x, y] = [left + column * (width + gap), top + down * (height + gap)];
    return { arm, layer, unit, line: line + down, column, x, y, width, height };
  });
}
