import { useText } from "../../ui/text/use-text.ts";
import { type FigureProps, LayerChart } from "../by-layer/LayerChart.tsx";
import { numberWords } from "../by-layer/number-words.ts";
import { logScale } from "../by-layer/scales.ts";
import { describeGradient } from "./describe.ts";
import { gradients } from "./geometry.ts";

/** RMS of delta by layer on a log axis, all arms in one plot. */
export function GradientView(props: FigureProps) {
  const text = useText().figures;
  return (
    <LayerChart
      {...props}
      measure={{
        className: "fig-gradient",
        title: text.gradient.title,
        note: text.gradient.note,
        reading: (value) => text.gradient.reading(numberWords(value, text)),
        backward: [text.gradient.backward, text.gradient.back],
        values: (arm) => gradients(arm).map(({ name, delta }) => ({ name, value: delta })),
        scale: logScale,
        describe: (shown) => describeGradient(shown, props.arms, text),
      }}
    />
  );
}
