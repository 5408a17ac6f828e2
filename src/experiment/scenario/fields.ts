import * as v from "valibot";
import { cutStack, stackSize } from "./counts.ts";
import { LIMITS, type Limit, MAX_ITEMS, MAX_LINEAR_LAYERS, MAX_RATE_CHANGES, MAX_SHOWN } from "./limits.ts";
import { clamp, readNumber } from "./numbers.ts";
import { parseStack } from "./parse-stack.ts";
import type { Problem } from "./query-text.ts";
import { FIGURE_NAMES, type FigureName, type Named, type RateChange, type Stack } from "./types.ts";
import { parametersOf, type WordKind, withoutDefaults } from "./words.ts";

export type FieldProblem = Pick<Problem, "why" | "detail">;

/** What a field's text says; `value` null where the key keeps its default. */
export interface Reading<T> {
  readonly value: T | null;
  readonly problems: readonly FieldProblem[];
}

const failed = <T>(why: FieldProblem["why"], detail?: Problem["detail"]): Reading<T> => ({
  value: null,
  problems: [detail === undefined ? { why } : { why, detail }],
});

/** A number within its limit: `0.5`, `1e-3`. */
export function readLimited(text: string, limit: Limit): Reading<number> {
  const number = readNumber(text);
  if (number === null) return failed("not-a-number");
  if (limit.whole && !Number.isInteger(number) && number - number === 0)
    return failed("not-a-number", { whole: 1 });
  const { value, correction } = clamp(number, limit, text);
  return { value, problems: correction === null ? [] : [correction] };
}

/** One of a list of words. */
export function readChoice<T extends string>(text: string, words: readonly T[]): Reading<T> {
  const result = v.safeParse(v.pipe(v.string(), v.trim(), v.picklist(words)), text);
  return result.success
    ? { value: result.output, problems: [] }
    : failed("unknown-word", { word: text.trim(), known: words.join(", ") });
}

/** A stack of nets with so many inputs, within the limits of one arm. */
export function readNet(text: string, inputs: number): Reading<Stack> {
  const reading = parseStack(text, inputs);
  if (!reading.ok) {
    const { at, code, detail } = reading.error;
    if (code === "unknown-word") return failed("unknown-word", { word: detail.found, at });
    return failed("syntax", { ...detail, code, at });
  }
  const problems: FieldProblem[] = reading.corrections.map(({ why, given, detail }) => ({
    why,
    detail: { ...detail, part: given },
  }));
  const size = stackSize(reading.stack);
  if (size.linear > MAX_LINEAR_LAYERS) {
    problems.push({
      why: "above-limit",
      detail: { what: "layers", limit: MAX_LINEAR_LAYERS, part: size.linear },
    });
  } else if (size.items > MAX_ITEMS) {
    problems.push({ why: "above-limit", detail: { what: "items", limit: MAX_ITEMS, part: size.items } });
  }
  return { value: cutStack(reading.stack), problems };
}

/** `glorot`, `sgd:0.9`. */
export function readNamed(text: string, kind: WordKind): Reading<Named> {
  const [name, ...numbers] = text.split(":").map((part) => part.trim());
  const expected = parametersOf(kind, name);
  if (expected === null) return failed("unknown-word", { word: name });
  if (numbers.length > expected.length) {
    return failed("syntax", { code: "too-many-numbers", found: name, limit: expected.length });
  }
  const problems: FieldProblem[] = [];
  const parameters: number[] = [];
  for (const [i, part] of numbers.entries()) {
    const number = readNumber(part);
    if (number === null) return failed("not-a-number", { part });
    const { value, correction } = clamp(number, expected[i], part);
    if (correction !== null) {
      problems.push({
        why: correction.why,
        detail: { ...correction.detail, part, what: `${name}:${expected[i].name}` },
      });
    }
    parameters.push(value);
  }
  return { value: { name, parameters: withoutDefaults(kind, name, parameters) }, problems };
}

/** `0.03,0.3@300`: the first entry from step 0, the others from strictly increasing steps. */
export function readRates(text: string): Reading<readonly RateChange[]> {
  const problems: FieldProblem[] = [];
  const rates: RateChange[] = [];
  const parts = text.split(",");
  if (parts.length > MAX_RATE_CHANGES) {
    const detail = { what: "rates", limit: MAX_RATE_CHANGES, part: parts.length };
    problems.push({ why: "above-limit", detail });
  }
  for (const part of parts.slice(0, MAX_RATE_CHANGES)) {
    const [rateText, stepText, ...more] = part.split("@");
    const rate = readLimited(rateText, LIMITS.rate);
    const step = readLimited(stepText ?? "0", LIMITS.rateStep);
    if (rate.value === null || step.value === null) {
      const [wrong] = rate.value === null ? rate.problems : step.problems;
      return failed("not-a-number", { ...wrong.detail, part: part.trim() });
    }
    for (const { why, detail } of [...rate.problems, ...step.problems]) {
      problems.push({ why, detail: { ...detail, part: part.trim() } });
    }
    const inOrder = rates.length === 0 ? step.value === 0 : step.value > rates[rates.length - 1].step;
    if (!inOrder || more.length > 0) return failed("syntax", { code: "rate-steps", found: part.trim() });
    rates.push({ rate: rate.value, step: step.value });
  }
  return { value: rates, problems };
}

/** `loss,gradient`: names of figures. A word that cannot be used is left out, the others stay. */
export function readShow(text: string): Reading<readonly FigureName[]> {
  if (text.trim() === "") return { value: [], problems: [] };
  const problems: FieldProblem[] = [];
  const words = text.split(",").map((word) => word.trim());
  const isFigure = (word: string): word is FigureName => FIGURE_NAMES.some((name) => name === word);
  const empty = words.indexOf("");
  if (empty >= 0) {
    const at = text.split(",", empty).reduce((length, before) => length + before.length + 1, 0);
    problems.push({ why: "syntax", detail: { code: "figure-name", at } });
  }
  const unknown = words.filter((word) => word !== "" && !isFigure(word));
  if (unknown.length > 0) {
    const detail = { word: unknown.join(", "), known: FIGURE_NAMES.join(", ") };
    problems.push({ why: "unknown-word", detail });
  }
  const names = words.filter(isFigure);
  const once = [...new Set(names)];
  if (once.length < names.length) {
    const twice = once.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
    problems.push({ why: "duplicate-word", detail: { word: twice.join(", ") } });
  }
  if (once.length > MAX_SHOWN) {
    const detail = { what: "figures", limit: MAX_SHOWN, part: once.length };
    problems.push({ why: "above-limit", detail });
  }
  return { value: once.slice(0, MAX_SHOWN), problems };
}
