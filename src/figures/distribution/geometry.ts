import type { Distribution } from "../../experiment/session/frame.ts";
import { type LinearScale, linearScale, niceDomain } from "../common/scale.ts";
import type { Tick } from "../common/svg-join.ts";
import { type LayerHistogram, quantile } from "./histograms.ts";

/** A few far samples would press all others into one bin: the axis covers this central share of every layer's z. */
const CENTRAL = 0.99;

/** The z axis that all panels share: the central part of every layer of every arm, and 0. */
export function sharedDomain(arms: readonly (readonly LayerHistogram[])[]): [number, number] {
  let low = 0;
  let high = 0;
  for (const { histogram } of arms.flat()) {
    const from = quantile(histogram, (1 - CENTRAL) / 2);
    const to = quantile(histogram, (1 + CENTRAL) / 2);
    if (from < low) low = from;
    if (to > high) high = to;
  }
  return high > low ? [low, high] : [-1, 1];
}

/** Room that a row needs at least, and at most gets: more where a height is given to fill. */
const LOWEST_ROW = 12;
const HIGHEST_ROW = 64;
const HIGHEST_GIVEN = 160;
/** Rows of a figure that may be as high as it likes. */
const MOST_ROWS = 24;
const USUAL_ROOM = 216;

/** Above the rows stand the arms' names, under them the axis. */
export const HEAD = 28;
export const AXIS = 26;
/** Left of the panels stand the layers' names. */
export const NAMES = 40;
/** Between the panels of two arms, of a figure so wide. */
export const gapOf = (width: number): number => Math.min(16, width / 30);

/** Every k-th name, k as small as `most` allows, and always the first and the last. */
export function thinned(names: readonly string[], most: number): string[] {
  const last = names.length - 1;
  const every = Math.max(1, Math.ceil(last / Math.max(1, most - 1)));
  return names.filter((_, i) => i === 0 || (last - i) % every === 0);
}

/** The panels of one arm: their common z axis, in px. */
export interface PanelColumn {
  readonly left: number;
  readonly right: number;
  readonly x: LinearScale;
}

export interface Panels {
  readonly rows: readonly { readonly name: string; readonly base: number }[];
  /** Height of the tallest bin. */
  readonly peak: number;
  /** Distance of the baselines. */
  readonly pitch: number;
  readonly height: number;
  /** One per arm. */
  readonly columns: readonly PanelColumn[];
}

/** A row per layer, a column per arm. A given height is kept, and rows are left out that have no room in it. */
export function panels(
  names: readonly string[],
  arms: number,
  domain: readonly [number, number],
  width: number,
  given: number | undefined,
): Panels {
  const room = given === undefined ? USUAL_ROOM : given - HEAD - AXIS;
  const most = given === undefined ? MOST_ROWS : Math.floor(room / LOWEST_ROW);
  const shown = thinned(names, most);
  const highest = given === undefined ? HIGHEST_ROW : HIGHEST_GIVEN;
  const pitch = Math.min(highest, Math.max(LOWEST_ROW, room / Math.max(1, shown.length)));
  const gap = gapOf(width);
  const each = (width - NAMES - gap * arms) / Math.max(1, arms);
  return {
    rows: shown.map((name, i) => ({ name, base: HEAD + (i + 1) * pitch })),
    peak: pitch - Math.min(4, pitch / 6),
    pitch,
    height: given ?? HEAD + shown.length * pitch + AXIS,
    columns: Array.from({ length: arms }, (_, arm) => {
      const left = NAMES + arm * (each + gap);
      const right = left + Math.max(20, each);
      return { left, right, x: linearScale(niceDomain(domain, 8), [left, right]) };
    }),
  };
}

/** Mean width of a character on the axis. */
const CHARACTER = 8;

/**
 * The ticks that fit between `left` and `right`, moved inwards where they would leave the column: the first and the
 * last before those between them.
 */
export function fittedTicks(
  ticks: readonly Tick[],
  { left, right }: Pick<PanelColumn, "left" | "right">,
): Tick[] {
  const placed: { readonly tick: Tick; readonly from: number; readonly to: number }[] = [];
  const order = [ticks[0], ticks[ticks.length - 1], ...ticks.slice(1, -1)];
  for (const tick of order.slice(0, ticks.length)) {
    const width = tick.label.length * CHARACTER;
    const from = Math.max(left, Math.min(right - width, tick.at - width / 2));
    if (placed.some((other) => from < other.to + 4 && other.from < from + width + 4)) continue;
    placed.push({ tick: { ...tick, at: from + width / 2 }, from, to: from + width });
  }
  return placed.map(({ tick }) => tick);
}

/** Where the bins of a histogram begin: z by the bin's number, which may be one more than the last. */
export function binEdge({ low, high, counts }: Distribution): (bin: number) => number {
  return (bin) => low + (bin / counts.length) * (high - low);
}

/** The outline of a histogram over its baseline, cut to the axis; "" for a layer that is not finite. */
export function histogramPath(
  { low, high, counts }: Distribution,
  { left, right, x }: PanelColumn,
  base: number,
  peak: number,
): string {
  const tallest = Math.max(...counts);
  if (tallest === 0) return "";
  const [from, to] = x.domain;
  if (low === high) {
    const at = x(low).toFixed(2);
    return low < from || low > to ? "" : `M${at},${base.toFixed(2)}V${(base - peak).toFixed(2)}`;
  }
  const edge = binEdge({ low, high, counts });
  const place = (z: number) => Math.min(right, Math.max(left, x(z)));
  let path = "";
  for (let bin = 0; bin < counts.length; bin++) {
    if (edge(bin + 1) <= from || edge(bin) >= to) continue;
    const y = (base - (counts[bin] / tallest) * peak).toFixed(2);
    if (path === "") path = `M${place(edge(bin)).toFixed(2)},${base.toFixed(2)}`;
    path += `V${y}H${place(edge(bin + 1)).toFixed(2)}`;
  }
  return path === "" ? "" : `${path}V${base.toFixed(2)}`;
}
