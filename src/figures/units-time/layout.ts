import type { HistorySample } from "../../experiment/session/frame.ts";
import { formatCount, formatPercent } from "../../ui/format.ts";
import { isNumber, type StepScales, type StepValue, stepAxis } from "../by-step/curves.ts";
import type { Box } from "../common/box.ts";
import { labelledTicks, linearScale, niceDomain } from "../common/scale.ts";
import type { Tick } from "../common/svg-join.ts";
import { KINDS, type Kind } from "./counts.ts";

/** Above a panel stands its title, and under it a lane of ticks per arm. */
const TITLE = 20;
export const LANE = 6;
/** Under the last panels stands the axis. */
const AXIS = 24;
/** From one line of numbers to the next. */
const LINE = 15;
const NAMES = 48;
/** Right of each panel stand the arms' letters. */
const LETTERS = 22;
const GAP = 12;
const USUAL_PLOT = 84;
/** A figure lower than this stands among others before a hall: no room for a choice of layers. */
export const ROOMY = 260;
/** A figure so wide has its panels two by two; one of a given height too, which has no room for four in a column. */
const TWO_COLUMNS = 420;

export interface TimePanel {
  readonly kind: Kind;
  /** Where its title stands. */
  readonly left: number;
  readonly title: number;
  /** Top of the first arm's lane of ticks. */
  readonly lanes: number;
  readonly plot: Box;
  /** Whether it has the axis of steps under it. */
  readonly last: boolean;
}

export interface TimeLayout {
  readonly panels: readonly TimePanel[];
  readonly height: number;
}

/** A panel per kind, all of one size. A given height is kept. */
export function timeLayout(arms: number, width: number, given: number | undefined): TimeLayout {
  const columns = width >= TWO_COLUMNS || given !== undefined ? 2 : 1;
  const lines = KINDS.length / columns;
  const head = TITLE + LANE * arms;
  const plot = given === undefined ? USUAL_PLOT : Math.max(10, (given - AXIS) / lines - head - GAP);
  const each = (width - GAP * (columns - 1)) / columns;
  const line = head + plot + GAP;
  const panels = KINDS.map((kind, i): TimePanel => {
    const [x, y] = [(i % columns) * (each + GAP), Math.floor(i / columns) * line];
    const left = x + NAMES;
    const box = {
      left,
      right: Math.max(left + 10, x + each - LETTERS),
      top: y + head,
      bottom: y + head + plot,
    };
    return { kind, left: x, title: y + 14, lanes: y + TITLE, plot: box, last: i >= KINDS.length - columns };
  });
  return { panels, height: given ?? lines * line + AXIS };
}

/** Counts of all kinds share one axis, so that one can be held against another; shares go from 0 to 100 %. */
export function timeScales(
  history: readonly HistorySample[],
  values: readonly (readonly StepValue[])[],
  { kind, plot }: TimePanel,
): StepScales {
  const x = stepAxis(history, plot);
  if (kind === "silent") return { x, y: linearScale([0, 1], [plot.bottom, plot.top]) };
  let most = 1;
  for (const sample of history) {
    for (const of of values) {
      of.forEach((value, arm) => {
        const measured = sample.arms[arm];
        const count = measured === undefined ? null : value(measured);
        if (isNumber(count)) most = Math.max(most, count);
      });
    }
  }
  return { x, y: linearScale(niceDomain([0, most], 2), [plot.bottom, plot.top]) };
}

/** Of three or more numbers on an axis that has room for two, the first and the last. */
function roomyTicks(ticks: readonly Tick[]): Tick[] {
  const gap = Math.min(...ticks.slice(1).map(({ at }, i) => Math.abs(at - ticks[i].at)));
  return ticks.filter((_, i) => gap >= LINE || i === 0 || i === ticks.length - 1);
}

/** Whole counts, or percents. */
export function timeTicks({ y }: StepScales, kind: Kind): Tick[] {
  if (kind === "silent")
    return roomyTicks([0, 0.5, 1].map((share) => ({ at: y(share), label: formatPercent(share, 0) })));
  return roomyTicks(
    labelledTicks(y, 2)
      .filter(({ value }) => Number.isInteger(value))
      .map(({ value }) => ({ at: y(value), label: formatCount(value) })),
  );
}

/** One tick per sample at which units died, or came back, in the lane of their arm. */
export function changePath(
  history: readonly HistorySample[],
  arm: number,
  change: "deaths" | "revivals",
  { x }: StepScales,
  { lanes }: TimePanel,
): string {
  const top = lanes + arm * LANE + 1;
  return history
    .filter((sample) => (sample.arms[arm]?.[change] ?? 0) > 0)
    .map(({ step }) => `M${x(step).toFixed(2)},${top}v${LANE - 2}`)
    .join("");
}
