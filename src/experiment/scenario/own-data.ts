import { fingerprint } from "../../engine/index.ts";
import { ownPointsUse } from "./own-points.ts";
import type { DataName, OwnPoint, OwnTable, Scenario } from "./types.ts";

/** The data that a scenario holds itself, where others are made from its numbers. */
export type OwnData = Pick<Scenario, "points" | "csv">;

/** What stands in a link for data that it does not carry: `kept:` and a fingerprint of them. */
const MARK = /^kept:[0-9a-f]{8}$/;

/** The data that this device keeps under a mark, or null. */
export type Recall = (mark: string) => OwnData | null;

function codes(names: readonly string[]): number[] {
  return names.flatMap((name) => [
    name.length,
    ...Array.from({ length: name.length }, (_, i) => name.charCodeAt(i)),
  ]);
}

const numbers = (points: readonly OwnPoint[]): number[] =>
  points.flatMap(({ x1, x2, label }) => [x1, x2, label]);

export function markOfPoints(points: readonly OwnPoint[]): string {
  return `kept:${fingerprint(Float64Array.from(numbers(points)))}`;
}

export function markOfTable({ rows, inputNames, classNames }: OwnTable): string {
  const names = Float64Array.from([...codes(inputNames ?? []), -1, ...codes(classNames)]);
  return `kept:${fingerprint(Float64Array.from(numbers(rows)), names)}`;
}

export function isMark(text: string): boolean {
  return MARK.test(text);
}

/** Whether a query, as it is written anywhere, may leave data out. */
export function mayHaveMark(query: string): boolean {
  return /=kept(?::|%3a)/i.test(query);
}

/** The key of a canonical query whose data it does not carry, and the mark that stands for them; null if it carries all. */
export function markIn(query: string): { readonly key: keyof OwnData; readonly mark: string } | null {
  const found = /&(points|csv)=(kept:[0-9a-f]{8})&/.exec(query);
  return found === null ? null : { key: found[1] === "csv" ? "csv" : "points", mark: found[2] };
}

/** What a scenario of this data set is made of, if it holds its data itself. */
export function ownKeyOf(data: DataName): keyof OwnData | null {
  if (data === "csv") return "csv";
  return ownPointsUse(data) === null ? null : "points";
}
