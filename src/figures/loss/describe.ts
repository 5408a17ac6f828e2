import { rateMarks } from "../../experiment/scenario/rate-marks.ts";
import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatLoss } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { rateSentences } from "../common/rate-words.ts";
import { probing } from "../probing/probing.ts";

/** Training and test loss of each arm now; the table has the sampled steps. */
export function describeLoss(shown: Shown, arms: readonly ArmStyle[], text: FiguresText): Description {
  const step = formatCount(shown.frame.step);
  const parts = arms.flatMap((style, i) => {
    const arm = shown.frame.arms[i];
    if (arm === undefined) return [];
    const name = armName(style, text);
    if (arm.diverged !== null) return [text.loss.stopped(name, formatCount(arm.diverged.step))];
    return [text.loss.arm(name, formatLoss(arm.train.loss), formatLoss(arm.test.loss))];
  });
  const marks = rateMarks(shown.setting.scenario);
  return {
    summary: rateSentences(text.loss.summary(step, parts), marks, shown.frame.step, text),
    columns: [
      text.loss.step,
      ...arms.flatMap((style) => {
        const name = armName(style, text);
        return [text.loss.train(name), text.loss.test(name)];
      }),
    ],
    rows: () => probing().lossTable(shown, arms.length),
  };
}
