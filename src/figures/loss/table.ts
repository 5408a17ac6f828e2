import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatLoss } from "../../ui/format.ts";
import { withFrame } from "./history.ts";

/** One line per sampled step: the losses of `arms` arms in training and on test. */
export function lossTable(shown: Shown, arms: number): string[][] {
  return withFrame(shown).map((sample) => [
    formatCount(sample.step),
    ...Array.from({ length: arms }, (_, i) => [
      formatLoss(sample.arms[i]?.train.loss ?? null),
      formatLoss(sample.arms[i]?.test.loss ?? null),
    ]).flat(),
  ]);
}
