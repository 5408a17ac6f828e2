import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlaneLine } from "../../../../src/experiment/session/frame.ts";
import { hingesAlong } from "../../../../src/experiment/session/probes/piecewise/line.ts";
import type { PiecewiseStep } from "../../../../src/experiment/session/probes/piecewise/step.ts";
import { testNumbers } from "../../../engine/support/random.ts";
import { at, expectHinges } from "./expect-hinges.ts";
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
  step,
  tents,
} from "./programs.ts";

const LINE: PlaneLine = [-1.3, -0.9, 1.1, 1.4];

/** The hinges; more than can be counted fails the test. */
function hinges(steps: readonly PiecewiseStep[], line: PlaneLine = LINE): readonly number[] {
  const places = hingesAlong(steps, line, 1e9);
  if (places === null) throw new Error("too many hinges for a test");
  return places;
}

describe("the hinges of a net along a line", () => {
  for (const [name, make] of Object.entries(RANDOM_NETS)) {
    it(`are where its values say that it bends: ${name}`, () => {
      let found = 0;
      for (let seed = 1; seed <= 12; seed++) {
        const steps = make(testNumbers(seed));
        const places = hinges(steps);
        expectHinges((t) => evaluate(steps, at(LINE, t)).output, places);
        found += places.length;
      }
      expect(found).toBeGreaterThan(40);
    });
  }

  it("double with every layer of a tent map of two units: 2, 4, 16, 256 pieces", () => {
    for (const depth of [1, 2, 4, 8]) {
      const places = hinges(tents(depth), [0, 0, 1, 0]);
      const pieces = 2 ** depth;
      expect(places).toEqual(Array.from({ length: pieces - 1 }, (_, i) => (i + 1) / pieces));
    }
  });

  it("of one relu layer are the kinks that fall on the line", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const next = testNumbers(seed);
      const first = randomAffine(2, 40, next, 2);
      const [low, high] = [at(LINE, 0), at(LINE, 1)];
      const expected = [...first.bias]
        .map((bias, u) => {
          const [w1, w2] = [first.weights[2 * u], first.weights[2 * u + 1]];
          const start = w1 * low[0] + w2 * low[1] + bias;
          return start / (start - (w1 * high[0] + w2 * high[1] + bias));
        })
        .filter((t) => t > 0 && t < 1)
        .sort((a, b) => a - b);
      const places = hinges([first, bend(relu), randomAffine(40, 1, next)]);
      expect(places).toHaveLength(expected.length);
      places.forEach((place, i) => {
        expect(place).toBeCloseTo(expected[i], 12);
      });
    }
  });

  it("count kinks at one place once, and kinks at the ends not at all", () => {
    const units = affine(
      [
        [1, 0],
        [3, 0],
        [0.1, 0],
        [1, 0],
        [1, 0],
      ],
      [-0.3, -0.9, -0.03, 0, -1],
    );
    const places = hinges([units, bend(relu), affine([[1, 1, 1, 1, 1]])], [0, 0, 1, 0]);
    expect(places).toHaveLength(1);
    expect(places[0]).toBeCloseTo(0.3, 12);
  });

  it("are one at the origin for a net of any depth without biases", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const steps = randomNet(Array(20).fill(16), bend(relu), testNumbers(seed), 0);
      const places = hinges(steps, [-0.7, -0.35, 1.4, 0.7]);
      expect(places).toHaveLength(1);
      expect(places[0]).toBeCloseTo(1 / 3, 9);
    }
  });

  it("are none behind a dead layer, however much the layers before it bend", () => {
    const next = testNumbers(3);
    const first = [randomAffine(2, 8, next), bend(relu)];
    const dead = { ...randomAffine(8, 4, next), bias: new Float64Array(4).fill(-100) };
    expect(hinges([...first, randomAffine(8, 1, next)])).not.toEqual([]);
    expect(hinges([...first, dead, bend(relu), randomAffine(4, 1, next)])).toEqual([]);
  });

  it("are none where nothing bends: affine layers, a leaky slope of 1, relu(z) - relu(-z)", () => {
    const next = testNumbers(4);
    expect(hinges([randomAffine(2, 9, next), randomAffine(9, 9, next), randomAffine(9, 2, next)])).toEqual(
      [],
    );
    expect(hinges(randomNet([9, 9], bend(leaky, 1), next))).toEqual([]);
    for (let i = 0; i < 50; i++) {
      const [w1, w2] = [next(), next()];
      const b = -w1 * at(LINE, 0.4)[0] - w2 * at(LINE, 0.4)[1];
      // The second unit is -3 times the first, but for rounding.
      const both = affine(
        [
          [w1, w2],
          [-3 * w1, -3 * w2],
        ],
        [b, -3 * b],
      );
      const out = randomAffine(1, 1, next);
      expect(hinges([both, bend(relu), affine([[3, -1]]), out])).toEqual([]);
      expect(hinges([both, bend(relu), affine([[3, -1.001]]), out])).toHaveLength(1);
    }
  });

  it("are jumps too", () => {
    const units = affine(
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      [-0.2, -0.5, -0.7],
    );
    const places = hinges([units, bend(step), affine([[1, 0, -1]])], [0, 0, 1, 0]);
    expect(places).toHaveLength(2);
    expect(places[0]).toBeCloseTo(0.2, 14);
    expect(places[1]).toBeCloseTo(0.7, 14);
  });

  it("are at every kink of an activation that has several", () => {
    const one = affine([[10, 0]]);
    const line: PlaneLine = [-1, 0, 1, 0];
    const place = (z: number) => (z / 10 + 1) / 2;
    const expected = { abs: [0], relu6: [0, 6], "hard-sigmoid": [-3, 3] };
    for (const activation of [abs, relu6, hardSigmoid]) {
      const places = hinges([one, bend(activation), affine([[1]])], line);
      const kinks = expected[activation.name as keyof typeof expected];
      expect(places).toHaveLength(kinks.length);
      kinks.forEach((kink, i) => {
        expect(places[i]).toBeCloseTo(place(kink), 14);
      });
    }
  });

  it("of maxout are the corners of the upper envelope, the first of equal pieces counting once", () => {
    // Tangents of x^2 at 0, 1/4, 1/2, 3/4, 1, each twice: neighbours meet half way.
    const tangents = [0, 0.25, 0.5, 0.75, 1].map((p) => [2 * p, -p * p]);
    const twice = [...tangents, ...tangents];
    const rows = affine(
      twice.map(([slope]) => [slope, 0]),
      twice.map(([, constant]) => constant),
    );
    const places = hinges([rows, { kind: "max", pieces: 10 }, affine([[1]])], [0, 0, 1, 0]);
    expect(places).toEqual([0.125, 0.375, 0.625, 0.875]);
  });

  it("are in proportion to the neurons of a random relu net, not to 2 to the power of its depth", () => {
    // Hanin and Rolnick 2019: at random weights the pieces on a line grow linearly in the number of neurons.
    const pieces = (widths: readonly number[]) => {
      let total = 0;
      for (let seed = 1; seed <= 20; seed++) {
        total += hinges(randomNet(widths, bend(relu), testNumbers(seed), 1)).length + 1;
      }
      return total / 20 / widths.reduce((a, b) => a + b);
    };
    for (const widths of [[32], [64], [16, 16], [32, 32], [64, 64], [16, 16, 16, 16], Array(8).fill(16)]) {
      expect(pieces(widths)).toBeGreaterThan(0.3);
      expect(pieces(widths)).toBeLessThan(1);
    }
  });

  it("are not counted when that takes more than the limit", () => {
    const steps = randomNet(Array(20).fill(32), bend(relu), testNumbers(1), 1);
    expect(hingesAlong(steps, LINE)).toBeNull();
    const narrow = randomNet(Array(20).fill(16), bend(relu), testNumbers(1), 1);
    expect(hingesAlong(narrow, LINE)).toEqual(hinges(narrow));
    expect(hingesAlong(narrow, LINE, 1e4)).toBeNull();
  });

  it("are none on a line of no length", () => {
    expect(hinges(randomNet([9, 9], bend(relu), testNumbers(2)), [0.3, 0.2, 0.3, 0.2])).toEqual([]);
  });
});

