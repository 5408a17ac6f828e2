import { expect } from "vitest";
import type { PlaneLine } from "../../../../src/experiment/session/frame.ts";

/** The point at a place of a line. */
export const at = ([x1, x2, end1, end2]: PlaneLine, t: number) => [
  x1 + t * (end1 - x1),
  x2 + t * (end2 - x2),
];

/**
 * Whether the places are all hinges and nothing else is one, by values of the net alone: between neighbouring places
 * it is straight, and at each place two straight pieces meet that are not one.
 * @param value the outputs at a place from 0 to 1.
 */
export function expectHinges(value: (t: number) => readonly number[], places: readonly number[]): void {
  const ends = [0, ...places, 1];
  const slopes = ends.slice(1).map((high, i) => {
    const low = ends[i];
    const share = (s: number) => value(low + s * (high - low));
    const [first, last] = [share(0.05), share(0.95)];
    for (const s of [0.1, 0.17, 0.31, 0.5, 0.62, 0.77, 0.9]) {
      share(s).forEach((v, o) => {
        expect(v).toBeCloseTo(first[o] + ((s - 0.05) / 0.9) * (last[o] - first[o]), 9);
      });
    }
    return first.map((v, o) => (last[o] - v) / (0.9 * (high - low)));
  });
  for (let i = 1; i < slopes.length; i++) {
    const change = Math.max(...slopes[i].map((slope, o) => Math.abs(slope - slopes[i - 1][o])));
    expect(change).toBeGreaterThan(1e-6);
  }
}
