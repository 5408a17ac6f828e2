import { CLASS_LETTERS, MAX_POINTS } from "../../scenario/limits.ts";
import { readNumber } from "../../scenario/numbers.ts";
import type { OwnPoint, OwnTable } from "../../scenario/types.ts";
import { type CsvLine, findSeparator, readCells, type Separator } from "./cells.ts";
import { type ClassColumn, namesAndLabels } from "./class-names.ts";
import type { CsvProblem } from "./problem.ts";

/** Two columns of numbers and a class. */
const COLUMNS = 3;
/** Sums of squares of larger numbers might leave the range of doubles. */
const LARGEST = 1e100;

export interface CsvReading {
  /** The rows that can be used; null if they are fewer than two or of one class. */
  readonly table: OwnTable | null;
  /** Whether the first line with text names the columns. */
  readonly header: boolean;
  /** Lines of data that the text has. */
  readonly rows: number;
  /** Those of them that are more than MAX_POINTS: the last ones, which are not taken. */
  readonly beyond: number;
  /** In the order of the text. A row with a problem is left out. */
  readonly problems: readonly CsvProblem[];
}

/** `1,5` is a number where commas do not separate. */
function numberOf(text: string, separator: Separator): number | null {
  return readNumber(separator === "," ? text : text.replace(",", "."));
}

/** Lines that decide which column holds the class. */
const LOOKED_AT = 50;

/** Which column holds the class: of the first lines, but for one that may be a header, that with most words; else the last. */
function classColumn(lines: readonly CsvLine[], separator: Separator): number {
  const looked = lines.length > 1 ? lines.slice(1, LOOKED_AT + 1) : lines;
  const words = Array.from(
    { length: COLUMNS },
    (_, i) => looked.filter(({ cells }) => i < cells.length && numberOf(cells[i], separator) === null).length,
  );
  return words.lastIndexOf(words.reduce((most, count) => Math.max(most, count), 0));
}

interface ReadRow {
  readonly line: number;
  readonly x1: number;
  readonly x2: number;
  readonly name: string;
}

/** A row's numbers and the name of its class, or the first thing that is wrong with it. */
function readRow(
  { line, cells }: CsvLine,
  separator: Separator,
  classAt: number,
): { row: ReadRow } | { problem: CsvProblem } {
  const failed = (column: number, code: CsvProblem["code"], found: string) => ({
    problem: { line, column, code, found },
  });
  if (cells.length !== COLUMNS) {
    return failed(Math.min(cells.length, COLUMNS) + 1, "columns", String(cells.length));
  }
  const numbers: number[] = [];
  for (const [i, cell] of cells.entries()) {
    if (i === classAt) continue;
    const number = numberOf(cell, separator);
    if (number === null) return failed(i + 1, "number", cell);
    if (Math.abs(number) > LARGEST) return failed(i + 1, "too-large", cell);
    numbers.push(number);
  }
  if (cells[classAt] === "") return failed(classAt + 1, "class-missing", "");
  return { row: { line, x1: numbers[0], x2: numbers[1], name: cells[classAt] } };
}

/**
 * Reads a table of two columns of numbers and a class from text: separated by commas, semicolons or tabs, with or
 * without a header. The header is a first line whose number columns hold no numbers. Never throws; a row that cannot
 * be used is left out and is a problem with line and column.
 */
export function readCsv(given: string): CsvReading {
  const text = given.startsWith("\ufeff") ? given.slice(1) : given;
  const separator = findSeparator(text);
  const { lines, problems: found } = readCells(text, separator);
  const problems = [...found];
  const classAt = classColumn(lines, separator);
  const header = lines.length > 0 && isHeader(lines[0], separator, classAt);
  const data = lines.slice(header ? 1 : 0);
  const broken = new Set(found.map(({ line }) => line));
  const rows: ReadRow[] = [];
  for (const line of data.slice(0, MAX_POINTS)) {
    if (broken.has(line.line)) continue;
    const read = readRow(line, separator, classAt);
    if ("row" in read) rows.push(read.row);
    else problems.push(read.problem);
  }
  const column: ClassColumn = { column: classAt + 1, most: CLASS_LETTERS.length };
  const { names, labels, problems: tooMany } = namesAndLabels(rows, column);
  problems.push(...tooMany);
  const points = rows.flatMap(({ x1, x2 }, i): OwnPoint[] => {
    const label = labels[i];
    return label === null ? [] : [{ x1, x2, label }];
  });
  const titles = header ? lines[0].cells.filter((_, i) => i !== classAt) : [];
  return {
    table:
      names.length < 2
        ? null
        : { rows: points, inputNames: header ? [titles[0], titles[1]] : null, classNames: names },
    header,
    rows: data.length,
    beyond: Math.max(0, data.length - MAX_POINTS),
    problems: problems.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

function isHeader({ cells }: CsvLine, separator: Separator, classAt: number): boolean {
  if (cells.length !== COLUMNS) return false;
  const titles = cells.filter((_, i) => i !== classAt);
  return titles.every((cell) => cell !== "" && numberOf(cell, separator) === null);
}
