import { useText } from "../../ui/text/use-text.ts";
import type { FigureProps } from "../by-layer/LayerChart.tsx";
import { StepChart } from "../by-step/StepChart.tsx";
import { labelledTicks } from "../common/scale.ts";
import { usePart } from "../common/use-part.ts";
import { probing } from "../probing/probing.ts";
import { describeLoss } from "./describe.ts";
import { lossScales } from "./geometry.ts";

/** Loss against steps, all arms in one plot: heavy on the training set, thin on the test set. */
export function LossView(props: FigureProps) {
  const text = useText().figures;
  const loss = usePart(props.source, ({ setting }) => setting.loss);
  return (
    <StepChart
      {...props}
      measure={{
        className: "fig-loss",
        title: text.loss.title,
        note: text.loss.note,
        more: loss === null ? undefined : text.loss.more[loss],
        scales: lossScales,
        ticks: ({ y }) => labelledTicks(y, 4).map(({ value, label }) => ({ at: y(value), label })),
        train: (arm) => arm.train.loss,
        test: (arm) => arm.test.loss,
        describe: (shown) => describeLoss(shown, props.arms, text),
        places: (shown, plot) => probing().lossPlaces(shown, props.arms, plot, text),
      }}
    />
  );
}
