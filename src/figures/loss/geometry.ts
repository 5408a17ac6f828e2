import type { HistorySample } from "../../experiment/session/frame.ts";
import type { Box } from "../common/box.ts";
import { polylinePath } from "../common/path-data.ts";
import { type LinearScale, linearScale, niceDomain } from "../common/scale.ts";

export interface LossScales {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

type Part = "train" | "test";

const isNumber = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);

/**
 * Steps from 0 to the last one and losses from 0 up. A loss that shoots up would press all other lines to the
 * floor: the axis ends at twice the largest loss at the first sample, and lines leave it through its top.
 */
export function lossScales(history: readonly HistorySample[], box: Box): LossScales {
  const losses = (sample: HistorySample) =>
    sample.arms.flatMap((arm) => [arm.train.loss, arm.test.loss]).filter(isNumber);
  let top = 0;
  for (const sample of history) for (const loss of losses(sample)) top = Math.max(top, loss);
  const start = Math.max(0, ...(history.length > 0 ? losses(history[0]) : []));
  if (start > 0) top = Math.min(top, 2 * start);
  const last = history.length > 0 ? history[history.length - 1].step : 0;
  return {
    x: linearScale([0, Math.max(1, last)], [box.left, box.right]),
    y: linearScale(niceDomain([0, top > 0 ? top : 1], 4), [box.bottom, box.top]),
  };
}

/** How far above the plot a line is drawn: a loss near the largest double has no coordinate of its own. */
const CEILING = -1e5;

/** Path of one arm's curve; gaps where there is no finite loss. */
export function lossPath(
  history: readonly HistorySample[],
  arm: number,
  part: Part,
  { x, y }: LossScales,
): string {
  const points = history.map(({ step, arms }) => {
    const loss = arms[arm]?.[part].loss;
    return isNumber(loss) ? { x: x(step), y: Math.max(CEILING, y(loss)) } : null;
  });
  return polylinePath(points);
}

/** Height of a loss, which may lie above the plot; null where there is none or it is not finite. */
export function lossHeight(loss: number | null | undefined, { y }: LossScales): number | null {
  return isNumber(loss) ? y(loss) : null;
}

/** Height of an arm's line where it ends; null for a line without a point. */
export function lossEnd(history: readonly HistorySample[], arm: number, scales: LossScales): number | null {
  const last = history.findLast((sample) => isNumber(sample.arms[arm]?.train.loss));
  return lossHeight(last?.arms[arm].train.loss, scales);
}
