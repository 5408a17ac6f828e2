import type { HistoryArm, HistorySample } from "../../experiment/session/frame.ts";
import type { Box } from "../common/box.ts";
import { type PathPoint, polylinePath } from "../common/path-data.ts";
import { type LinearScale, linearScale } from "../common/scale.ts";

/** Steps across, values up. */
export interface StepScales {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

/** What a curve follows of an arm; null or not finite where there is nothing to draw. */
export type StepValue = (arm: HistoryArm) => number | null | undefined;

export const isNumber = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);

/** Steps from 0 to the last one. */
export function stepAxis(
  history: readonly HistorySample[],
  { left, right }: Pick<Box, "left" | "right">,
): LinearScale {
  const last = history.length > 0 ? history[history.length - 1].step : 0;
  return linearScale([0, Math.max(1, last)], [left, right]);
}

/** The steps that are labelled under an axis: its ends, and those that divide it in `parts`. */
export function labelledSteps({ domain: [, last] }: LinearScale, parts: number): number[] {
  return [...new Set(Array.from({ length: parts + 1 }, (_, i) => Math.round((i / parts) * last)))];
}

/** How far above the plot a line is drawn: a loss near the largest double has no coordinate of its own. */
const CEILING = -1e5;

function valueAt(sample: HistorySample, arm: number, value: StepValue): number | null | undefined {
  const measured = sample.arms[arm];
  return measured === undefined ? null : value(measured);
}

function pointsOf(
  history: readonly HistorySample[],
  arm: number,
  value: StepValue,
  { x, y }: StepScales,
): PathPoint[] {
  return history.map((sample) => {
    const measured = valueAt(sample, arm, value);
    return isNumber(measured) ? { x: x(sample.step), y: Math.max(CEILING, y(measured)) } : null;
  });
}

/** Path of one arm's curve; gaps where it has no finite value. */
export function stepPath(
  history: readonly HistorySample[],
  arm: number,
  value: StepValue,
  scales: StepScales,
): string {
  return polylinePath(pointsOf(history, arm, value, scales));
}

/** The same for counts, which have nothing between two whole numbers: each is held until the next sample. */
export function heldPath(
  history: readonly HistorySample[],
  arm: number,
  value: StepValue,
  scales: StepScales,
): string {
  const points = pointsOf(history, arm, value, scales);
  return polylinePath(
    points.flatMap((point, i) => {
      const before = points[i - 1] ?? null;
      return point === null || before === null ? [point] : [{ x: point.x, y: before.y }, point];
    }),
  );
}

/** Height of a value, which may lie above the plot; null where there is none or it is not finite. */
export function stepHeight(value: number | null | undefined, { y }: StepScales): number | null {
  return isNumber(value) ? y(value) : null;
}

/** Height of an arm's line where it ends; null for a line without a point. */
export function stepEnd(
  history: readonly HistorySample[],
  arm: number,
  value: StepValue,
  scales: StepScales,
): number | null {
  const last = history.findLast((sample) => isNumber(valueAt(sample, arm, value)));
  return last === undefined ? null : stepHeight(valueAt(last, arm, value), scales);
}
