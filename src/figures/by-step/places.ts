import type { HistorySample, SetScore } from "../../experiment/session/frame.ts";
import { formatCount } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { FiguresText } from "../common/description.ts";

/** What one score of a set is drawn and said as. */
export interface StepScore {
  x(step: number): number;
  /** Null where there is none. */
  y(train: SetScore): number | null;
  say(score: SetScore): string;
}

/** The samples of each arm's training curve; an arm is a row, a step a column. */
export function stepPlaces(
  history: readonly HistorySample[],
  arms: readonly ArmStyle[],
  score: StepScore,
  text: FiguresText,
): ProbePlace[] {
  return arms.flatMap((style, row) =>
    history.flatMap(({ step, arms: measured }): ProbePlace[] => {
      const arm = measured[row];
      const y = arm === undefined ? null : score.y(arm.train);
      if (arm === undefined || y === null) return [];
      const words = () =>
        text.loss.reading(formatCount(step), armName(style, text), score.say(arm.train), score.say(arm.test));
      return [{ x: score.x(step), y, column: step, row, words }];
    }),
  );
}