describe("pieces", () => {
  const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const places = fc.double({ min: 0.05, max: 0.95, noNaN: true });

  it("of one layer are at most one more than its units have kinks", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 30 }), fc.constantFrom(relu, relu6, abs), (seed, n, f) => {
        const count = hinges(randomNet([n], bend(f), testNumbers(seed))).length + 1;
        return count <= 1 + n * f.kinks.length;
      }),
    );
  });

  /** The line from its start to a place on it, and from there to its end. */
  const halves = (t: number): [PlaneLine, PlaneLine] => {
    const [m1, m2] = at(LINE, t);
    return [
      [LINE[0], LINE[1], m1, m2],
      [m1, m2, LINE[2], LINE[3]],
    ];
  };

  it("of two parts of a line are one more than those of the whole, unless it bends where they meet", () => {
    fc.assert(
      fc.property(seeds, places, (seed, t) => {
        const steps = randomNet([7, 6, 5], bend(relu), testNumbers(seed));
        const whole = hinges(steps);
        fc.pre(whole.every((place) => Math.abs(place - t) > 1e-6));
        const [a, b] = halves(t).map((line) => hinges(steps, line).length + 1);
        expect(a + b).toBe(whole.length + 1 + 1);
      }),
    );
  });

  it("are as many in two parts as in the whole if it bends where they meet", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const steps = randomNet([7, 6, 5], bend(relu), testNumbers(seed));
        const whole = hinges(steps);
        fc.pre(whole.length > 0);
        const [a, b] = halves(whole[Math.floor(whole.length / 2)]).map(
          (line) => hinges(steps, line).length + 1,
        );
        expect(a + b).toBe(whole.length + 1);
      }),
    );
  });
});
