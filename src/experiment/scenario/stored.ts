import * as v from "valibot";
import { CLASS_LETTERS, MAX_POINTS } from "./limits.ts";
import type { OwnData } from "./own-data.ts";
import { type Link, parseQuery } from "./parse-query.ts";
import { printPoints, readPoints } from "./points.ts";
import { printQuery } from "./print-query.ts";
import type { OwnTable, Scenario, View } from "./types.ts";

const TABLE = v.pipe(
  v.object({
    rows: v.pipe(
      v.array(
        v.tuple([
          v.pipe(v.number(), v.finite()),
          v.pipe(v.number(), v.finite()),
          v.pipe(v.number(), v.integer(), v.minValue(0)),
        ]),
      ),
      v.minLength(2),
      v.maxLength(MAX_POINTS),
    ),
    inputs: v.nullable(v.tuple([v.string(), v.string()])),
    classes: v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(CLASS_LETTERS.length)),
  }),
  v.check(({ rows, classes }) => rows.every(([, , label]) => label < classes.length)),
);

const OWN = v.object({ points: v.string(), csv: v.nullable(TABLE) });
const STORED = v.object({ query: v.string(), own: v.string() });

/** Own data as a text that this device may keep; they need not be in use. */
export function printOwnData({ points, csv }: OwnData): string {
  const table = csv && {
    rows: csv.rows.map(({ x1, x2, label }) => [x1, x2, label]),
    inputs: csv.inputNames,
    classes: csv.classNames,
  };
  return JSON.stringify({ points: printPoints(points), csv: table });
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, text: string): T | null {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** What `printOwnData` has printed; null for any other text. */
export function parseOwnData(text: string): OwnData | null {
  const stored = parsed(OWN, text);
  if (stored === null) return null;
  const csv: OwnTable | null = stored.csv && {
    rows: stored.csv.rows.map(([x1, x2, label]) => ({ x1, x2, label })),
    inputNames: stored.csv.inputs,
    classNames: stored.csv.classes,
  };
  return { points: readPoints(stored.points).value ?? [], csv };
}

/** All of a scenario as a text that this device may keep: its link, and the data that no link carries. */
export function printStored(scenario: Scenario, view: View): string {
  return JSON.stringify({ query: printQuery(scenario, view), own: printOwnData(scenario) });
}

/** What `printStored` has printed, read like a link; null for any other text. */
export function parseStored(text: string): Link | null {
  const stored = parsed(STORED, text);
  const own = stored === null ? null : parseOwnData(stored.own);
  if (stored === null || own === null) return null;
  const link = parseQuery(stored.query, () => own);
  const idle = { points: own.points, csv: own.csv };
  const { points, csv } = link.scenario;
  return {
    ...link,
    scenario: { ...link.scenario, points: points.length > 0 ? points : idle.points, csv: csv ?? idle.csv },
  };
}
