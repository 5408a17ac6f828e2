import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../../src/engine/index.ts";
import { seedArbitrary } from "../support/arbitrary.ts";

/** W [rows x columns] of the first layer, started by `orthogonal`. */
function weights(rows: number, columns: number, seed = 1, gain = 1): Float64Array {
  const init = { name: "orthogonal", parameters: [gain] };
  const layers = [{ kind: "linear", units: rows }] as const;
  return buildNetwork({ inputs: columns, outputs: 1, layers, init, seed }).parameters[0].values;
}

/** Largest |entry| of W W^T - gain^2 I, or of W^T W if there are more rows than columns. */
function deviation(w: Float64Array, rows: number, columns: number, gain: number): number {
  const wide = rows <= columns;
  const count = wide ? rows : columns;
  const length = wide ? columns : rows;
  const at = (vector: number, k: number) => w[wide ? vector * columns + k : k * columns + vector];
  let largest = 0;
  for (let a = 0; a < count; a++) {
    for (let b = 0; b <= a; b++) {
      let product = 0;
      for (let k = 0; k < length; k++) product += at(a, k) * at(b, k);
      largest = Math.max(largest, Math.abs(product - (a === b ? gain * gain : 0)));
    }
  }
  return largest;
}

function determinant(w: Float64Array, n: number): number {
  const m = Array.from({ length: n }, (_, i) => [...w.subarray(i * n, (i + 1) * n)]);
  let result = 1;
  for (let k = 0; k < n; k++) {
    const pivot = m
      .slice(k)
      .reduce((best, row, i) => (Math.abs(row[k]) > Math.abs(m[best][k]) ? k + i : best), k);
    if (pivot !== k) {
      [m[k], m[pivot]] = [m[pivot], m[k]];
      result = -result;
    }
    result *= m[k][k];
    for (let i = k + 1; i < n; i++) {
      const factor = m[i][k] / m[k][k];
      for (let j = k; j < n; j++) m[i][j] -= factor * m[k][j];
    }
  }
  return result;
}

describe("the initialiser orthogonal", () => {
  it.each([
    [1, 1],
    [1, 64],
    [64, 1],
    [2, 2],
    [63, 64],
    [64, 63],
    [64, 64],
    [16, 64],
    [64, 16],
  ])("makes the shorter side of [%i x %i] orthonormal to 1e-14", (rows, columns) => {
    for (const seed of [1, 2, 3])
      expect(deviation(weights(rows, columns, seed), rows, columns, 1)).toBeLessThan(1e-14);
  });

  it("does so for any shape, seed and gain", () => {
    const side = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        side,
        side,
        seedArbitrary,
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (rows, columns, seed, gain) => {
          const w = weights(rows, columns, seed, gain);
          expect(deviation(w, rows, columns, gain)).toBeLessThan(1e-14 * gain * gain);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("keeps the length of every input where no side is longer", () => {
    const w = weights(12, 12);
    const x = Array.from({ length: 12 }, (_, i) => i - 3.5);
    const y = x.map((_, row) => x.reduce((sum, v, i) => sum + w[12 * row + i] * v, 0));
    expect(Math.hypot(...y)).toBeCloseTo(Math.hypot(...x), 13);
  });

  it("gives the same bits for the same seed and others for another", () => {
    expect(weights(9, 9, 4)).toStrictEqual(weights(9, 9, 4));
    expect(weights(9, 9, 4).some((w, i) => w === weights(9, 9, 5)[i])).toBe(false);
  });

  it("extends a narrower layer, unit by unit, up to the square", () => {
    const narrow = weights(5, 12);
    for (const rows of [6, 11, 12]) expect(weights(rows, 12).slice(0, narrow.length)).toStrictEqual(narrow);
    expect(weights(13, 12).slice(0, narrow.length)).not.toEqual(narrow);
  });

  it("of more inputs than before extends a tall matrix, input by input", () => {
    const [few, more] = [weights(12, 4), weights(12, 7)];
    for (let row = 0; row < 12; row++) {
      expect(more.slice(7 * row, 7 * row + 4)).toStrictEqual(few.slice(4 * row, 4 * row + 4));
    }
  });

  it("is uniform over the orthonormal matrices as far as means can tell: 400 of them, 3 x 3", () => {
    const count = 400;
    const all = Array.from({ length: count }, (_, seed) => weights(3, 3, seed));
    // An entry has mean 0 and mean square 1/3, its square the variance 4/45; a sign has variance 1.
    const far = (variance: number) => 4.9 * Math.sqrt(variance / count);
    for (let i = 0; i < 9; i++) {
      const mean = all.reduce((sum, w) => sum + w[i], 0) / count;
      const square = all.reduce((sum, w) => sum + w[i] ** 2, 0) / count;
      expect(Math.abs(mean)).toBeLessThan(far(1 / 3));
      expect(Math.abs(square - 1 / 3)).toBeLessThan(far(4 / 45));
    }
    const signs = all.map((w) => determinant(w, 3));
    for (const sign of signs) expect(Math.abs(sign)).toBeCloseTo(1, 13);
    expect(Math.abs(signs.reduce((sum, sign) => sum + sign, 0) / count)).toBeLessThan(far(1));
  });
});
