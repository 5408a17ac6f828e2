import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatNumber } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { placeWords } from "../by-layer/describe.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { histograms, pairs, quantile } from "./histograms.ts";

const QUANTILES = [0.05, 0.5, 0.95];

/** Where the z of the first and the last layer lie; by layer in the table, with quantiles read off the histogram. */
export function describeDistribution(
  shown: Shown,
  arms: readonly ArmStyle[],
  text: FiguresText,
  measures: MeasuresText,
): Description {
  const words = measures.distribution;
  const measured = arms.map((_, i) => histograms(shown.frame.arms[i] ?? { layers: [] }));
  if (measured.every((layers) => layers.length === 0))
    return { summary: text.nothingYet, columns: [], rows: () => [] };
  const parts = arms.map((style, i) => {
    const layers = measured[i];
    const ends = layers.length < 2 ? layers : [layers[0], layers[layers.length - 1]];
    return measures.arm(
      armName(style, text),
      ends.map(({ name, histogram }) => {
        const range =
          pairs(histogram) === 0
            ? text.gradient.notFinite
            : words.range(formatNumber(histogram.low), formatNumber(histogram.high));
        return measures.valueAt(range, placeWords(name, measures));
      }),
    );
  });
  const { arm, layer, lowest, low, median, high, highest } = words.columns;
  return {
    summary: words.summary(formatCount(shown.frame.step), parts),
    columns: [arm, layer, lowest, low, median, high, highest],
    rows: () =>
      arms.flatMap((style, i) =>
        measured[i].map(({ name, histogram }) => [
          armName(style, text),
          name === "out" ? text.out : name,
          formatNumber(histogram.low),
          ...QUANTILES.map((share) => formatNumber(quantile(histogram, share))),
          formatNumber(histogram.high),
        ]),
      ),
  };
}
