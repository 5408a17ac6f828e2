import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Extent } from "../../../../src/experiment/session/plane.ts";
import { countRegions } from "../../../../src/experiment/session/probes/piecewise/plane.ts";
import { middle, type Polygon } from "../../../../src/experiment/session/probes/piecewise/polygon.ts";
import type { PiecewiseStep } from "../../../../src/experiment/session/probes/piecewise/step.ts";
import { testNumbers } from "../../../engine/support/random.ts";
import { RANDOM_NETS } from "./kinds.ts";
import {
  abs,
  affine,
  bend,
  evaluate,
  hardSigmoid,
  leaky,
  randomAffine,
  randomNet,
  relu,
  relu6,
  tents,
} from "./programs.ts";

const EXTENT: Extent = [-1.5, 2, -1, 1.2];

function area(cell: Polygon): number {
  let twice = 0;
  for (let i = 0; i < cell.length; i += 2) {
    const j = (i + 2) % cell.length;
    twice += cell[i] * cell[j + 1] - cell[j] * cell[i + 1];
  }
  return twice / 2;
}

/** The regions, which must cover the plane; more than can be counted fails the test. */
function regions(steps: readonly PiecewiseStep[], extent: Extent = EXTENT): number {
  let covered = 0;
  const count = countRegions(steps, extent, 1e9, (cell) => {
    covered += area(cell);
  });
  if (count === null) throw new Error("too many regions for a test");
  expect(covered).toBeCloseTo(4, 7);
  return count;
}

/** One hidden layer of relu with the given kink lines w1 x1 + w2 x2 + b = 0. */
function lines(rows: readonly (readonly [number, number, number])[]): PiecewiseStep[] {
  const units = affine(
    rows.map(([w1, w2]) => [w1, w2]),
    rows.map(([, , b]) => b),
  );
  return [units, bend(relu), affine([rows.map(() => 1)])];
}

/** n tangents of a circle whose directions differ: any two meet near it, no three in one point. */
function tangents(n: number, radius = 0.4): [number, number, number][] {
  return Array.from({ length: n }, (_, i) => {
    const angle = (2 * Math.PI * i) / (3 * n) + 0.1;
    return [Math.cos(angle), Math.sin(angle), -radius];
  });
}

