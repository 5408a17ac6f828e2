import type { Shown } from "../../state/frame-source.ts";
import { useText } from "../../ui/text/use-text.ts";
import type { LayerValue } from "../by-layer/geometry.ts";
import { type FigureProps, LayerChart } from "../by-layer/LayerChart.tsx";
import { numberWords } from "../by-layer/number-words.ts";
import { logScale } from "../by-layer/scales.ts";
import { usePart } from "../common/use-part.ts";
import { describeGradient } from "./describe.ts";
import { gradients } from "./geometry.ts";
import { expectedDeltas } from "./theory.ts";

/** Whether hairlines of theory are drawn: training leaves what it says of the start behind. */
const hasTheory = ({ frame, setting }: Shown): number =>
  Number(frame.step === 0 && setting.theory.some(({ layers }) => layers !== null));

function expected(shown: Shown, arm: number): readonly LayerValue[] {
  if (hasTheory(shown) === 0) return [];
  return (expectedDeltas(shown, arm) ?? []).map(({ name, delta }) => ({ name, value: delta }));
}

/** RMS of delta by layer on a log axis, all arms in one plot, at step 0 beside what theory expects. */
export function GradientView(props: FigureProps) {
  const text = useText().figures;
  const withTheory = usePart(props.source, hasTheory) === 1;
  return (
    <LayerChart
      {...props}
      measure={{
        className: "fig-gradient",
        title: text.gradient.title,
        note: withTheory ? text.gradient.noteTheory : text.gradient.note,
        more: withTheory ? text.gradient.moreTheory : text.gradient.more,
        reading: (value, expected) =>
          expected === null
            ? text.gradient.reading(numberWords(value, text))
            : text.gradient.readingTheory(numberWords(value, text), numberWords(expected, text)),
        backward: [text.gradient.backward, text.gradient.back],
        values: (arm) => gradients(arm).map(({ name, delta }) => ({ name, value: delta })),
        expected,
        scale: logScale,
        describe: (shown) => describeGradient(shown, props.arms, text),
      }}
    />
  );
}
