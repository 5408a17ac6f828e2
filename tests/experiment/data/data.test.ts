import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../src/engine/index.ts";
import { largestSplit } from "../../../src/experiment/data/largest-split.ts";
import { makeData } from "../../../src/experiment/data/make-data.ts";
import { MEASURED } from "../../../src/experiment/data/penguins-facts.ts";
import { MEASUREMENTS } from "../../../src/experiment/data/penguins-table.ts";
import { vanDerCorput } from "../../../src/experiment/data/split.ts";
import { taskOf } from "../../../src/experiment/scenario/tasks.ts";
import { DATA_NAMES, type OwnTable } from "../../../src/experiment/scenario/types.ts";

/** Own data: three classes each, 40 points on the plane, and 90 rows in units of their own. */
const points = Array.from({ length: 40 }, (_, i) => ({
  x1: ((i * 7) % 41) / 20 - 1,
  x2: ((i * 11) % 37) / 20 - 0.9,
  label: i % 3,
}));
const csv: OwnTable = {
  rows: Array.from({ length: 90 }, (_, i) => ({
    x1: 150 + ((i * 13) % 50),
    x2: (i * 29) % 31,
    label: (i * i) % 3 === 0 ? 2 : i % 2,
  })),
  inputNames: ["height", "age"],
  classNames: ["left", "right", "middle"],
};

const spec = { n: 300, noise: 0.1, split: 0.5, seed: 7, points, csv };
const generated = DATA_NAMES.filter((name) => !["xor4", "penguins", "points", "csv"].includes(name));

describe.each(DATA_NAMES)("data set %s", (data) => {
  it("is a function of its fields", () => {
    expect(makeData({ data, ...spec })).toEqual(makeData({ data, ...spec }));
  });

  it("is finite, and names classes that exist", () => {
    const { inputs, targets, classes } = makeData({ data, ...spec });
    const task = taskOf({ data, points, csv });
    expect(inputs.every(Number.isFinite)).toBe(true);
    expect(targets.every(Number.isFinite)).toBe(true);
    expect(inputs.length).toBe(task.inputs * targets.length);
    expect(task.classes).toBe(classes);
    if (classes === null) return;
    expect(new Set(targets).size).toBe(classes);
    expect(Math.max(...targets)).toBe(classes - 1);
  });

  it("shows nearly all points", () => {
    const { inputs, targets, extent } = makeData({ data, ...spec });
    const { inputs: features } = taskOf({ data, points, csv });
    const [left, right, bottom, top] = extent;
    const outside = [...targets.keys()].filter((row) => {
      const x = inputs[features * row];
      const y = features === 2 ? inputs[2 * row + 1] : targets[row];
      return x < left || x > right || y < bottom || y > top;
    }).length;
    expect(outside / targets.length).toBeLessThan(0.03);
  });
});

describe.each(["xor", "xor4"] as const)("the classes of %s", (data) => {
  it("are 0 where the signs agree and 1 where they differ", () => {
    const { inputs, targets } = makeData({ data, ...spec, noise: 0 });
    targets.forEach((label, row) => {
      expect(label).toBe(inputs[2 * row] * inputs[2 * row + 1] > 0 ? 0 : 1);
    });
  });
});

describe("the classes of line", () => {
  const wrong = (noise: number): number => {
    const { inputs, targets } = makeData({ data: "line", ...spec, n: 1000, noise });
    return targets.filter((label, row) => Number(3 * inputs[2 * row] + 4 * inputs[2 * row + 1] > 0) !== label)
      .length;
  };

  it("are parted by a line, which noise moves points over", () => {
    expect(wrong(0)).toBe(0);
    expect(wrong(0.1)).toBeGreaterThan(0);
    expect(wrong(0.1)).toBeLessThan(50);
    expect(wrong(0.5)).toBeGreaterThan(wrong(0.2));
  });
});

describe("the board of checker", () => {
  const { inputs, targets } = makeData({ data: "checker", ...spec, n: 1000, noise: 0 });
  const squares = Array.from(targets, (_, row) =>
    [inputs[2 * row], inputs[2 * row + 1]].map((x) => Math.floor(2 * (x + 1))),
  );

  it("has its classes by turns along rows and columns", () => {
    squares.forEach(([column, row], i) => {
      expect(targets[i]).toBe((column + row) % 2);
    });
  });

  it("has points in all sixteen squares, none much more than another, and none on a line", () => {
    const counts = new Map<string, number>();
    for (const square of squares) counts.set(String(square), (counts.get(String(square)) ?? 0) + 1);
    expect(counts.size).toBe(16);
    // 62.5 expected; 5 standard deviations are 38.
    for (const count of counts.values()) expect(Math.abs(count - 62.5)).toBeLessThan(38);
    for (const x of inputs) expect(Math.abs(2 * x - Math.floor(2 * x + 0.5))).toBeGreaterThan(0.059);
  });
});

