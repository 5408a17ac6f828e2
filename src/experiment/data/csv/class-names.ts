import { readNumber } from "../../scenario/numbers.ts";
import type { CsvProblem } from "./problem.ts";

export interface ClassColumn {
  /** Counted from 1. */
  readonly column: number;
  /** More classes than this are problems. */
  readonly most: number;
}

interface Named {
  readonly line: number;
  readonly name: string;
}

/**
 * The classes of a table in their order, and the label of each row, null for one of too many classes. The classes are
 * the first ones that occur; numbers among themselves are put in ascending order.
 */
export function namesAndLabels(
  rows: readonly Named[],
  { column, most }: ClassColumn,
): {
  readonly names: readonly string[];
  readonly labels: readonly (number | null)[];
  readonly problems: readonly CsvProblem[];
} {
  const first = [...new Set(rows.map(({ name }) => name))].slice(0, most);
  const numbers = first.map(readNumber);
  const order = first.map((_, i) => i);
  if (numbers.every((number) => number !== null)) {
    order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
  }
  const names = order.map((i) => first[i]);
  const label = new Map(names.map((name, i) => [name, i]));
  const labels = rows.map(({ name }) => label.get(name) ?? null);
  const problems = rows
    .filter((_, i) => labels[i] === null)
    .map(({ line, name }): CsvProblem => ({ line, column, code: "too-many-classes", found: name }));
  return { names, labels, problems };
}
