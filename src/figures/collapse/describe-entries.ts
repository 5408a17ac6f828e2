import type { LayerProbe } from "../../experiment/session/frame.ts";
import type { Products } from "../../experiment/session/inside.ts";
import { formatCount, formatNumber, formatScientific, NO_VALUE } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import type { Description } from "../common/description.ts";
import { answerFor } from "./answers.ts";
import { type CollapseStep, type Entry, entryAt } from "./steps.ts";
import { entryName, equationWords, productName, verdictWords } from "./words.ts";

export interface DescribedCollapse {
  readonly products: Products;
  readonly layers: readonly LayerProbe[];
  readonly steps: readonly CollapseStep[];
  /** The step that is shown; none where the input itself is bent. */
  readonly at: number;
  readonly entry: Entry;
  /** The largest difference over all samples; null where the net bends. */
  readonly samples: number | null;
}

function tableRows({ products, steps, at }: DescribedCollapse, measures: MeasuresText): string[][] {
  const step = steps[at];
  const { rows, columns } = step.after;
  const last = at === steps.length - 1;
  const product = productName(steps, at, measures);
  return Array.from({ length: rows * (columns + 1) }, (_, i) => {
    const entry = { row: Math.floor(i / (columns + 1)), column: i % (columns + 1) };
    const value = entryAt(step.after, entry);
    const answer = last ? answerFor(products, entry) : null;
    return [
      entryName(product, step, entry, measures),
      formatNumber(value),
      formatNumber(answer),
      answer === null ? NO_VALUE : formatScientific(Math.abs(answer - value)),
    ];
  });
}

/** How far the collapse gets and how the chosen entry comes about; every entry of the product in the table. */
export function describeEntries(
  name: string,
  stepCount: number,
  described: DescribedCollapse,
  measures: MeasuresText,
): Description {
  const { products, layers, steps, at, entry, samples } = described;
  const words = measures.collapse;
  const step = steps[at];
  const verdict = verdictWords(products, layers, steps, samples, measures);
  const equation =
    step === undefined ? [] : [`${equationWords(productName(steps, at, measures), step, entry, measures)}.`];
  const { columns } = words;
  return {
    summary: words.summary(name, formatCount(stepCount), [verdict, ...equation]),
    columns: [columns.entry, columns.product, columns.net, columns.apart],
    rows: () => (step === undefined ? [] : tableRows(described, measures)),
  };
}