describe("the regions of the plane", () => {
  for (const [name, make] of Object.entries(RANDOM_NETS)) {
    it(`are the sets of points at which all units are on the same sides: ${name}`, () => {
      for (let seed = 1; seed <= 4; seed++) {
        const steps = make(testNumbers(seed));
        const [left, right, bottom, top] = EXTENT;
        const patternAt = (u: number, v: number) => {
          const x1 = left + ((u + 1) / 2) * (right - left);
          return evaluate(steps, [x1, bottom + ((v + 1) / 2) * (top - bottom)]).pattern;
        };
        const cells: Polygon[] = [];
        const count = countRegions(steps, EXTENT, 1e9, (cell) => cells.push(cell));
        expect(cells).toHaveLength(count ?? 0);
        expect(cells.length).toBeGreaterThan(5);
        // They cover the plane once, no two have one pattern, and no point has a pattern that none of them has.
        expect(cells.reduce((sum, cell) => sum + area(cell), 0)).toBeCloseTo(4, 9);
        const patterns = new Set(cells.map((cell) => patternAt(...middle(cell))));
        expect(patterns.size).toBe(cells.length);
        for (let i = 0; i < 3600; i++) {
          const [u, v] = [(i % 60) / 29.5 - 1, Math.floor(i / 60) / 29.5 - 1];
          // A little off the grid's own symmetries, where borders may lie.
          expect(patterns.has(patternAt(0.9991 * u + 1e-4, 0.9993 * v - 1e-4))).toBe(true);
        }
      }
    });
  }

  it("that n lines in general position make are 1 + n + n (n - 1) / 2", () => {
    for (const n of [0, 1, 2, 3, 5, 10, 40, 100]) {
      expect(regions(lines([...tangents(n)]), [-1, 1, -1, 1])).toBe(1 + n + (n * (n - 1)) / 2);
    }
  });

  it("that n lines through one point make are 2 n, parallel ones n + 1, and the same ones 2", () => {
    const through = tangents(30).map(([w1, w2]): [number, number, number] => [w1, w2, -0.3 * w1 + 0.2 * w2]);
    expect(regions(lines(through))).toBe(60);
    const parallel = Array.from({ length: 30 }, (_, i): [number, number, number] => [0.3, 0.7, i / 60]);
    expect(regions(lines(parallel))).toBe(31);
    const same = Array.from({ length: 30 }, (_, i): [number, number, number] => [
      (i - 9.5) / 10,
      (i - 9.5) / 7,
      (i - 9.5) / 30,
    ]);
    expect(regions(lines(same))).toBe(2);
  });

  it("of a net without biases are sectors around the origin, as many as a path around it meets", () => {
    for (let seed = 1; seed <= 4; seed++) {
      const steps = randomNet(Array(6).fill(8), bend(relu), testNumbers(seed), 0);
      const patternAt = (turn: number) => {
        const angle = 2 * Math.PI * turn;
        return evaluate(steps, [Math.cos(angle), Math.sin(angle)]).pattern.split(",");
      };
      /** How often the pattern changes between two angles: halved until one unit alone makes the change. */
      const changesBetween = (low: number, high: number): number => {
        const [first, last] = [patternAt(low), patternAt(high)];
        const differ = first.filter((side, unit) => side !== last[unit]).length;
        if (differ < 2 || high - low < 1e-12) return Math.min(differ, 1);
        return changesBetween(low, (low + high) / 2) + changesBetween((low + high) / 2, high);
      };
      let changes = 0;
      for (let i = 0; i < 10_000; i++) changes += changesBetween((i + 0.5) / 1e4, (i + 1.5) / 1e4);
      expect(changes).toBeGreaterThan(30);
      expect(regions(steps)).toBe(changes);
    }
  });

  it("are one where nothing bends, also behind a layer that is dead on the whole plane", () => {
    const next = testNumbers(5);
    expect(regions([randomAffine(2, 9, next), randomAffine(9, 1, next)])).toBe(1);
    const dead = { ...randomAffine(2, 4, next), bias: new Float64Array(4).fill(-100) };
    expect(regions([dead, bend(relu), randomAffine(4, 8, next), bend(relu), randomAffine(8, 1, next)])).toBe(
      1,
    );
  });

  it("fold: behind abs of both inputs one more line cuts each of the four quadrants", () => {
    const axes = affine([
      [1, 0],
      [0, 1],
    ]);
    const diamond = [affine([[1, 1]], [-0.7]), bend(relu), affine([[1]])];
    expect(regions([axes, bend(abs), ...diamond], [-1, 1, -1, 1])).toBe(8);
  });

  it("of a tent map of two units a layer are 2 to the power of its depth strips", () => {
    for (const depth of [1, 2, 4, 8]) expect(regions(tents(depth), [0, 1, 0, 1])).toBe(2 ** depth);
  });

  it("of one unit are one more than its activation has kinks, whatever its slopes", () => {
    for (const f of [relu, abs, relu6, hardSigmoid]) {
      expect(regions([affine([[9, 4]]), bend(f), affine([[1]])])).toBe(1 + f.kinks.length);
    }
    expect(regions([affine([[9, 4]]), bend(leaky, 1), affine([[1]])])).toBe(2);
  });

  it("of one maxout unit are the Voronoi cells of the points whose tangent planes of |x|^2 are its pieces", () => {
    const next = testNumbers(6);
    for (const pieces of [2, 3, 5, 8]) {
      const sites = Array.from({ length: pieces }, () => [1.4 * next(), 0.9 * next()]);
      const rows = affine(
        sites.map(([x, y]) => [2 * x, 2 * y]),
        sites.map(([x, y]) => -x * x - y * y),
      );
      const steps: PiecewiseStep[] = [rows, { kind: "max", pieces }, affine([[1]])];
      // Every site lies in the plane and in its own cell.
      expect(regions(steps)).toBe(pieces);
      const twice = affine(
        [...sites, ...sites].map(([x, y]) => [2 * x, 2 * y]),
        [...sites, ...sites].map(([x, y]) => -x * x - y * y),
      );
      expect(regions([twice, { kind: "max", pieces: 2 * pieces }, affine([[1]])])).toBe(pieces);
    }
  });

  it("of maxout of two pieces are those of relu of their difference", () => {
    for (let seed = 1; seed <= 5; seed++) {
      const first = randomAffine(2, 9, testNumbers(seed));
      const zeros = affine(Array(9).fill([0, 0]));
      const both: PiecewiseStep = {
        kind: "affine",
        weights: Float64Array.of(...first.weights, ...(zeros.kind === "affine" ? zeros.weights : [])),
        bias: Float64Array.of(...first.bias, ...new Float64Array(9)),
      };
      const out = randomAffine(9, 1, testNumbers(seed + 100));
      expect(regions([both, { kind: "max", pieces: 2 }, out])).toBe(regions([first, bend(relu), out]));
    }
  });

  it("are at most as many as lines in general position make, for one layer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 25 }), (seed, n) => {
        return regions(randomNet([n], bend(relu), testNumbers(seed))) <= 1 + n + (n * (n - 1)) / 2;
      }),
    );
  });

  it("are the same when the plane is measured in other units", () => {
    const extent: Extent = [1000, 1000.001, -3e6, 3e6];
    const [left, right, bottom, top] = extent;
    const scale = affine(
      [
        [2 / (right - left), 0],
        [0, 2 / (top - bottom)],
      ],
      [-(left + right) / (right - left), -(bottom + top) / (top - bottom)],
    );
    const steps = randomNet([8, 7], bend(relu), testNumbers(9));
    expect(regions([scale, ...steps], extent)).toBe(regions(steps, [-1, 1, -1, 1]));
  });

  it("are not counted when that takes more than the limit", () => {
    const large = randomNet([256, 256], bend(relu), testNumbers(1), 1);
    expect(countRegions(large, EXTENT)).toBeNull();
    const small = randomNet([16, 16], bend(relu), testNumbers(1), 1);
    expect(countRegions(small, EXTENT)).toBe(regions(small));
    expect(countRegions(small, EXTENT, 1e4)).toBeNull();
  });
});
