import { SAME_PLACE } from "./tolerance.ts";

/** A convex polygon: its corners one after the other, [x, y] each. */
export type Polygon = readonly number[];

/** The affine function c + a x + b y. */
export type Form = readonly [c: number, a: number, b: number];

/** How far from the line c + a x + b y = 0, in values of the function, a corner still counts as lying on it. */
export function lineWidth(a: number, b: number): number {
  return SAME_PLACE * (Math.abs(a) + Math.abs(b));
}

/**
 * The sides of the line c + a x + b y = 0 on which a polygon has corners: 1 the negative one, 2 the positive one,
 * 3 both, 0 neither. Corners within SAME_PLACE of the line are on no side, so that no side is a sliver which only
 * rounding made.
 */
export function sidesOf(polygon: Polygon, c: number, a: number, b: number): number {
  const near = lineWidth(a, b);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < polygon.length; i += 2) {
    const value = c + a * polygon[i] + b * polygon[i + 1];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return (low < -near ? 1 : 0) + (high > near ? 2 : 0);
}

/** Both parts of a polygon that the line c + a x + b y = 0 cuts; corners on the line belong to both. */
export function cut(polygon: Polygon, [c, a, b]: Form): [negative: Polygon, positive: Polygon] {
  const near = lineWidth(a, b);
  const negative: number[] = [];
  const positive: number[] = [];
  let x = polygon[polygon.length - 2];
  let y = polygon[polygon.length - 1];
  let value = c + a * x + b * y;
  for (let i = 0; i < polygon.length; i += 2) {
    const nextX = polygon[i];
    const nextY = polygon[i + 1];
    const next = c + a * nextX + b * nextY;
    if ((value < -near && next > near) || (value > near && next < -near)) {
      const share = value / (value - next);
      const crossX = x + share * (nextX - x);
      const crossY = y + share * (nextY - y);
      negative.push(crossX, crossY);
      positive.push(crossX, crossY);
    }
    if (next <= near) negative.push(nextX, nextY);
    if (next >= -near) positive.push(nextX, nextY);
    x = nextX;
    y = nextY;
    value = next;
  }
  return [negative, positive];
}

/** The mean of the corners: a point inside. */
export function middle(polygon: Polygon): [number, number] {
  let x = 0;
  let y = 0;
  for (let i = 0; i < polygon.length; i += 2) {
    x += polygon[i];
    y += polygon[i + 1];
  }
  const corners = polygon.length / 2;
  return [x / corners, y / corners];
}

/** The upright rectangle around a polygon: its centre, and half its width and height. */
export class Box {
  x = 0;
  y = 0;
  halfWidth = 0;
  halfHeight = 0;

  around(polygon: Polygon): void {
    let left = polygon[0];
    let right = left;
    let bottom = polygon[1];
    let top = bottom;
    for (let i = 2; i < polygon.length; i += 2) {
      const x = polygon[i];
      const y = polygon[i + 1];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < bottom) bottom = y;
      if (y > top) top = y;
    }
    this.x = (left + right) / 2;
    this.y = (bottom + top) / 2;
    this.halfWidth = (right - left) / 2;
    this.halfHeight = (top - bottom) / 2;
  }

  /** Whether the line c + a x + b y = 0 passes through it. */
  meets(c: number, a: number, b: number): boolean {
    const reach = Math.abs(a) * this.halfWidth + Math.abs(b) * this.halfHeight;
    return Math.abs(c + a * this.x + b * this.y) < reach;
  }
}
