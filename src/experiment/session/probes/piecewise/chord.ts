import { type Form, lineWidth, type Polygon, sidesOf } from "./polygon.ts";
import { SAME_PLACE } from "./tolerance.ts";

/** A straight piece of a line: [x, y] of both ends. */
export type Segment = readonly [number, number, number, number];

const at = ([c, a, b]: Form, x: number, y: number): number => c + a * x + b * y;

/** What a convex polygon holds of the line c + a x + b y = 0; null where the line leaves it on one side. */
export function chord(polygon: Polygon, form: Form): Segment | null {
  if (sidesOf(polygon, ...form) !== 3) return null;
  const [, a, b] = form;
  const near = lineWidth(a, b);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const ends: [number, number, number, number] = [0, 0, 0, 0];
  /** A point of the line: the ends are those that lie furthest apart on it. */
  const meet = (x: number, y: number) => {
    const along = a * y - b * x;
    if (along < low) {
      low = along;
      ends[0] = x;
      ends[1] = y;
    }
    if (along > high) {
      high = along;
      ends[2] = x;
      ends[3] = y;
    }
  };
  let x = polygon[polygon.length - 2];
  let y = polygon[polygon.length - 1];
  let value = at(form, x, y);
  for (let i = 0; i < polygon.length; i += 2) {
    const nextX = polygon[i];
    const nextY = polygon[i + 1];
    const next = at(form, nextX, nextY);
    if (Math.abs(next) <= near) meet(nextX, nextY);
    else if ((value < -near && next > near) || (value > near && next < -near)) {
      const share = value / (value - next);
      meet(x + share * (nextX - x), y + share * (nextY - y));
    }
    x = nextX;
    y = nextY;
    value = next;
  }
  return ends;
}

/** The part of a segment on which c + a x + b y is not negative; null where that is less than a place. */
export function clip(segment: Segment, form: Form): Segment | null {
  const [x1, y1, x2, y2] = segment;
  const first = at(form, x1, y1);
  const last = at(form, x2, y2);
  const near = lineWidth(form[1], form[2]);
  if (first >= -near && last >= -near) return segment;
  if (first <= near && last <= near) return null;
  const share = first / (first - last);
  const x = x1 + share * (x2 - x1);
  const y = y1 + share * (y2 - y1);
  const kept: Segment = first < 0 ? [x, y, x2, y2] : [x1, y1, x, y];
  const long = Math.max(Math.abs(kept[2] - kept[0]), Math.abs(kept[3] - kept[1]));
  return long > SAME_PLACE ? kept : null;
}
