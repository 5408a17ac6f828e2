import type { CsvProblem } from "./problem.ts";

/** One line of a table, taken apart. A cell in quotes may go over several lines; its line is where it begins. */
export interface CsvLine {
  readonly line: number;
  /** Without quotes and without the spaces around them. */
  readonly cells: readonly string[];
}

export interface CsvCells {
  readonly lines: readonly CsvLine[];
  readonly problems: readonly CsvProblem[];
}

export const SEPARATORS = ["\t", ";", ","] as const;
export type Separator = (typeof SEPARATORS)[number];

const isBreak = (character: string): boolean => character === "\n" || character === "\r";

/** The first of tab, semicolon and comma that occurs in the first line with text, outside of quotes; else a comma. */
export function findSeparator(text: string): Separator {
  const seen = new Set<string>();
  let quoted = false;
  let empty = true;
  for (const character of text) {
    if (isBreak(character) && !quoted && !empty) break;
    if (character === '"') quoted = !quoted;
    else if (!quoted) seen.add(character);
    if (!isBreak(character) && character !== " ") empty = false;
  }
  return SEPARATORS.find((separator) => seen.has(separator)) ?? ",";
}

/**
 * Takes the text of a table apart as RFC 4180 has it: cells between separators, in quotes if need be, `""` for a quote
 * inside. Lines end with CRLF, LF or CR; lines without text are passed over. A quote that is not closed goes to the
 * end of the text, and text after a closing quote is left out; both are problems.
 */
export function readCells(text: string, separator: Separator): CsvCells {
  const lines: CsvLine[] = [];
  const problems: CsvProblem[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;

  function quotedCell(): string {
    const opened = { line, column: cells.length + 1 };
    let cell = "";
    at += 1;
    for (;;) {
      const end = text.indexOf('"', at);
      const part = text.slice(at, end < 0 ? text.length : end);
      cell += part;
      line += part.split(/\r\n|\n|\r/).length - 1;
      if (end < 0) {
        problems.push({ ...opened, code: "open-quote", found: cell.slice(0, 40) });
        at = text.length;
        return cell;
      }
      at = end + 1;
      if (text[at] !== '"') return cell;
      cell += '"';
      at += 1;
    }
  }

  function plainText(): string {
    const from = at;
    while (at < text.length && text[at] !== separator && !isBreak(text[at])) at += 1;
    return text.slice(from, at).trim();
  }

  function cell(): string {
    while (text[at] === " ") at += 1;
    if (text[at] !== '"') return plainText();
    const value = quotedCell();
    const column = cells.length + 1;
    const rest = plainText();
    if (rest !== "") problems.push({ line, column, code: "after-quote", found: rest });
    return value.trim();
  }

  while (at < text.length) {
    cells.push(cell());
    if (at < text.length && text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty cell behind it.
      if (at < text.length) continue;
      cells.push("");
    }
    if (cells.some((one) => one !== "")) lines.push({ line: start, cells });
    cells = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line += 1;
    start = line;
  }
  return { lines, problems };
}
