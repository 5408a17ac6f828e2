export type StackErrorCode =
  | "expected-item"
  | "expected-separator"
  | "expected-open"
  | "expected-close"
  | "expected-number"
  | "unexpected-character"
  | "unknown-word"
  | "whole-number"
  | "too-many-numbers"
  | "too-deep"
  | "empty-group"
  | "skip-width";

/** Why a text is not stack notation. */
export interface StackError {
  /** Where the caret goes: an index into the text, its length at the end. */
  readonly at: number;
  readonly code: StackErrorCode;
  /** `found`: the text at the caret, empty at the end; `limit`; `from` and `to`: widths. */
  readonly detail: Readonly<Record<string, string | number>>;
}

/** Carries a StackError out of the parser's recursion. */
export class StackSyntaxError extends Error {
  readonly error: StackError;

  constructor(at: number, code: StackErrorCode, detail: StackError["detail"]) {
    super(`stack notation: ${code} at ${at}`);
    this.error = { at, code, detail };
  }
}
