import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatPercent, NO_VALUE } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { layerNames } from "../common/layer-axis.ts";
import type { LayerValue } from "./geometry.ts";
import type { LayerMeasure } from "./LayerChart.tsx";

/** What a sentence says of one measure. */
export interface MeasureWords {
  readonly summary: (step: string, parts: readonly string[]) => string;
  /** Of an arm that has nothing to measure. */
  readonly none: (arm: string) => string;
  /** Of an arm that has diverged, where that takes the measure away. */
  readonly stopped?: (arm: string, step: string) => string;
}

interface LayerWords {
  readonly words: MeasureWords;
  readonly text: FiguresText;
  readonly measures: MeasuresText;
}

/** A share as a percentage; one that could not be measured is said. */
export function shareWords(share: number, text: FiguresText): string {
  return Number.isFinite(share) ? formatPercent(share) : text.gradient.notFinite;
}

/** Where a layer of the axis is, within a sentence. */
export function placeWords(layer: string, measures: MeasuresText): string {
  if (layer === "out") return measures.atOutput;
  return layer === "in" ? measures.atInput : measures.atLayer(layer);
}

/** The first and the last measured layer of every arm in a sentence, all of them in the table. */
export function describeLayers(
  shown: Shown,
  arms: readonly ArmStyle[],
  values: LayerMeasure["values"],
  print: (value: number, text: FiguresText) => string,
  { words, text, measures }: LayerWords,
): Description {
  const measured = arms.map((_, i) => values(shown.frame.arms[i] ?? { layers: [], rows: [] }));
  const parts = arms.map((style, i) => {
    const name = armName(style, text);
    const found = measured[i].filter(({ value }) => value !== null);
    const diverged = shown.frame.arms[i]?.diverged ?? null;
    if (found.length === 0 && diverged !== null && words.stopped !== undefined)
      return words.stopped(name, formatCount(diverged.step));
    if (found.length === 0) return words.none(name);
    const ends = found.length === 1 ? found : [found[0], found[found.length - 1]];
    return measures.arm(
      name,
      ends.map((layer) => measures.valueAt(print(layer.value ?? 0, text), placeWords(layer.name, measures))),
    );
  });
  const cell = (layers: readonly LayerValue[], name: string): string => {
    const value = layers.find((one) => one.name === name)?.value ?? null;
    return value === null ? NO_VALUE : print(value, text);
  };
  const names = layerNames(shown.frame).filter((name) =>
    measured.some((layers) => layers.some((one) => one.name === name && one.value !== null)),
  );
  return {
    summary: words.summary(formatCount(shown.frame.step), parts),
    columns: [text.layer, ...arms.map((style) => armName(style, text))],
    rows: () =>
      names.map((name) => [
        name === "out" ? text.out : name,
        ...measured.map((layers) => cell(layers, name)),
      ]),
  };
}
