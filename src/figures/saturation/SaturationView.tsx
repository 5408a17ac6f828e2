import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { describeLayers, shareWords } from "../by-layer/describe.ts";
import { type FigureProps, LayerChart } from "../by-layer/LayerChart.tsx";
import { percentScale } from "../by-layer/percent-scale.ts";
import { saturations } from "./values.ts";

/** Share of saturated pairs of unit and sample by layer, of bounded activations. */
export function SaturationView(props: FigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.saturation;
  return (
    <LayerChart
      {...props}
      measure={{
        className: "fig-saturation",
        title: words.title,
        note: words.note,
        more: words.more,
        reading: (value) => words.reading(shareWords(value, text)),
        empty: words.empty,
        absent: words.absent,
        hidden: true,
        values: saturations,
        scale: percentScale,
        describe: (shown) =>
          describeLayers(shown, props.arms, saturations, shareWords, { words, text, measures }),
      }}
    />
  );
}
