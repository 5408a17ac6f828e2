import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { describeLayers } from "../by-layer/describe.ts";
import { type FigureProps, LayerChart } from "../by-layer/LayerChart.tsx";
import { numberWords } from "../by-layer/number-words.ts";
import { logScale } from "../by-layer/scales.ts";
import { updates } from "./values.ts";

/**
 * A rule of thumb for SGD: the ratio should be somewhere about 1e-3.
 * CS231n, course notes, Neural Networks Part 3, "Ratio of weights:updates" (cs231n.github.io/neural-networks-3).
 */
const RULE_OF_THUMB = 1e-3;

/** Norm of the last update of W over the norm of W, by linear layer on a log axis that shows the rule of thumb. */
export function UpdateView(props: FigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.update;
  return (
    <LayerChart
      {...props}
      measure={{
        className: "fig-update",
        title: words.title,
        note: words.note,
        reading: (value) => words.reading(numberWords(value, text)),
        empty: words.empty,
        values: updates,
        scale: (values, top, bottom) => logScale([...values, RULE_OF_THUMB], top, bottom),
        describe: (shown) =>
          describeLayers(shown, props.arms, updates, numberWords, { words, text, measures }),
        guide: RULE_OF_THUMB,
        legend: (
          <p className="fig-legend">
            <span className="fig-key">
              <svg className="fig-mark" width={22} height={8} viewBox="0 0 22 8" aria-hidden="true">
                <path className="fig-guide" d="M0,4H22" />
              </svg>
              {words.guide}
            </span>
          </p>
        ),
      }}
    />
  );
}
