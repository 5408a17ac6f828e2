import { nearest } from "./round.ts";

const TWO_OVER_PI = 6.36619772367581382433e-1;
/** pi / 2 in three parts of 33 bits and a tail: multiples by |n| < 2^20 are exact. */
const PART_1 = 1.57079632673412561417;
const PART_2 = 6.0771005063039659766e-11;
const PART_3 = 2.0222662487111664558e-21;
const TAIL = 8.47842766036889956997e-32;

/** The largest |x| that sin and cos accept; beyond it they answer NaN, rather than digits that mean nothing. */
export const LARGEST_ANGLE = 1048576;

/** x = n pi / 2 + high + low, |high| <= pi / 4. */
export const reduced = { n: 0, high: 0, low: 0 };

export function reduceAngle(x: number): void {
  const n = nearest(x * TWO_OVER_PI);
  const a = x - n * PART_1;
  const w2 = n * PART_2;
  const b = a - w2;
  const e2 = a - b - w2;
  const w3 = n * PART_3;
  const c = b - w3;
  const e3 = b - c - w3;
  const low = e2 + (e3 - n * TAIL);
  const high = c + low;
  reduced.n = n;
  reduced.high = high;
  reduced.low = c - high + low;
}
