import type { Reading } from "./fields.ts";
import { readKey, type SharedKey } from "./keys.ts";
import { type Problem, readQueryText } from "./query-text.ts";
import { ARM_IDS, type ArmId } from "./types.ts";

/** Reads the fields of one query, collecting problems. */
export class LinkReader {
  problems: Problem[];
  readonly #values: Readonly<Record<string, string | null>>;

  constructor(text: string) {
    const { values, problems } = readQueryText(text);
    this.#values = values;
    this.problems = [...problems];
    for (const key of Object.keys(values)) {
      const given = values[key] ?? "";
      const known = readKey(key);
      if (known === null) this.problems.push({ key, given, why: "unknown-key", used: "" });
      else if (known.kind === "uncontrolled") {
        this.problems.push({ key, given, why: "uncontrolled", used: "", detail: { word: known.key } });
      }
    }
  }

  /** What a key is given; null where it is not, or not readably. */
  given(key: string): string | null {
    return this.#values[key] ?? null;
  }

  read<T>(key: string, fallback: T, reader: (text: string) => Reading<T>): T {
    const given = this.#values[key];
    if (given === undefined || given === null) return fallback;
    const { value, problems } = reader(given);
    for (const { why, detail } of problems) {
      this.#add(detail === undefined ? { key, given, why } : { key, given, why, detail });
    }
    return value ?? fallback;
  }

  /** A problem found when the fields were put together. */
  report(key: string, why: Problem["why"], detail: NonNullable<Problem["detail"]>): void {
    this.#add({ key, given: this.#values[key] ?? "", why, detail });
  }

  /** A limit that depends on other fields, stricter than the field's own: it alone is said. */
  tighten(key: SharedKey, why: Problem["why"], detail: NonNullable<Problem["detail"]>): void {
    this.problems = this.problems.filter((problem) => problem.key !== key || problem.why !== "above-limit");
    this.report(key, why, detail);
  }

  /** A key that changes nothing here is not read: one notice is all that it is good for. */
  ignore(key: SharedKey, word: string): void {
    const given = this.#values[key];
    if (typeof given === "string") this.#add({ key, given, why: "no-effect", used: "", detail: { word } });
  }

  /** The letters of the arms that occur, `a` always, each with the first key that names it. */
  arms(): { readonly id: ArmId; readonly key: string }[] {
    const first = new Map<ArmId, string>([["a", "net"]]);
    for (const key of Object.keys(this.#values)) {
      const known = readKey(key);
      if (known?.kind === "arm" && !first.has(known.arm)) first.set(known.arm, key);
    }
    return ARM_IDS.flatMap((id) => {
      const key = first.get(id);
      return key === undefined ? [] : [{ id, key }];
    });
  }

  /** `300,300` exceeds one limit twice and is one notice. */
  #add(problem: Problem): void {
    const { key, why, detail } = problem;
    const same = (other: Problem) =>
      other.key === key && other.why === why && other.detail?.what === detail?.what;
    if (!this.problems.some(same)) this.problems.push(problem);
  }
}
