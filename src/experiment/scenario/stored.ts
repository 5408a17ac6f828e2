import { CLASS_LETTERS, MAX_POINTS } from "./limits.ts";
import type { OwnData } from "./own-data.ts";
import { printPoints, readPoints } from "./points.ts";
import type { OwnPoint, OwnTable } from "./types.ts";

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === "string";
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

/** A row as it is kept, `[x1, x2, label]`; null for anything else. */
function readRow(row: unknown, classes: number): OwnPoint | null {
  if (!Array.isArray(row) || row.length !== 3 || !row.every(Number.isFinite)) return null;
  const [x1, x2, label] = row;
  return Number.isInteger(label) && label >= 0 && label < classes ? { x1, x2, label } : null;
}

function readTable(value: unknown): OwnTable | null {
  if (!isFields(value)) return null;
  const { rows, inputs, classes } = value;
  if (!Array.isArray(rows) || rows.length < 2 || rows.length > MAX_POINTS) return null;
  if (!areTexts(classes) || classes.length < 2 || classes.length > CLASS_LETTERS.length) return null;
  if (inputs !== null && !(areTexts(inputs) && inputs.length === 2)) return null;
  const points = rows.map((row) => readRow(row, classes.length)).filter((point) => point !== null);
  if (points.length < rows.length) return null;
  return { rows: points, inputNames: inputs === null ? null : [inputs[0], inputs[1]], classNames: classes };
}

/** Own data as a text that this device may keep; they need not be in use. */
export function printOwnData({ points, csv }: OwnData): string {
  const table = csv && {
    rows: csv.rows.map(({ x1, x2, label }) => [x1, x2, label]),
    inputs: csv.inputNames,
    classes: csv.classNames,
  };
  return JSON.stringify({ points: printPoints(points), csv: table });
}

function parseFields(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

/** What `printOwnData` has printed; null for any other text. */
export function parseOwnData(text: string): OwnData | null {
  const { points, csv } = parseFields(text) ?? {};
  if (!isText(points)) return null;
  const table = readTable(csv);
  if (csv !== null && table === null) return null;
  return { points: readPoints(points).value ?? [], csv: table };
}
