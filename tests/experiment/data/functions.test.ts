import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnFunction } from "../../../src/experiment/data/drawn.ts";
import { FUNCTIONS } from "../../../src/experiment/data/functions.ts";
import { makeData } from "../../../src/experiment/data/make-data.ts";
import type { OwnPoint } from "../../../src/experiment/scenario/types.ts";

/** The same functions by Math. */
const TRUTH: Readonly<Record<keyof typeof FUNCTIONS, (x: number) => number>> = {
  sine: (x) => Math.sin(1.5 * Math.PI * x),
  step: (x) => (x >= 0 ? 1 : -1),
  bump: (x) => (Math.abs(x) > 0.5 ? -1 / 3 : (1 + 2 * Math.cos(2 * Math.PI * x)) / 3),
  abs: (x) => 2 * Math.abs(x) - 1,
};
const names = Object.keys(TRUTH) as (keyof typeof FUNCTIONS)[];
const spec = {
  n: 400,
  noise: 0.2,
  split: 0.5,
  seed: 11,
  points: [],
  csv: null,
};

describe.each(names)("the function of %s", (data) => {
  const f = FUNCTIONS[data];

  it("is what its name says", () => {
    fc.assert(
      fc.property(fc.double({ min: -1.3, max: 1.3, noNaN: true }), (x) => {
        expect(f(x)).toBeCloseTo(TRUTH[data](x), 12);
      }),
    );
  });

  it("has mean 0 and values of order 1 where the samples are", () => {
    const steps = 20_000;
    const values = Array.from({ length: steps }, (_, i) => f(-1 + (2 * i + 1) / steps));
    expect(values.reduce((sum, y) => sum + y, 0) / steps).toBeCloseTo(0, 6);
    expect(Math.max(...values.map(Math.abs))).toBeCloseTo(1, 3);
  });

  it("is what samples without noise lie on, evenly over [-1, 1]", () => {
    const { inputs, targets } = makeData({ data, ...spec, noise: 0 });
    expect(targets).toEqual(inputs.map(f));
    expect(Math.min(...inputs)).toBeGreaterThan(-1);
    expect(Math.max(...inputs)).toBeLessThan(1);
    const left = inputs.filter((x) => x < -0.5).length;
    expect(Math.abs(left - 100)).toBeLessThan(30);
  });

  it("is missed by noise of the standard deviation that was asked for, and of mean 0", () => {
    const { inputs, targets } = makeData({ data, ...spec, n: 5000 });
    const errors = [...targets].map((y, i) => y - f(inputs[i]));
    const mean = errors.reduce((sum, e) => sum + e, 0) / errors.length;
    const variance = errors.reduce((sum, e) => sum + e * e, 0) / errors.length;
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(Math.sqrt(variance) - 0.2)).toBeLessThan(0.01);
  });
});

describe("the function that a reader has drawn", () => {
  const knot = (x1: number, x2: number): OwnPoint => ({ x1, x2, label: 0 });
  const f = drawnFunction([knot(0.5, 1), knot(-0.5, -1), knot(0, 0.2)]);

  it("goes straight from knot to knot, in the order of x, and on level", () => {
    expect([-0.5, 0, 0.5].map(f)).toEqual([-1, 0.2, 1]);
    expect(f(-0.25)).toBeCloseTo(-0.4, 12);
    expect(f(0.25)).toBeCloseTo(0.6, 12);
    expect([f(-1.3), f(1.3)]).toEqual([-1, 1]);
  });

  it("takes the last of knots at the same x, and is level with one knot", () => {
    const twice = drawnFunction([knot(0, 5), knot(1, 1), knot(0, 0)]);
    expect([twice(0), twice(0.5)]).toEqual([0, 0.5]);
    expect(drawnFunction([knot(0.3, 0.7)])(-1)).toBe(0.7);
    expect(() => drawnFunction([])).toThrow("expected at least one knot");
  });

  it("lies between its neighbouring knots everywhere", () => {
    const numbers = fc.double({ min: -1.3, max: 1.3, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(numbers, numbers), { minLength: 1, maxLength: 24 }),
        numbers,
        (list, x) => {
          const y = drawnFunction(list.map(([x1, x2]) => knot(x1, x2)))(x);
          const heights = list.map(([, height]) => height);
          expect(y).toBeGreaterThanOrEqual(Math.min(...heights) - 1e-12);
          expect(y).toBeLessThanOrEqual(Math.max(...heights) + 1e-12);
        },
      ),
    );
  });

  it("is what the samples of data=drawn lie on", () => {
    const points = [knot(-1, 0), knot(1, 1)];
    const { inputs, targets } = makeData({ ...spec, data: "drawn", points, noise: 0 });
    targets.forEach((y, i) => {
      expect(y).toBeCloseTo((inputs[i] + 1) / 2, 12);
    });
  });
});
