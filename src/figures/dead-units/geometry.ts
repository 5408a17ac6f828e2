import type { ArmFrame } from "../../experiment/session/frame.ts";
import { barPath, boxPath, type CellBox, diagonalPath, lowerPart } from "../common/cell-shapes.ts";
import type { LayerAxis } from "../common/layer-axis.ts";
import { rowProbe, type UnitState } from "../unit-maps/unit-states.ts";

/** Counts of one layer's units. */
export interface LayerCounts {
  readonly name: string;
  readonly units: number;
  readonly dead: number;
  readonly blocked: number;
  readonly revived: number;
  /** Share of outputs that are exactly zero; null where it is not measured. */
  readonly sparsity: number | null;
}

/** The pieces of a maxout layer, which has no dead units: those never selected answer at no sample. */
export interface PieceCounts {
  readonly name: string;
  readonly units: number;
  readonly total: number;
  readonly never: number;
}

/** The maxout layers of an arm, named by their place on the layer axis. */
export function pieceCounts(arm: Pick<ArmFrame, "layers">): PieceCounts[] {
  return arm.layers.flatMap(({ name, units, pieces }) =>
    pieces === null ? [] : [{ name: name.split(".")[0], units, ...pieces }],
  );
}

/** The layers of an arm whose units can die, named by their linear layer. */
export function layerCounts(arm: Pick<ArmFrame, "layers" | "rows">): LayerCounts[] {
  return arm.rows.flatMap((row) => {
    const probe = rowProbe(arm, row);
    if (probe === null || probe.dead === null) return [];
    const { units, dead, blocked, revived, sparsity } = probe;
    return [{ name: row.name, units, dead, blocked: blocked ?? 0, revived: revived ?? 0, sparsity }];
  });
}

export function hasMaxout(arm: Pick<ArmFrame, "layers">): boolean {
  return arm.layers.some(({ pieces }) => pieces !== null);
}

/** What one column counts: the units of a layer, or the pieces of a maxout layer. */
export interface ColumnCounts {
  readonly name: string;
  readonly units: number;
  readonly dead: number;
  readonly blocked: number;
  readonly revived: number;
  readonly never: number;
}

/**
 * The columns of an arm. Pieces have one of their own where no activation follows whose units can die; where one does,
 * the pieces that are never selected stand in the column of its units.
 */
export function columnCounts(arm: Pick<ArmFrame, "layers" | "rows">): ColumnCounts[] {
  const pieces = new Map(pieceCounts(arm).map((layer) => [layer.name, layer]));
  const units = layerCounts(arm).map((layer) => {
    const never = pieces.get(layer.name)?.never ?? 0;
    pieces.delete(layer.name);
    return { ...layer, units: layer.units + never, never };
  });
  const nothing = { dead: 0, blocked: 0, revived: 0 };
  const alone = [...pieces.values()].map(({ name, total, never }) => ({
    name,
    units: total,
    ...nothing,
    never,
  }));
  return [...units, ...alone];
}

export type CellState = UnitState | "never";

export interface Cell extends CellBox {
  readonly state: CellState;
}

export interface Column {
  readonly arm: number;
  readonly x: number;
  readonly width: number;
  readonly cells: readonly Cell[];
}

const MOST_CELLS = 12;
/** Of a cell, unless it is much higher. */
const WIDEST = 13;
const WIDTH_BY_HEIGHT = 0.6;
const SMALLEST_CELL = 6;
const CELL_GAP = 2;

export interface Plot {
  readonly top: number;
  readonly bottom: number;
}

/** From the floor up: dead, blocked, revived, never selected, active. Runs of equal units or pieces. */
function runs({ units, dead, blocked, revived, never }: ColumnCounts): { state: CellState; count: number }[] {
  // A unit may carry several marks; the louder ones are counted first and the sum never passes the units.
  const first = Math.min(dead, units);
  const second = Math.min(blocked, units - first);
  const third = Math.min(revived, units - first - second);
  return [
    { state: "dead", count: first },
    { state: "blocked", count: second },
    { state: "revived", count: third },
    { state: "never", count: never },
    { state: "active", count: units - first - second - third - never },
  ];
}

