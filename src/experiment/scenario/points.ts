import type { FieldProblem, Reading } from "./fields.ts";
import { CLASS_LETTERS, MAX_POINTS, POINT_REACH } from "./limits.ts";
import { printNumber, readNumber } from "./numbers.ts";
import type { OwnPoint } from "./types.ts";

function printPoint({ x1, x2, label }: OwnPoint): string {
  const place = `${printNumber(x1)}_${printNumber(x2)}`;
  return label === 0 ? place : `${place}_${CLASS_LETTERS[label]}`;
}

/** `-0.5_0.25,1_0.3_b`: x1, x2 and the letter of the class, which is left out where it is `a`. */
export function printPoints(points: readonly OwnPoint[]): string {
  return points.map(printPoint).join(",");
}

const within = (value: number): number => Math.min(POINT_REACH, Math.max(-POINT_REACH, value));

/** Null for what is no point. A number may be infinite; it is not NaN. */
function readPoint(text: string): OwnPoint | null {
  const [first, second, letter, ...more] = text.trim().split("_");
  if (second === undefined || more.length > 0) return null;
  const x1 = readNumber(first);
  const x2 = readNumber(second);
  const label = letter === undefined ? 0 : letter.length === 1 ? CLASS_LETTERS.indexOf(letter) : -1;
  return x1 === null || x2 === null || label < 0 ? null : { x1, x2, label };
}

/**
 * A list of points on the plane. One that cannot be read is left out, one that lies outside is moved to the edge, and
 * of more than MAX_POINTS the first are used; each of the three is one problem. Points may lie on each other.
 */
export function readPoints(text: string): Reading<readonly OwnPoint[]> {
  const parts = text.trim() === "" ? [] : text.split(",");
  const points: OwnPoint[] = [];
  const unread: string[] = [];
  const moved: string[] = [];
  for (const part of parts.slice(0, MAX_POINTS)) {
    const point = readPoint(part);
    if (point === null) {
      unread.push(part.trim());
      continue;
    }
    const { x1, x2, label } = point;
    const kept = { x1: within(x1), x2: within(x2), label };
    if (kept.x1 !== x1 || kept.x2 !== x2) moved.push(part.trim());
    points.push(kept);
  }
  const problems: FieldProblem[] = [];
  if (parts.length > MAX_POINTS) {
    problems.push({ why: "above-limit", detail: { what: "points", limit: MAX_POINTS, part: parts.length } });
  }
  if (unread.length > 0)
    problems.push({ why: "points-unread", detail: { count: unread.length, word: unread[0] } });
  if (moved.length > 0) {
    const detail = { count: moved.length, word: moved[0], limit: POINT_REACH };
    problems.push({ why: "points-moved", detail });
  }
  return { value: points, problems };
}
