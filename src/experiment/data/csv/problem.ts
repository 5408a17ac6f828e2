/** What is wrong with a table's text, and where: lines and columns count from 1, a column is a cell of its line. */
export interface CsvProblem {
  readonly line: number;
  readonly column: number;
  readonly code: CsvProblemCode;
  /** What stands there, or how many there are. */
  readonly found: string;
}

export type CsvProblemCode =
  | "columns"
  | "number"
  | "too-large"
  | "class-missing"
  | "too-many-classes"
  | "open-quote"
  | "after-quote";
