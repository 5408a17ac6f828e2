import { NUMBER_SOURCE } from "./numbers.ts";

export type TokenKind = "number" | "word" | "," | ":" | "(" | ")" | "end" | "unknown";

export interface Token {
  readonly kind: TokenKind;
  /** As written; words in lower case. Empty at the end. */
  readonly text: string;
  /** Position in the source. */
  readonly at: number;
}

const SPACE = /\s*/y;
const NUMBER = new RegExp(NUMBER_SOURCE, "y");
const WORD = /[a-z][a-z0-9-]*/iy;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function tokenAt(text: string, at: number): Token {
  if (at >= text.length) return { kind: "end", text: "", at };
  const character = text[at];
  if (character === "," || character === ":" || character === "(" || character === ")") {
    return { kind: character, text: character, at };
  }
  const number = matchAt(NUMBER, text, at);
  if (number !== "") return { kind: "number", text: number, at };
  const word = matchAt(WORD, text, at);
  if (word !== "") return { kind: "word", text: word.toLowerCase(), at };
  return { kind: "unknown", text: String.fromCodePoint(text.codePointAt(at) ?? 0), at };
}

/** The tokens of stack notation, one at a time: `8max3` is a number and the word `max3`. Spaces separate and say nothing. */
export class Tokens {
  readonly #text: string;
  #next: Token;

  constructor(text: string) {
    this.#text = text;
    this.#next = tokenAt(text, matchAt(SPACE, text, 0).length);
  }

  /** The token that `take` will give. */
  get next(): Token {
    return this.#next;
  }

  take(): Token {
    const token = this.#next;
    const end = token.at + token.text.length;
    this.#next = tokenAt(this.#text, end + matchAt(SPACE, this.#text, end).length);
    return token;
  }
}
