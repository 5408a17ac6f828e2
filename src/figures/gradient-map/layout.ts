import { formatCount } from "../../ui/format.ts";
import { linearScale } from "../common/scale.ts";
import type { Tick } from "../common/svg-join.ts";

/** Above each panel stands its arm's name, under it the axis. */
export const HEAD = 24;
export const AXIS = 22;
/** Left of the panels stand the layers' names. */
export const NAMES = 44;
/** Room for half a line and half a number at the right edge. */
const EDGE = 4;
/** Width of the strip of theory, and what parts it from step 0. */
const STRIP = 10;
const STRIP_GAP = 4;
const PANEL_GAP = 22;
/** A panel is at least so wide where there is room for one at all. */
const NARROWEST = 120;

const USUAL_ROOM = 190;
/** Height of a map below which panels are rather narrow than under each other. */
const LOWEST_MAP = 30;
const LOWEST_ROW = 6;
const HIGHEST_ROW = 26;

/** Where one arm's map lies. */
export interface MapPanel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Left edge of the strip of theory. */
  readonly strip: number;
}

export interface MapLayout {
  readonly panels: readonly MapPanel[];
  readonly stripWidth: number;
  /** Height of a layer. */
  readonly pitch: number;
  readonly height: number;
}

/** Panels beside each other, in as many lines as their width asks for; all have the same layers. A given height is kept. */
export function mapLayout(arms: number, layers: number, width: number, given: number | undefined): MapLayout {
  const room = Math.max(1, width - NAMES - EDGE);
  const fitting = Math.max(1, Math.floor((room + PANEL_GAP) / (NARROWEST + PANEL_GAP)));
  const most = given === undefined ? arms : Math.max(1, Math.floor(given / (HEAD + AXIS + LOWEST_MAP)));
  const lines = Math.min(Math.ceil(arms / fitting), most);
  const perLine = Math.ceil(arms / lines);
  const each = (room - PANEL_GAP * (perLine - 1)) / perLine;
  const usual = Math.min(HIGHEST_ROW, Math.max(LOWEST_ROW, USUAL_ROOM / lines / layers));
  const pitch = given === undefined ? usual : Math.max(1, given / lines - HEAD - AXIS) / layers;
  const line = HEAD + pitch * layers + AXIS;
  const panels = Array.from({ length: arms }, (_, arm): MapPanel => {
    const strip = NAMES + (arm % perLine) * (each + PANEL_GAP);
    const top = Math.floor(arm / perLine) * line + HEAD;
    const left = strip + STRIP + STRIP_GAP;
    return { strip, left, right: Math.max(left + 1, strip + each), top, bottom: top + pitch * layers };
  });
  return { panels, stripWidth: STRIP, pitch, height: given ?? lines * line };
}

/**
 * Which of `samples` the columns of a map stand for: one each, and where a pixel has several the last of them, so that
 * the newest is always there.
 */
export function columnSamples(samples: number, width: number): number[] {
  const columns = Math.min(samples, Math.max(1, Math.floor(width)));
  return Array.from({ length: columns }, (_, i) => Math.ceil(((i + 1) * samples) / columns) - 1);
}

/** The middle of a column. */
export function columnAt(column: number, columns: number, { left, right }: MapPanel): number {
  return linearScale([0, columns], [left, right])(column + 0.5);
}

/** Labels of 0, the powers of ten from 10 on and the last step, under the columns that stand for them. */
export function stepTicks(steps: readonly number[], panel: MapPanel): Tick[] {
  const last = steps.length - 1;
  const isLabelled = (step: number, i: number) =>
    i === 0 || i === last || (step >= 10 && Number.isInteger(Math.log10(step)));
  return steps.flatMap((step, i) =>
    isLabelled(step, i) ? [{ at: columnAt(i, steps.length, panel), label: formatCount(step) }] : [],
  );
}
