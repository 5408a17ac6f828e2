import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnAt, columnSamples, mapLayout, stepTicks } from "../../../src/figures/gradient-map/layout.ts";
import {
  BLANK,
  levelOf,
  mapCells,
  OVERFLOW,
  runPath,
  strengthOf,
  ZERO,
} from "../../../src/figures/gradient-map/levels.ts";

describe("the colour of a gradient", () => {
  const decades = { low: -4, high: 0 };

  it("goes by its logarithm, from the lowest decade to the highest", () => {
    expect([1e-4, 1e-3, 1e-2, 1].map((value) => levelOf(value, decades))).toEqual([0, 63, 126, 252]);
    expect(levelOf(1e-9, decades)).toBe(0);
    expect(levelOf(7, decades)).toBe(252);
  });

  it("never stands for a zero, an overflow or a layer that is not there", () => {
    expect(levelOf(0, decades)).toBe(ZERO);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(levelOf(value, decades)).toBe(OVERFLOW);
    expect(levelOf(undefined, decades)).toBe(BLANK);
    fc.assert(
      fc.property(
        fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
        (value) => levelOf(value, decades) < BLANK,
      ),
    );
  });

  it("is seen on paper even where it is the faintest", () => {
    expect(strengthOf(0)).toBeGreaterThan(0.05);
    expect(strengthOf(252)).toBeCloseTo(1, 12);
  });
});

describe("the marks over a map", () => {
  it("are one rectangle for a run of neighbours, and none without", () => {
    const values = [
      [0, 0, 1, 0],
      [1, 1, 1, Number.NaN],
    ];
    const cells = mapCells(2, 4, (row, column) => values[row][column], { low: -1, high: 0 });
    const box = { x: 10, y: 100, width: 40, height: 20 };
    expect(runPath(cells, box, (level) => level === ZERO)).toBe(
      "M10.00,100.00h20.00v10.00h-20.00zM40.00,100.00h10.00v10.00h-10.00z",
    );
    expect(runPath(cells, box, (level) => level === OVERFLOW)).toBe("M40.00,110.00h10.00v10.00h-10.00z");
    expect(runPath(cells, box, (level) => level === BLANK)).toBe("");
  });
});

describe("the columns of a map", () => {
  it("are one per sample while there is room, and else stand for the last of theirs", () => {
    expect(columnSamples(4, 100)).toEqual([0, 1, 2, 3]);
    expect(columnSamples(6, 3.9)).toEqual([1, 3, 5]);
  });

  it("always have the newest sample, in order", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.double({ min: 1, max: 700, noNaN: true }),
        (samples, width) => {
          const found = columnSamples(samples, width);
          expect(found.at(-1)).toBe(samples - 1);
          expect(found.length).toBeLessThanOrEqual(Math.max(1, width));
          for (let i = 1; i < found.length; i++) expect(found[i]).toBeGreaterThan(found[i - 1]);
        },
      ),
    );
  });

  it("are labelled at 0, at powers of ten from 10 on and at the end", () => {
    const [panel] = mapLayout(1, 3, 400, undefined).panels;
    const steps = [...Array.from({ length: 101 }, (_, i) => i), 110, 120];
    const ticks = stepTicks(steps, panel);
    expect(ticks.map(({ label }) => label)).toEqual(["0", "10", "100", "120"]);
    expect(ticks[2].at).toBeCloseTo(columnAt(100, steps.length, panel), 9);
  });
});

describe("the panels of maps", () => {
  it("stand beside each other where there is room, and under each other where not", () => {
    const tops = (arms: number, width: number) =>
      new Set(mapLayout(arms, 5, width, undefined).panels.map(({ top }) => top));
    expect(tops(4, 676).size).toBe(1);
    expect(tops(4, 350).size).toBe(2);
    expect(tops(3, 180).size).toBe(3);
  });

  it("never overlap nor leave the drawing, and keep a height that is given", () => {
    const arms = fc.integer({ min: 1, max: 4 });
    const layers = fc.integer({ min: 1, max: 129 });
    const given = fc.option(fc.integer({ min: 140, max: 900 }), { nil: undefined });
    fc.assert(
      fc.property(arms, layers, fc.integer({ min: 200, max: 1200 }), given, (arms, layers, width, given) => {
        const { panels, height, pitch } = mapLayout(arms, layers, width, given);
        if (given !== undefined) expect(height).toBe(given);
        for (const [i, panel] of panels.entries()) {
          expect(panel.right).toBeLessThanOrEqual(width);
          expect(panel.bottom).toBeLessThanOrEqual(height);
          expect(panel.bottom - panel.top).toBeCloseTo(pitch * layers, 6);
          for (const other of panels.slice(i + 1)) {
            expect(other.strip >= panel.right || other.top >= panel.bottom).toBe(true);
          }
        }
      }),
    );
  });
});
