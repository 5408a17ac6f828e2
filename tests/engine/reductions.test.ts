import { describe, expect, it } from "vitest";
import {
  allFinite,
  norm,
  rootMeanSquare,
  rowSum,
  rowSumOfSquares,
  sum,
  sumOfSquares,
} from "../../src/engine/index.ts";

describe("the fixed order of sums", () => {
  it("adds even and odd columns apart and joins them at the end", () => {
    const row = new Float64Array([1e16, 1, -1e16, 1]);
    // In sequence the first 1 is lost: ((1e16 + 1) - 1e16) + 1 = 1.
    expect(rowSum(row, 0, 4)).toBe(2);
  });

  it("gives the last of an odd number of columns to the even lane", () => {
    expect(rowSum(new Float64Array([1e16, 0.5, -1e16]), 0, 3)).toBe(0.5);
  });

  it("begins every row with the even lane, wherever the row starts", () => {
    const matrix = new Float64Array([7, 8, 9, 1e16, 1, -1e16]);
    expect(rowSum(matrix, 3, 3)).toBe(1);
    expect(sum(matrix, 2, 3)).toBe(25);
  });

  it("sums squares over rows", () => {
    const matrix = new Float64Array([1, 2, 3, 4, 5, 6]);
    expect(rowSumOfSquares(matrix, 3, 3)).toBe(77);
    expect(sumOfSquares(matrix, 2, 3)).toBe(91);
  });
});

describe("norms", () => {
  it("are the root of the sum, and of the mean, of squares", () => {
    const matrix = new Float64Array([3, 4, 0, 0]);
    expect(norm(matrix, 2, 2)).toBe(5);
    expect(rootMeanSquare(matrix, 2, 2)).toBe(2.5);
  });

  it.each([1e-320, 1e-308, 1e-200, 1e200, 1e307])(
    "keep their digits where squares leave the range: %g",
    (v) => {
      const result = norm(new Float64Array([3 * v, 4 * v]), 1, 2);
      expect(Math.abs(result / (5 * v) - 1)).toBeLessThan(v < 1e-310 ? 1e-2 : 1e-15);
    },
  );

  it("are 0 for zeros, infinite for infinities and NaN for NaN", () => {
    expect(norm(new Float64Array(3), 1, 3)).toBe(0);
    expect(norm(new Float64Array([1, Number.NEGATIVE_INFINITY]), 1, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(norm(new Float64Array([1e-300, Number.NaN]), 1, 2)).toBeNaN();
  });
});

describe("allFinite", () => {
  it("is true for finite numbers only, however large", () => {
    expect(allFinite(new Float64Array([0, -0, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324]))).toBe(true);
    expect(allFinite(new Float64Array(0))).toBe(true);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("is false with a %d", (v) => {
    expect(allFinite(new Float64Array([1, v, 2]))).toBe(false);
  });
});
