import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { describeLayers } from "../by-layer/describe.ts";
import { type FigureProps, LayerChart } from "../by-layer/LayerChart.tsx";
import { numberWords } from "../by-layer/number-words.ts";
import { logScale } from "../by-layer/scales.ts";
import { spreads } from "./values.ts";

/** RMS over units of the standard deviation across samples, by layer on a log axis. */
export function SpreadView(props: FigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.spread;
  return (
    <LayerChart
      {...props}
      measure={{
        className: "fig-spread",
        title: words.title,
        note: words.note,
        more: words.more,
        reading: (value) => words.reading(numberWords(value, text)),
        empty: words.empty,
        values: spreads,
        scale: logScale,
        describe: (shown) =>
          describeLayers(shown, props.arms, spreads, numberWords, { words, text, measures }),
      }}
    />
  );
}
