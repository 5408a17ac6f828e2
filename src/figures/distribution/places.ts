import { formatCount, formatNumber, formatPercent } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { FiguresText } from "../common/description.ts";
import { layerWords } from "../common/layer-words.ts";
import { binEdge, type PanelColumn, type Panels } from "./geometry.ts";
import { type LayerHistogram, pairs } from "./histograms.ts";

/** The bins of one layer that lie on the axis, at the height of their tops. */
function binPlaces(
  { histogram }: LayerHistogram,
  { left, right, x }: PanelColumn,
  { base, peak, row }: { readonly base: number; readonly peak: number; readonly row: number },
  say: (value: string) => string,
  measures: MeasuresText,
): ProbePlace[] {
  const { counts, low, high } = histogram;
  const all = pairs(histogram);
  const tallest = Math.max(...counts);
  const edge = binEdge(histogram);
  const [from, to] = x.domain;
  // A constant layer has all in its first bin, which has no width.
  const bins = low === high ? [0] : [...counts.keys()];
  return bins
    .filter((bin) => edge(bin + 1) >= from && edge(bin) <= to)
    .map((bin) => {
      const [start, end] = [edge(bin), edge(bin + 1)];
      const words = () => {
        const share = formatPercent(counts[bin] / all);
        return say(
          measures.distribution.reading(
            formatNumber(start, 2),
            formatNumber(end, 2),
            formatCount(counts[bin]),
            share,
          ),
        );
      };
      const middle = Math.min(right, Math.max(left, x((start + end) / 2)));
      return { x: middle, y: base - (counts[bin] / tallest) * peak, column: bin, row, words };
    });
}

/** All bins that are drawn: a layer of an arm is a row, a bin a column. */
export function distributionPlaces(
  measured: readonly (readonly LayerHistogram[])[],
  { rows, columns, peak }: Panels,
  arms: readonly ArmStyle[],
  text: FiguresText,
  measures: MeasuresText,
): ProbePlace[] {
  return arms.flatMap((style, arm) =>
    rows.flatMap(({ name, base }, i) => {
      const layer = measured[arm].find((one) => one.name === name);
      if (layer === undefined || pairs(layer.histogram) === 0) return [];
      const row = arm * rows.length + i;
      const say = (value: string) => text.reading(armName(style, text), layerWords(name, text), value);
      return binPlaces(layer, columns[arm], { base, peak, row }, say, measures);
    }),
  );
}