describe.each(generated)("generated data set %s", (data) => {
  it("keeps its first samples when n grows", () => {
    const small = makeData({ data, ...spec, n: 101 });
    const large = makeData({ data, ...spec, n: 333 });
    expect(large.inputs.slice(0, taskOf({ data, points, csv }).inputs * 101)).toEqual(small.inputs);
    expect(large.targets.slice(0, 101)).toEqual(small.targets);
    expect([...large.train].filter((row) => row < 101)).toEqual([...small.train]);
    expect([...large.test].filter((row) => row < 101)).toEqual([...small.test]);
  });

  it("moves each point along a fixed direction when noise grows", () => {
    const numbers = (noise: number) => {
      const { inputs, targets } = makeData({ data, ...spec, noise });
      return [...inputs, ...targets];
    };
    const [still, some, more] = [numbers(0), numbers(0.1), numbers(0.2)];
    expect(more).not.toEqual(still);
    for (let i = 0; i < still.length; i++) {
      expect(more[i] - still[i]).toBeCloseTo(2 * (some[i] - still[i]), 12);
    }
  });

  it("draws other points for another seed", () => {
    expect(makeData({ data, ...spec, seed: 8 }).inputs).not.toEqual(makeData({ data, ...spec }).inputs);
  });
});

describe("the division into training and test rows", () => {
  it("takes every row once and keeps the classes' balance", () => {
    const { train, test, targets } = makeData({ data: "circle", ...spec });
    expect([...train, ...test].sort((a, b) => a - b)).toEqual([...targets.keys()]);
    expect(train.length).toBe(150);
    expect([...train].filter((row) => targets[row] === 0)).toHaveLength(75);
  });

  it("keeps the training rows of a smaller share", () => {
    const half = makeData({ data: "moons", ...spec }).train;
    const most = new Set(makeData({ data: "moons", ...spec, split: 0.8 }).train);
    expect([...half].every((row) => most.has(row))).toBe(true);
    // The sequence is even to within a few rows.
    expect(Math.abs(most.size - 240)).toBeLessThanOrEqual(6);
  });

  it.each(DATA_NAMES)("leaves %s at least one row on each side, up to the largest share", (data) => {
    const sizes = fc.oneof(fc.integer({ min: 4, max: 40 }), fc.integer({ min: 4, max: 5000 }));
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 4294967295 }), (n, seed) => {
        for (const split of [0.01, largestSplit({ ...spec, data, n })]) {
          const { train, test } = makeData({ ...spec, data, n, noise: 0, split, seed });
          expect(Math.min(train.length, test.length)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("has a largest share that is as large as can be, and never under a half", () => {
    for (const n of [4, 5, 6, 7, 8, 9, 100, 5000]) {
      const largest = largestSplit({ ...spec, data: "circle", n });
      expect(largest).toBeGreaterThanOrEqual(0.5);
      const split = largest + 2 ** -30;
      expect(makeData({ data: "circle", ...spec, n, split }).test).toHaveLength(0);
      expect(largestSplit({ ...spec, data: "penguins", n })).toBeGreaterThanOrEqual(0.5);
    }
    expect(largestSplit({ ...spec, data: "circle", n: 500 })).toBe(1 - 1 / 128);
  });

  it("follows the binary van der Corput sequence", () => {
    expect([0, 1, 2, 3, 4, 5].map(vanDerCorput)).toEqual([0, 0.5, 0.25, 0.75, 0.125, 0.625]);
  });
});

describe("penguins", () => {
  it("has the 342 complete rows of 344", () => {
    const { targets, leftOut } = makeData({ data: "penguins", ...spec, n: 5000 });
    expect(targets.length).toBe(342);
    expect(leftOut).toBe(2);
    // Species counts of the published table, less one Adelie and one Gentoo without measurements.
    expect([0, 1, 2].map((k) => targets.filter((t) => t === k).length)).toEqual([151, 68, 123]);
    expect(MEASUREMENTS[0]).toEqual([39.1, 18.7, 0]);
    expect(MEASUREMENTS.length).toBe(MEASURED);
  });

  it("is standardised with the training rows alone", () => {
    const { inputs, train } = makeData({ data: "penguins", ...spec, n: 342 });
    for (const feature of [0, 1]) {
      const values = [...train].map((row) => inputs[2 * row + feature]);
      const mean = values.reduce((a, b) => a + b) / values.length;
      const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
      expect(mean).toBeCloseTo(0, 12);
      expect(variance).toBeCloseTo(1, 12);
    }
  });

  it("is ordered by the seed, so that a small n is a mixture of species", () => {
    expect(new Set(makeData({ data: "penguins", ...spec, n: 20 }).targets).size).toBe(3);
  });
});

it("the four corners are the same whatever is asked for", () => {
  expect(makeData({ data: "xor4", ...spec })).toEqual(
    makeData({ ...spec, data: "xor4", n: 9, noise: 1, split: 0.2, seed: 1 }),
  );
});

it("the bytes of every data set are frozen", () => {
  const prints = Object.fromEntries(
    DATA_NAMES.map((data) => {
      const { inputs, targets, classes } = makeData({ data, ...spec });
      return [data, classes === null ? fingerprint(inputs, targets) : fingerprint(inputs)];
    }),
  );
  expect(prints).toMatchInlineSnapshot(`
    {
      "abs": "18ef3cbb",
      "bump": "fd4c4ce6",
      "checker": "b1ecb8a5",
      "circle": "2cf1e97a",
      "csv": "93f39cc6",
      "drawn": "ddcd5898",
      "gauss": "c27502a9",
      "line": "26c09e15",
      "moons": "9f61ce15",
      "penguins": "76c1c6cd",
      "points": "bdb6f966",
      "rings": "8cc5d26b",
      "sine": "647fc63b",
      "spiral": "c3736db2",
      "step": "3ac5eafd",
      "xor": "108e75f6",
      "xor4": "01634345",
    }
  `);
});