function fillColumn(counts: ColumnCounts, most: number, x: number, width: number, plot: Plot): Cell[] {
  const each = (plot.bottom - plot.top) / most;
  const single = most <= MOST_CELLS && width >= SMALLEST_CELL && each >= SMALLEST_CELL;
  const cells: Cell[] = [];
  let below = 0;
  for (const { state, count } of runs(counts)) {
    if (single) {
      for (let i = 0; i < count; i++) {
        const y = plot.bottom - (below + i + 1) * each;
        cells.push({ state, x, y: y + CELL_GAP / 2, width, height: each - CELL_GAP });
      }
    } else if (count > 0) {
      cells.push({ state, x, y: plot.bottom - (below + count) * each, width, height: count * each });
    }
    below += count;
  }
  return cells;
}

/** Columns of several arms that would be closer than this have a lane per arm instead. */
const CLOSEST = 5;
const LANE_GAP = 8;

const besides = (arms: number, axis: LayerAxis): number => (axis.step * 0.86) / arms;

/**
 * Where the columns of each arm stand: all in the whole plot, side by side, or, of deep nets, in lanes one above the
 * other.
 */
export function armPlots(arms: number, axis: LayerAxis, plot: Plot): readonly Plot[] {
  if (arms === 1 || besides(arms, axis) >= CLOSEST) return Array.from({ length: arms }, () => plot);
  const height = (plot.bottom - plot.top - LANE_GAP * (arms - 1)) / arms;
  return Array.from({ length: arms }, (_, i) => {
    const top = plot.top + i * (height + LANE_GAP);
    return { top, bottom: top + height };
  });
}

/** Whether each arm has a lane of its own. */
export const areLanes = ([first, second]: readonly Plot[]): boolean =>
  second !== undefined && second.top !== first.top;

/**
 * One column per layer and arm about the layer's place on the axis: a cell per unit while there are few, else one bar
 * of runs. All columns share one scale, units of the widest layer.
 */
export function deadColumns(
  arms: readonly (readonly ColumnCounts[])[],
  axis: LayerAxis,
  plot: Plot,
): Column[] {
  const most = mostUnits(arms);
  if (most === 0) return [];
  const plots = armPlots(arms.length, axis, plot);
  const inLanes = areLanes(plots);
  const columns = inLanes ? 1 : arms.length;
  const high = most <= MOST_CELLS ? (plots[0].bottom - plots[0].top) / most : 0;
  const widest = Math.max(WIDEST, WIDTH_BY_HEIGHT * high);
  const pitch = Math.min(widest + 2, besides(columns, axis));
  const width = pitch >= CLOSEST ? pitch - 2 : Math.max(1, pitch * 0.8);
  return arms.flatMap((layers, arm) =>
    layers.map((counts) => {
      const place = inLanes ? 0 : arm;
      const x = axis.at(counts.name) + (place - columns / 2) * pitch + (pitch - width) / 2;
      return { arm, x, width, cells: fillColumn(counts, most, x, width, plots[arm]) };
    }),
  );
}

/** Units, or pieces, of the column that has most. */
export function mostUnits(arms: readonly (readonly ColumnCounts[])[]): number {
  return Math.max(0, ...arms.flatMap((layers) => layers.map(({ units }) => units)));
}

/** A narrower cell is no wider than its outlines: it is filled, in part where it is not dead, or bare. */
const NARROW = 4;

/** The marks of many cells as three paths: outlines of the quiet and the loud, and what is filled. */
export function cellPaths(cells: readonly Cell[]): { quiet: string; loud: string; filled: string } {
  let quiet = "";
  let loud = "";
  let filled = "";
  for (const cell of cells) {
    const { state, width } = cell;
    const narrow = width < NARROW;
    if (!narrow && state === "active") quiet += boxPath(cell);
    else if (!narrow) loud += boxPath(cell);
    if (state === "dead") filled += boxPath(cell);
    if (state === "revived") filled += boxPath(lowerPart(cell, 0.5));
    if (state === "blocked" && narrow) filled += boxPath({ ...cell, width: width / 2 });
    else if (state === "blocked") loud += diagonalPath(cell);
    if (state === "never") loud += barPath(cell);
  }
  return { quiet, loud, filled };
}
