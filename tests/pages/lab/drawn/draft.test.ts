import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnFunction } from "../../../../src/experiment/data/drawn.ts";
import type { OwnPoint } from "../../../../src/experiment/scenario/types.ts";
import {
  MAX_KNOTS,
  type Place,
  withKnot,
  withoutKnot,
  withStroke,
} from "../../../../src/pages/lab/drawn/draft.ts";

const knot = (x1: number, x2: number): OwnPoint => ({ x1, x2, label: 0 });
const level = [knot(-1, 0), knot(1, 0)];

describe("a stroke over the curve", () => {
  it("takes the place of what was there, and of nothing else", () => {
    const stroke: Place[] = [
      [-0.5, 0],
      [0, 1],
      [0.5, 0],
    ];
    const f = drawnFunction(withStroke(level, stroke));
    for (const [x, y] of [
      [-1, 0],
      [-0.75, 0],
      [-0.5, 0],
      [-0.25, 0.5],
      [0, 1],
      [0.25, 0.5],
      [0.8, 0],
    ])
      expect(Math.abs(f(x) - y)).toBeLessThan(0.03);
    expect(withStroke(level, stroke)).toHaveLength(5);
  });

  it("that turns back draws over itself", () => {
    const f = drawnFunction(
      withStroke(level, [
        [-0.6, 1],
        [0.6, 1],
        [-0.6, -1],
      ]),
    );
    expect(f(0)).toBeCloseTo(0, 1);
    expect(f(-0.5)).toBeLessThan(-0.7);
  });

  it("of any shape leaves at most so many knots, in order, on the plane and near the stroke", () => {
    const place = fc.tuple(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: -1.3, max: 1.3, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), (stroke) => {
        const knots = withStroke(level, stroke);
        expect(knots.length).toBeLessThanOrEqual(MAX_KNOTS);
        const xs = knots.map(({ x1 }) => x1);
        expect(xs).toEqual([...new Set(xs)].sort((a, b) => a - b));
        expect(knots.every(({ x1, x2 }) => Math.abs(x1) <= 1.3 && Math.abs(x2) <= 1.3)).toBe(true);
      }),
    );
  });

  it("follows a smooth hand closely", () => {
    const stroke = Array.from({ length: 200 }, (_, i): Place => {
      const x = -1 + i / 99.5;
      return [x, Math.sin(4 * x)];
    });
    const f = drawnFunction(withStroke(level, stroke));
    for (let x = -0.98; x < 0.98; x += 0.05) expect(Math.abs(f(x) - Math.sin(4 * x))).toBeLessThan(0.06);
  });
});

describe("a knot", () => {
  it("is set, moved and taken away; two stay", () => {
    const three = withKnot(level, [0.5, 0.7]);
    expect(three).toEqual([knot(-1, 0), knot(0.5, 0.7), knot(1, 0)]);
    expect(withKnot(three, [0.5, -0.2])[1]).toEqual(knot(0.5, -0.2));
    expect(withoutKnot(three, 0.5)).toEqual(level);
    expect(withoutKnot(level, 1)).toBe(level);
    expect(withoutKnot(three, 0.1)).toEqual(three);
  });

  it("finds no room beside too many, but its own", () => {
    const full = Array.from({ length: MAX_KNOTS }, (_, i) => knot((i - 12) / 10, 0));
    expect(withKnot(full, [1.2, 1])).toBe(full);
    expect(withKnot(full, [full[3].x1, 1])[3].x2).toBe(1);
  });
});
