import { LIMITS, type Limit, MAX_NESTING } from "./limits.ts";
import { type Correction, clamp } from "./numbers.ts";
import { skipThatChangesWidth } from "./skip-width.ts";
import { type StackError, StackSyntaxError } from "./stack-error.ts";
import { Tokens } from "./tokens.ts";
import type { Stack, StackItem } from "./types.ts";
import { parametersOf, withoutDefaults } from "./words.ts";

export type StackReading =
  | {
      readonly ok: true;
      readonly stack: Stack;
      /** Numbers over their limits, which were moved to the limit. */
      readonly corrections: readonly Correction[];
    }
  | { readonly ok: false; readonly error: StackError };

/** Numbers after a word, each after a colon, as written. */
interface WrittenNumber {
  readonly value: number;
  readonly text: string;
  readonly at: number;
}

/** Recursive descent over the grammar, one method per rule. */
class StackParser {
  readonly corrections: Correction[] = [];
  /** Where each item begins. */
  readonly positions = new Map<StackItem, number>();
  readonly #tokens: Tokens;

  constructor(text: string) {
    this.#tokens = new Tokens(text);
  }

  /** stack = [item *("," item)] */
  parse(): Stack {
    if (this.#tokens.next.kind === "end") return [];
    const stack = this.#items(0);
    this.#expect("end", "expected-separator");
    return stack;
  }

  #items(depth: number): StackItem[] {
    const items = [this.#item(depth)];
    while (this.#tokens.next.kind === ",") {
      this.#tokens.take();
      items.push(this.#item(depth));
    }
    return items;
  }

  #item(depth: number): StackItem {
    const { at, kind } = this.#tokens.next;
    if (kind !== "number" && kind !== "word") throw this.#unexpected("expected-item");
    const item = kind === "number" ? this.#counted(depth) : this.#word(depth);
    this.positions.set(item, at);
    return item;
  }

  /** 8 | 8max3 | 20x(...) */
  #counted(depth: number): StackItem {
    const count = this.#tokens.take();
    const { kind, text, at } = this.#tokens.next;
    if (kind !== "word") return { kind: "linear", units: this.#whole(count, LIMITS.units, "units") };
    if (text === "x") {
      this.#tokens.take();
      const times = this.#whole(count, LIMITS.times, "times");
      const items = this.#group(depth, `${count.text}x()`, count.at);
      return { kind: "repeat", times, items };
    }
    // `20x16`: the repetition lacks its bracket.
    if (/^x[0-9]/.test(text)) throw new StackSyntaxError(at + 1, "expected-open", { found: text.slice(1) });
    if (!/^max[0-9]*$/.test(text)) throw this.#unexpected("expected-separator");
    this.#tokens.take();
    const units = this.#whole(count, LIMITS.units, "units");
    const pieces =
      text === "max"
        ? this.#expect("number", "expected-number")
        : { text: text.slice("max".length), at: at + "max".length };
    return { kind: "maxout", units, pieces: this.#whole(pieces, LIMITS.pieces, "pieces") };
  }

  /** relu | leaky:0.01 | bn | dropout:0.2 | skip(...) */
  #word(depth: number): StackItem {
    const { text: name, at } = this.#tokens.take();
    if (name === "skip") return { kind: "skip", items: this.#group(depth, "skip()", at) };
    const numbers = this.#numbers();
    if (name === "bn") {
      this.#checkCount(name, numbers, 0);
      return { kind: "batchnorm" };
    }
    if (name === "dropout") {
      this.#checkCount(name, numbers, 1);
      return {
        kind: "dropout",
        rate: numbers.length === 0 ? 0.5 : this.#within(numbers[0], LIMITS.dropout, name),
      };
    }
    const expected = parametersOf("activation", name);
    if (expected === null) throw new StackSyntaxError(at, "unknown-word", { found: name });
    this.#checkCount(name, numbers, expected.length);
    const values = numbers.map((number, i) =>
      this.#within(number, expected[i], `${name}:${expected[i].name}`),
    );
    return { kind: "activation", name, parameters: withoutDefaults("activation", name, values) };
  }

  /** "(" stack ")", not empty. */
  #group(depth: number, name: string, at: number): Stack {
    if (depth >= MAX_NESTING) throw new StackSyntaxError(at, "too-deep", { limit: MAX_NESTING });
    this.#expect("(", "expected-open");
    if (this.#tokens.next.kind === ")")
      throw new StackSyntaxError(this.#tokens.next.at, "empty-group", { found: name });
    const items = this.#items(depth + 1);
    this.#expect(")", "expected-close");
    return items;
  }

  #numbers(): WrittenNumber[] {
    const numbers: WrittenNumber[] = [];
    while (this.#tokens.next.kind === ":") {
      this.#tokens.take();
      const { text, at } = this.#expect("number", "expected-number");
      numbers.push({ value: Number(text) + 0, text, at });
    }
    return numbers;
  }

  #checkCount(name: string, numbers: readonly WrittenNumber[], most: number): void {
    if (numbers.length <= most) return;
    throw new StackSyntaxError(numbers[most].at, "too-many-numbers", { found: name, limit: most });
  }

  #whole(token: { readonly text: string; readonly at: number }, limit: Limit, what: string): number {
    const value = Number(token.text);
    if (!Number.isInteger(value) && value - value === 0) {
      throw new StackSyntaxError(token.at, "whole-number", { found: token.text });
    }
    return this.#within({ value, ...token }, limit, what);
  }

  #within(number: WrittenNumber, limit: Pick<Limit, "low" | "high">, what: string): number {
    const { value, correction } = clamp(number.value, limit, number.text);
    if (correction !== null) {
      this.corrections.push({ ...correction, detail: { ...correction.detail, what } });
    }
    return value;
  }

  #expect(kind: "end" | "number" | "(" | ")", code: StackError["code"]) {
    if (this.#tokens.next.kind !== kind) throw this.#unexpected(code);
    return this.#tokens.take();
  }

  #unexpected(code: StackError["code"]): StackSyntaxError {
    const { at, kind, text } = this.#tokens.next;
    return new StackSyntaxError(at, kind === "unknown" ? "unexpected-character" : code, { found: text });
  }
}

/**
 * Reads stack notation. Numbers over a limit are moved to it and reported as corrections; whatever does not
 * follow the grammar is an error with the position of the caret, and so is a `skip` that changes the width, which may
 * be that of the inputs.
 */
export function parseStack(text: string, inputs: number): StackReading {
  const parser = new StackParser(text);
  try {
    const stack = parser.parse();
    const skip = skipThatChangesWidth(stack, inputs);
    if (skip !== null) {
      const detail = { from: skip.from, to: skip.to };
      return { ok: false, error: { at: parser.positions.get(skip.item) ?? 0, code: "skip-width", detail } };
    }
    return { ok: true, stack, corrections: parser.corrections };
  } catch (error) {
    if (error instanceof StackSyntaxError) return { ok: false, error: error.error };
    throw error;
  }
}
