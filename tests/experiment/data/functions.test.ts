import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUNCTIONS, type FunctionName } from "../../../src/experiment/data/functions.ts";
import { makeData } from "../../../src/experiment/data/make-data.ts";

/** The same functions by Math. */
const TRUTH: Readonly<Record<FunctionName, (x: number) => number>> = {
  sine: (x) => Math.sin(1.5 * Math.PI * x),
  step: (x) => (x >= 0 ? 1 : -1),
  bump: (x) => (Math.abs(x) > 0.5 ? -1 / 3 : (1 + 2 * Math.cos(2 * Math.PI * x)) / 3),
  abs: (x) => 2 * Math.abs(x) - 1,
};
const names = Object.keys(TRUTH) as FunctionName[];
const spec = { n: 400, noise: 0.2, split: 0.5, seed: 11, points: [], csv: null };

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
