import { rateMarks } from "../../experiment/scenario/rate-marks.ts";
import type { SetScore } from "../../experiment/session/frame.ts";
import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatPercent } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { stepHeight } from "../by-step/curves.ts";
import { stepPlaces } from "../by-step/places.ts";
import type { Box } from "../common/box.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { rateSentences } from "../common/rate-words.ts";
import { withFrame } from "../loss/history.ts";
import { accuracies, accuracyScales } from "./geometry.ts";

/** Why there is no accuracy at all: a loss without one is that of a regression. "" where there is one. */
export function noAccuracy(shown: Shown, text: FiguresText, measures: MeasuresText): string {
  const history = withFrame(shown);
  if (accuracies(history).length > 0) return "";
  const isRegression = history.some(({ arms }) => arms.some(({ train }) => train.loss !== null));
  return isRegression ? measures.accuracy.regression : text.gradient.notFinite;
}

/** Training and test accuracy of each arm now; the table has the sampled steps. */
export function describeAccuracy(
  shown: Shown,
  arms: readonly ArmStyle[],
  text: FiguresText,
  measures: MeasuresText,
): Description {
  const words = measures.accuracy;
  const step = formatCount(shown.frame.step);
  const parts = arms.flatMap((style, i) => {
    const arm = shown.frame.arms[i];
    if (arm === undefined) return [];
    const name = armName(style, text);
    if (arm.diverged !== null) return [text.loss.stopped(name, formatCount(arm.diverged.step))];
    return [words.arm(name, formatPercent(arm.train.accuracy), formatPercent(arm.test.accuracy))];
  });
  const none = noAccuracy(shown, text, measures);
  const said = none === "" ? words.summary(step, parts) : words.none(step, none);
  return {
    summary: rateSentences(said, rateMarks(shown.setting.scenario), shown.frame.step, text),
    columns: [
      text.loss.step,
      ...arms.flatMap((style) => {
        const name = armName(style, text);
        return [text.loss.train(name), text.loss.test(name)];
      }),
    ],
    rows: () =>
      (none === "" ? withFrame(shown) : []).map((sample) => [
        formatCount(sample.step),
        ...arms.flatMap((_, i) => [
          formatPercent(sample.arms[i]?.train.accuracy ?? null),
          formatPercent(sample.arms[i]?.test.accuracy ?? null),
        ]),
      ]),
  };
}

/** The accuracies of each arm's training curve. */
export function accuracyPlaces(
  shown: Shown,
  arms: readonly ArmStyle[],
  box: Box,
  text: FiguresText,
): ProbePlace[] {
  const history = withFrame(shown);
  const scales = accuracyScales(history, box);
  const score = {
    x: scales.x,
    y: ({ accuracy }: SetScore) => stepHeight(accuracy, scales),
    say: ({ accuracy }: SetScore) => formatPercent(accuracy),
  };
  return stepPlaces(history, arms, score, text);
}
