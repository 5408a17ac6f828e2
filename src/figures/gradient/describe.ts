import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatRatio, NO_VALUE } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { numberWords } from "../by-layer/number-words.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { layerNames } from "../common/layer-axis.ts";
import { gradients } from "./geometry.ts";
import { expectedDeltas } from "./theory.ts";

/** At step 0, what theory expects of an arm's first layer, or why it says nothing. */
function theoryWords(shown: Shown, arm: number, { letter }: ArmStyle, text: FiguresText): string[] {
  if (shown.frame.step !== 0) return [];
  const silence = shown.setting.theory[arm]?.silence ?? null;
  if (silence !== null) return [text.gradient.silent(letter, text.gradient.silence[silence])];
  const expected = expectedDeltas(shown, arm);
  return expected === null || expected.length < 2
    ? []
    : [text.gradient.expectedFirst(letter, numberWords(expected[0].delta, text))];
}

/**
 * The gradient at the first layer against the output, and by layer in the table beside the norm of the weights'
 * gradient. Zeros are said to be exact, and an overflow is said: a dash means that there is nothing to measure.
 * What theory expects at step 0 is said there, and stays in the table.
 */
export function describeGradient(shown: Shown, arms: readonly ArmStyle[], text: FiguresText): Description {
  const value = (measured: number | undefined): string =>
    measured === undefined ? NO_VALUE : numberWords(measured, text);
  const measured = arms.map((_, i) => gradients(shown.frame.arms[i] ?? { layers: [] }));
  const parts = arms.flatMap((style, i) => {
    const layers = measured[i];
    if (layers.length === 0) return [];
    const name = armName(style, text);
    const first = layers[0].delta;
    const last = layers[layers.length - 1].delta;
    const theory = theoryWords(shown, i, style, text);
    if (layers.length === 1) return [text.gradient.armOne(name, value(last)), ...theory];
    const ratio = first / last;
    if (first === 0 || !Number.isFinite(ratio))
      return [text.gradient.armPlain(name, value(first), value(last)), ...theory];
    const times = formatRatio(ratio).replace("×", "");
    return [text.gradient.arm(name, value(first), value(last), times), ...theory];
  });
  const expected = arms.flatMap((style, i) => {
    const layers = expectedDeltas(shown, i);
    return layers === null ? [] : [{ style, layers }];
  });
  const names = layerNames(shown.frame).filter((name) => name !== "in");
  return {
    summary: text.gradient.summary(formatCount(shown.frame.step), parts),
    columns: [
      text.layer,
      ...arms.flatMap((style) => {
        const name = armName(style, text);
        return [text.gradient.delta(name), text.gradient.weight(name)];
      }),
      ...expected.map(({ style }) => text.gradient.expected(armName(style, text))),
    ],
    rows: () =>
      names.map((name) => [
        name === "out" ? text.out : name,
        ...measured.flatMap((layers) => {
          const layer = layers.find((one) => one.name === name);
          return [value(layer?.delta), value(layer?.weight)];
        }),
        ...expected.map(({ layers }) => value(layers.find((one) => one.name === name)?.delta)),
      ]),
  };
}
