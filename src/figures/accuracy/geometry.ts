import type { HistorySample } from "../../experiment/session/frame.ts";
import { formatPercent } from "../../ui/format.ts";
import { isNumber, type StepScales, stepAxis } from "../by-step/curves.ts";
import type { Box } from "../common/box.ts";
import { labelledTicks, linearScale } from "../common/scale.ts";
import type { Tick } from "../common/svg-join.ts";

/** All accuracies of a history. */
export function accuracies(history: readonly HistorySample[]): number[] {
  return history.flatMap(({ arms }) =>
    arms.flatMap(({ train, test }) => [train.accuracy, test.accuracy].filter(isNumber)),
  );
}

/** From the last tenth below all accuracies, half at the most, up to 1: what goes on near 100 % can be told apart. */
export function accuracyScales(history: readonly HistorySample[], box: Box): StepScales {
  const lowest = accuracies(history).reduce((least, value) => Math.min(least, value), 0.5);
  // A tenth but for rounding is its own floor.
  const low = Math.floor(10 * lowest + 1e-9) / 10;
  return { x: stepAxis(history, box), y: linearScale([low, 1], [box.bottom, box.top]) };
}

export function accuracyTicks({ y }: StepScales): Tick[] {
  return labelledTicks(y, 5).map(({ value }) => ({ at: y(value), label: formatPercent(value, 0) }));
}
