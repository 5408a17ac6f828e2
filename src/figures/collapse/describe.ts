import type { Collapse } from "../../experiment/session/frame.ts";
import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatNumber, formatScientific, formatTerm } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { className, inputNames } from "../boundary/words.ts";
import type { Description, FiguresText } from "../common/description.ts";

/** From here on two decimals say nothing, and the line grows too long for its column. */
const LARGE = 1e5;

/** A coefficient: two decimals, or its power of ten where these would hide it. */
function term(value: number, leading: boolean): string {
  const large = Math.abs(value) >= LARGE;
  const plain = value === 0 || (Math.abs(value) >= 0.005 && !large);
  if (plain || !Number.isFinite(value)) return formatTerm(value, leading);
  const size = formatScientific(Math.abs(value), large ? 3 : 1);
  if (leading) return value < 0 ? `\u2212\u00a0${size}` : size;
  return `${value < 0 ? "\u2212" : "+"}\u00a0${size}`;
}

/** One row of the map: weights w (inputs) and bias b as "− 0.03 x₁ + 0.28 x₂ + 0.02". */
export function affineWords(weights: ArrayLike<number>, bias: number, inputNames: readonly string[]): string {
  const terms = Array.from(weights, (weight, i) => `${term(weight, i === 0)}\u00a0${inputNames[i]}`);
  return [...terms, term(bias, terms.length === 0)].join(" ");
}

const SYMBOLS = ["x₁", "x₂"];

/**
 * The affine map that a stack without non-linearity equals, and how far it is from the stack. Several outputs: a line
 * for each, named by `names`, in x₁ and x₂, which the last line explains: written out they would not fit a column.
 * `brief`: it does not explain them, as for a narrow column under a map that names its axes.
 */
export function collapseLines(
  collapse: Collapse,
  inputNames: readonly string[],
  names: readonly string[],
  text: FiguresText,
  brief = false,
): string[] {
  const inputs = inputNames.length;
  const one = collapse.bias.length === 1;
  const rows = Array.from(collapse.bias, (bias, k) =>
    affineWords(collapse.weights.subarray(k * inputs, (k + 1) * inputs), bias, one ? inputNames : SYMBOLS),
  );
  const apart = differenceWords(collapse, text);
  if (one) return [`${text.collapse.lead} = ${rows[0]}`, apart];
  const named = rows.map((words, k) => text.collapse.output(names[k], words));
  const known = brief || inputNames.every((name, i) => name === SYMBOLS[i]);
  return [...named, text.collapse.several(known ? null : inputNames, apart)];
}

/** "farthest apart 4e−16", or that not a bit differs. */
function differenceWords(collapse: Collapse, text: FiguresText): string {
  return collapse.difference === 0
    ? text.collapse.same
    : text.collapse.apart(formatScientific(collapse.difference));
}

/** The lines of an arm's map with the names of its inputs and classes; null while the stack has a non-linearity. */
export function armLines(
  { frame, setting }: Shown,
  arm: number,
  text: FiguresText,
  brief = false,
): string[] | null {
  const collapse = frame.arms[arm]?.collapse ?? null;
  if (collapse === null) return null;
  const classes = Array.from({ length: setting.classes ?? 1 }, (_, k) => className(setting, k, text));
  return collapseLines(collapse, inputNames(setting, text), classes, text, brief);
}

/** The same map as a sentence, and its numbers by output as a table. */
export function describeCollapse(shown: Shown, arm: number, style: ArmStyle, text: FiguresText): Description {
  const { frame, setting } = shown;
  const collapse = frame.arms[arm]?.collapse ?? null;
  const lines = armLines(shown, arm, text);
  const inputs = inputNames(setting, text);
  const { summary, columns } = text.collapse;
  const rows = ({ weights, bias }: Collapse): string[][] =>
    Array.from(bias, (constant, k) => [
      bias.length === 1 ? text.out : className(setting, k, text),
      ...Array.from(inputs, (_, i) => formatNumber(weights[k * inputs.length + i])),
      formatNumber(constant),
    ]);
  return {
    summary: lines === null ? text.nothingYet : summary(armName(style, text), formatCount(frame.step), lines),
    columns: [columns.output, ...inputs, columns.bias],
    rows: () => (collapse === null ? [] : rows(collapse)),
  };
}
