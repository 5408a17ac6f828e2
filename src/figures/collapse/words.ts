import type { LayerProbe } from "../../experiment/session/frame.ts";
import type { Products } from "../../experiment/session/inside.ts";
import { formatCount, formatNumber, formatScientific } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { answerFor, farthestEntry, itemNumber } from "./answers.ts";
import { type CollapseStep, type Entry, entryAt, sumOf, type Term, termsOf } from "./steps.ts";

/** Terms that are written out; the others are summed. */
const WRITTEN = 10;

/** "x₁", "x₂", ..., and b behind them; "x" where it is the only one. */
export function columnName(column: number, columns: number, { collapse: words }: MeasuresText): string {
  if (column >= columns) return words.bias;
  return columns === 1 ? "x" : `x${String.fromCharCode(0x2081 + column)}`;
}

/** A layer as a choice names it: "layer 2", "layer 1, bn", "output layer". */
export function stepName({ name }: CollapseStep, { look }: MeasuresText): string {
  const [layer, word] = name.split(".");
  const plain = look.layerName(layer);
  return word === undefined ? plain : look.curveName(plain, word);
}

/** What the stack equals up to a step: "W2 W1" where it is a product of matrices alone. */
export function productName(steps: readonly CollapseStep[], at: number, measures: MeasuresText): string {
  const { collapse: words } = measures;
  const upTo = steps.slice(0, Math.max(0, at + 1));
  if (upTo.some(({ kind }) => kind === "scale" || kind === "add")) {
    return words.upTo(stepName(steps[at], measures));
  }
  const factors = upTo.filter(({ kind }) => kind === "multiply").map(({ name }) => words.matrix(name));
  return factors.length === 0 ? words.input : words.chain(factors.reverse());
}

/** A number within a sum or a product: a negative one in brackets. */
function part(value: number): string {
  return value < 0 ? `(${formatNumber(value)})` : formatNumber(value);
}

function termWords({ factor, value }: Term): string {
  return factor === null ? part(value) : `${part(factor)}\u00b7${part(value)}`;
}

/** "0.31·1.20 + (−0.500)·0.800 + 3 more terms (0.12)". */
export function sumWords(terms: readonly Term[], { collapse: words }: MeasuresText): string {
  const written = terms.slice(0, WRITTEN).map(termWords);
  const others = terms.slice(WRITTEN);
  if (others.length === 0) return written.join(" + ");
  return [...written, words.more(formatCount(others.length), formatNumber(sumOf(others)))].join(" + ");
}

export function entryName(product: string, step: CollapseStep, entry: Entry, measures: MeasuresText): string {
  const column = columnName(entry.column, step.after.columns, measures);
  return measures.collapse.entry(product, String(entry.row + 1), column);
}

/** How an entry comes about. */
export function equationWords(
  product: string,
  step: CollapseStep,
  entry: Entry,
  measures: MeasuresText,
): string {
  return measures.collapse.equals(
    entryName(product, step, entry, measures),
    sumWords(termsOf(step, entry), measures),
    formatNumber(entryAt(step.after, entry)),
  );
}

/** What the net itself says to an entry of its whole product; empty before the last step. */
export function answerWords(
  products: Products,
  step: CollapseStep,
  entry: Entry,
  { collapse: words }: MeasuresText,
): string {
  const answer = step.layer === products.steps.at(-1)?.layer ? answerFor(products, entry) : null;
  if (answer === null) return "";
  const apart = Math.abs(answer - entryAt(step.after, entry));
  const value = formatNumber(answer);
  return apart === 0 ? words.exactly(value) : words.answered(value, formatScientific(apart));
}

/**
 * How far the collapse gets: what bends, or how far the product is from the net.
 * @param samples the largest difference over all samples; null where the net bends.
 */
export function verdictWords(
  products: Products,
  layers: readonly LayerProbe[],
  steps: readonly CollapseStep[],
  samples: number | null,
  measures: MeasuresText,
): string {
  const words = measures.collapse;
  const { bends } = products;
  if (bends !== null) {
    const item = formatCount(itemNumber(layers, bends));
    const last = steps.at(-1);
    const { kind } = layers[bends];
    return last === undefined ? words.atOnce(kind, item) : words.bends(kind, item, stepName(last, measures));
  }
  return words.apart(formatScientific(farthestEntry(products)), formatScientific(samples));
}
