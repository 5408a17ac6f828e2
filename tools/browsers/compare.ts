import { DIGITS, doubleOf, type Exact } from "./exact.ts";
import type { Run } from "./record.ts";

/** A value that two engines do not agree on. */
export interface Difference {
  /** "a", "b", ...; null for what all arms share. */
  readonly arm: string | null;
  /** The sampled step; null for the last frame. */
  readonly step: number | null;
  /** As the engine's types name it: `delta[2]`, `layers[0].spread`. */
  readonly quantity: string;
  readonly expected: string;
  readonly got: string;
}

/** A value for people: the number and its bits. */
function shown(value: Exact | undefined): string {
  if (value === undefined) return "nothing";
  if (typeof value !== "string") return typeof value === "object" && value !== null ? "a list" : `${value}`;
  const rest = value.slice(1);
  if (value.startsWith("'")) return rest;
  if (value.startsWith("[")) return `${rest.length / DIGITS} numbers`;
  const number = doubleOf(rest);
  return `${Object.is(number, -0) ? "-0" : number} (${rest})`;
}

type Found = (quantity: string, expected: Exact | undefined, got: Exact | undefined) => void;

function compareArrays(expected: string, got: string, quantity: string, found: Found): void {
  if (expected.length !== got.length) {
    found(quantity, expected, got);
    return;
  }
  for (let from = 1; from < expected.length; from += DIGITS) {
    const [one, other] = [expected, got].map((text) => text.slice(from, from + DIGITS));
    if (one !== other) found(`${quantity}[${(from - 1) / DIGITS}]`, `#${one}`, `#${other}`);
  }
}

function compareTrees(
  expected: Exact | undefined,
  got: Exact | undefined,
  quantity: string,
  found: Found,
): void {
  if (expected === got) return;
  if (typeof expected === "string" && typeof got === "string") {
    if (expected.startsWith("[") && got.startsWith("[")) compareArrays(expected, got, quantity, found);
    else found(quantity, expected, got);
  } else if (Array.isArray(expected) && Array.isArray(got)) {
    if (expected.length !== got.length) found(`${quantity}.length`, `'${expected.length}`, `'${got.length}`);
    for (let i = 0; i < Math.min(expected.length, got.length); i++)
      compareTrees(expected[i], got[i], `${quantity}[${i}]`, found);
  } else if (isRecord(expected) && isRecord(got)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(got)]))
      compareTrees(expected[key], got[key], quantity === "" ? key : `${quantity}.${key}`, found);
  } else found(quantity, expected, got);
}

function isRecord(value: Exact | undefined): value is { readonly [key: string]: Exact } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const LETTERS = "abcd";

/** All differences of one scenario: data, history by step, then the last frame. Empty when every bit is the same. */
export function compareRuns(expected: Run, got: Run): Difference[] {
  const differences: Difference[] = [];
  const into =
    (arm: string | null, step: number | null): Found =>
    (quantity, one, other) =>
      differences.push({
        arm,
        step,
        quantity: quantity === "" ? "everything" : quantity,
        expected: shown(one),
        got: shown(other),
      });
  const arms = (step: number | null, ours: readonly Exact[], theirs: readonly Exact[]) => {
    for (let i = 0; i < Math.max(ours.length, theirs.length); i++)
      compareTrees(ours[i], theirs[i], "", into(LETTERS[i] ?? `${i}`, step));
  };
  compareTrees(expected.data, got.data, "data", into(null, null));
  const samples = new Map(got.history.map((sample) => [sample.step, sample]));
  if (samples.size !== got.history.length) into(null, null)("history", "'each step once", "'a step twice");
  for (const { step, arms: ours } of expected.history) {
    const theirs = samples.get(step);
    samples.delete(step);
    if (theirs === undefined) into(null, step)("sample", "'there", "'missing");
    else arms(step, ours, theirs.arms);
  }
  for (const step of samples.keys()) into(null, step)("sample", "'none", "'there");
  compareTrees(`'${expected.state}`, `'${got.state}`, "state", into(null, null));
  compareTrees(`'${expected.step}`, `'${got.step}`, "step", into(null, null));
  arms(null, expected.arms, got.arms);
  return differences;
}
