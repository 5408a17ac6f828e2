import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatNumber, formatRatio, NO_VALUE } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { layerNames } from "../common/layer-axis.ts";
import { gradients } from "./geometry.ts";

/** The gradient at the first layer against the output, and by layer in the table. Zeros are said to be exact. */
export function describeGradient(shown: Shown, arms: readonly ArmStyle[], text: FiguresText): Description {
  const value = (delta: number | undefined): string => {
    if (delta === undefined) return NO_VALUE;
    return delta === 0 ? text.gradient.exactlyZero : formatNumber(delta);
  };
  const measured = arms.map((_, i) => gradients(shown.frame.arms[i] ?? { layers: [] }));
  const parts = arms.flatMap((style, i) => {
    const layers = measured[i];
    if (layers.length === 0) return [];
    const name = armName(style, text);
    const first = layers[0].delta;
    const last = layers[layers.length - 1].delta;
    if (layers.length === 1) return [text.gradient.armOne(name, value(last))];
    if (first === 0 || last === 0) return [text.gradient.armZero(name, value(first), value(last))];
    return [text.gradient.arm(name, value(first), value(last), formatRatio(first / last))];
  });
  const names = layerNames(shown.frame).filter((name) => name !== "in");
  return {
    summary: text.gradient.summary(formatCount(shown.frame.step), parts),
    columns: [text.layer, ...arms.map((style) => armName(style, text))],
    rows: () =>
      names.map((name) => [
        name === "out" ? text.out : name,
        ...measured.map((layers) => value(layers.find((layer) => layer.name === name)?.delta)),
      ]),
  };
}
