import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import type { FigureProps } from "../by-layer/LayerChart.tsx";
import { StepChart } from "../by-step/StepChart.tsx";
import { accuracyScales, accuracyTicks } from "./geometry.ts";
import { accuracyPlaces, describeAccuracy, noAccuracy } from "./words.ts";

/** Share of right predictions against steps: heavy on the training set, thin on the test set. */
export function AccuracyView(props: FigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.accuracy;
  return (
    <StepChart
      {...props}
      measure={{
        className: "fig-accuracy",
        title: words.title,
        note: words.note,
        scales: accuracyScales,
        ticks: accuracyTicks,
        train: (arm) => arm.train.accuracy,
        test: (arm) => arm.test.accuracy,
        describe: (shown) => describeAccuracy(shown, props.arms, text, measures),
        places: (shown, plot) => accuracyPlaces(shown, props.arms, plot, text),
        empty: (shown) => noAccuracy(shown, text, measures),
      }}
    />
  );
}
