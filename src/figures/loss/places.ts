import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatLoss } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { stepHeight } from "../by-step/curves.ts";
import type { Box } from "../common/box.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { FiguresText } from "../common/description.ts";
import { lossScales } from "./geometry.ts";
import { withFrame } from "./history.ts";

/** The samples of each arm's training curve; an arm is a row, a step a column. */
export function lossPlaces(
  shown: Shown,
  arms: readonly ArmStyle[],
  box: Box,
  text: FiguresText,
): ProbePlace[] {
  const history = withFrame(shown);
  const scales = lossScales(history, box);
  return arms.flatMap((style, row) =>
    history.flatMap(({ step, arms: measured }): ProbePlace[] => {
      const arm = measured[row];
      const y = stepHeight(arm?.train.loss, scales);
      if (arm === undefined || y === null) return [];
      const words = () => {
        const [train, test] = [formatLoss(arm.train.loss), formatLoss(arm.test.loss)];
        return text.loss.reading(formatCount(step), armName(style, text), train, test);
      };
      return [{ x: scales.x(step), y: Math.max(box.top, y), column: step, row, words }];
    }),
  );
}
