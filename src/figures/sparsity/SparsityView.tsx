import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { describeLayers, shareWords } from "../by-layer/describe.ts";
import { type FigureProps, LayerChart } from "../by-layer/LayerChart.tsx";
import { percentScale } from "../by-layer/percent-scale.ts";
import { sparsities } from "./values.ts";

/** Share of outputs that are exactly 0, by layer. */
export function SparsityView(props: FigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.sparsity;
  return (
    <LayerChart
      {...props}
      measure={{
        className: "fig-sparsity",
        title: words.title,
        note: words.note,
        more: words.more,
        reading: (value) => words.reading(shareWords(value, text)),
        empty: words.empty,
        absent: words.absent,
        hidden: true,
        values: sparsities,
        scale: percentScale,
        describe: (shown) =>
          describeLayers(shown, props.arms, sparsities, shareWords, { words, text, measures }),
      }}
    />
  );
}
