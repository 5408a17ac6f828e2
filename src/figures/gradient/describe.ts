import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatRatio, NO_VALUE } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { numberWords } from "../by-layer/number-words.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { layerNames } from "../common/layer-axis.ts";
import { gradients } from "./geometry.ts";

/**
 * The gradient at the first layer against the output, and by layer in the table beside the norm of the weights'
 * gradient. Zeros are said to be exact, and an overflow is said: a dash means that there is nothing to measure.
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
    if (layers.length === 1) return [text.gradient.armOne(name, value(last))];
    const ratio = first / last;
    if (first === 0 || !Number.isFinite(ratio))
      return [text.gradient.armPlain(name, value(first), value(last))];
    const times = formatRatio(ratio).replace("×", "");
    return [text.gradient.arm(name, value(first), value(last), times)];
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
    ],
    rows: () =>
      names.map((name) => [
        name === "out" ? text.out : name,
        ...measured.flatMap((layers) => {
          const layer = layers.find((one) => one.name === name);
          return [value(layer?.delta), value(layer?.weight)];
        }),
      ]),
  };
}
