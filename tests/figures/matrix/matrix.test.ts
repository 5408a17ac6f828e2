import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellsOf,
  cornerOf,
  entriesOf,
  type Grid,
  gridHeight,
  labelledIndices,
  outlinePath,
  partPath,
  rulePath,
  TOGETHER_GAP,
} from "../../../src/figures/matrix/grid.ts";
import { hintonPaths, markSide, roomOf, scaleEnd } from "../../../src/figures/matrix/hinton.ts";

const cell = (value: number, side = 20) => ({ x: 0, y: 0, side, value });
const marks = (value: number, largest: number, side = 20) => hintonPaths([cell(value, side)], largest);

/** Width of the first square of path data. */
const squareOf = (d: string): number => Number(/h([\d.]+)v/.exec(d)?.[1]);

describe("the marks of a matrix", () => {
  it("have areas that go by the sizes of the numbers", () => {
    const number = fc.double({ min: 1e-3, max: 1, noNaN: true });
    fc.assert(
      fc.property(number, number, (one, other) => {
        const ratio = markSide(one, 1, 20) ** 2 / markSide(other, 1, 20) ** 2;
        expect(ratio).toBeCloseTo(one / other, 8);
      }),
    );
    expect(markSide(-3, 3, 20)).toBe(20);
    expect(markSide(4, 3, 20)).toBe(20);
    expect(markSide(1, 0, 20)).toBe(0);
  });

  it("fill the room of a cell for the largest number and never more", () => {
    expect(squareOf(marks(2, 2).filled)).toBeCloseTo(roomOf(20), 2);
    expect(roomOf(20)).toBeLessThan(20);
  });

  it("are filled for positive numbers, hollow for negative ones, a dash where these are small", () => {
    expect(marks(1, 1).lines).toBe("");
    expect(marks(-1, 1).filled).toBe("");
    expect(marks(-1, 1).lines).toMatch(/Z$/);
    // As large as the filled one of the same size, its line among it.
    expect(squareOf(marks(-1, 1).lines)).toBeCloseTo(squareOf(marks(1, 1).filled) - 1.2, 2);
    expect(marks(-0.01, 1).lines).toMatch(/^M[\d.]+,10\.00h[\d.]+$/);
  });

  it("say exactly 0 with a dot, and what is not finite with a cross", () => {
    expect(squareOf(marks(0, 1).filled)).toBe(1.6);
    expect(marks(1e-300, 1).filled).toContain("h0.00");
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(marks(value, 1).filled).toBe("");
      expect(marks(value, 1).lines).toContain("l6,6");
    }
  });

  it("are measured by a round number that is not below the largest", () => {
    expect([0.0021, 0.3, 1, 1.01, 3.7, 99].map(scaleEnd)).toEqual([0.005, 0.5, 1, 2, 5, 100]);
    expect([0, Number.NaN, Number.POSITIVE_INFINITY].map(scaleEnd)).toEqual([1, 1, 1]);
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (value) => {
        const end = scaleEnd(value);
        expect(end).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        expect(end).toBeLessThan(2.6 * value);
      }),
    );
  });
});

/** Rows 2 to 5 of a maxout of 2 pieces of 4 units, columns 1 and 2. */
const PART: Grid = {
  x: 10,
  y: 30,
  side: 8,
  rows: { from: 2, to: 6 },
  columns: { from: 1, to: 3 },
  together: 4,
};

describe("the cells of a matrix", () => {
  it("follow each other by rows and columns, with a gap before another piece", () => {
    expect(cornerOf(PART, 2, 1)).toEqual({ x: 10, y: 30 });
    expect(cornerOf(PART, 3, 2)).toEqual({ x: 18, y: 38 });
    expect(cornerOf(PART, 4, 1)).toEqual({ x: 10, y: 46 + TOGETHER_GAP });
    expect(gridHeight(PART)).toBe(4 * 8 + TOGETHER_GAP);
    expect(gridHeight({ ...PART, rows: { from: 3, to: 3 } })).toBe(0);
  });

  it("are those of the part that is shown, with their values", () => {
    expect(entriesOf(PART)).toHaveLength(8);
    const cells = cellsOf(PART, (row, column) => 10 * row + column);
    expect(cells.map(({ value }) => value)).toEqual([21, 22, 31, 32, 41, 42, 51, 52]);
  });

  it("have one outline for each piece, and lines between cells only", () => {
    expect(outlinePath(PART)).toBe("M10.00,30.00h16.00v16.00h-16.00ZM10.00,51.00h16.00v16.00h-16.00Z");
    expect(rulePath(PART)).toBe("M10.00,38.00h16.00M18.00,30.00v16.00M10.00,59.00h16.00M18.00,51.00v16.00");
  });

  it("can be picked out by rows and columns, as far as they are shown", () => {
    const all = { from: 0, to: 99 };
    expect(partPath(PART, { from: 3, to: 4 }, all)).toBe("M10.00,38.00h16.00v8.00h-16.00Z");
    expect(partPath(PART, all, { from: 2, to: 3 })).toBe("M18.00,30.00h8.00v37.00h-8.00Z");
    expect(partPath(PART, { from: 7, to: 8 }, all)).toBe("");
  });

  it("are numbered as densely as there is room", () => {
    const span = { from: 0, to: 12 };
    expect(labelledIndices(span, 20, 20)).toHaveLength(12);
    expect(labelledIndices(span, 11, 20)).toEqual([1, 3, 5, 7, 9, 11]);
    expect(labelledIndices(span, 5, 20)).toEqual([0, 4, 9]);
    expect(labelledIndices({ from: 10, to: 21 }, 5, 20)).toEqual([14, 19]);
  });
});
