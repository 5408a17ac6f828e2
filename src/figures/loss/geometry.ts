import type { HistorySample } from "../../experiment/session/frame.ts";
import { isNumber, type StepScales, stepAxis } from "../by-step/curves.ts";
import type { Box } from "../common/box.ts";
import { linearScale, niceDomain } from "../common/scale.ts";

/**
 * Steps from 0 to the last one and losses from 0 up. A loss that shoots up would press all other lines to the
 * floor: the axis ends at twice the largest loss at the first sample, and lines leave it through its top.
 */
export function lossScales(history: readonly HistorySample[], box: Box): StepScales {
  const losses = (sample: HistorySample) =>
    sample.arms.flatMap((arm) => [arm.train.loss, arm.test.loss]).filter(isNumber);
  let top = 0;
  for (const sample of history) for (const loss of losses(sample)) top = Math.max(top, loss);
  const start = Math.max(0, ...(history.length > 0 ? losses(history[0]) : []));
  if (start > 0) top = Math.min(top, 2 * start);
  return {
    x: stepAxis(history, box),
    y: linearScale(niceDomain([0, top > 0 ? top : 1], 4), [box.bottom, box.top]),
  };
}
