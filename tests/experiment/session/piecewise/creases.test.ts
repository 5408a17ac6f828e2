import { describe, expect, it } from "vitest";
import type { Extent } from "../../../../src/experiment/session/plane.ts";
import { creasesOf } from "../../../../src/experiment/session/probes/piecewise/creases.ts";
import type { PiecewiseStep } from "../../../../src/experiment/session/probes/piecewise/step.ts";
import { testNumbers } from "../../../engine/support/random.ts";
import { RANDOM_NETS } from "./kinds.ts";
import { affine, bend, evaluate, randomNet, relu } from "./programs.ts";

const EXTENT: Extent = [-1.5, 2, -1, 1.2];

interface Crease {
  /** Index into the net's steps. */
  readonly step: number;
  readonly unit: number;
  readonly ends: readonly [number, number, number, number];
}

function creases(steps: readonly PiecewiseStep[], extent: Extent = EXTENT): Crease[] {
  const bends = steps.flatMap(({ kind }, index) => (kind === "bend" || kind === "max" ? [index] : []));
  const { steps: found, bending } = creasesOf(steps, extent, 1e9);
  expect(found).toHaveLength(bending);
  return found.flatMap(({ step, units, segments }) =>
    units.map((unit, i) => {
      const [a, b, c, d] = segments.slice(4 * i, 4 * i + 4);
      return { step: bends[step], unit, ends: [a, b, c, d] as const };
    }),
  );
}

/** How far a unit is from bending at a point, as a share of what it adds up: 0 on its crease. */
function distanceFromBend(steps: readonly PiecewiseStep[], { step, unit }: Crease, point: readonly number[]) {
  const z = evaluate(steps.slice(0, step), point).output;
  const one = steps[step];
  const scale = Math.max(1, ...z.map(Math.abs));
  if (one.kind === "bend")
    return Math.min(...one.activation.kinks.map((kink) => Math.abs(z[unit] - kink))) / scale;
  if (one.kind !== "max") throw new Error(`step ${step} does not bend`);
  const units = z.length / one.pieces;
  const pieces = Array.from({ length: one.pieces }, (_, p) => z[p * units + unit]).sort((a, b) => b - a);
  return (pieces[0] - pieces[1]) / scale;
}

/** Whether the segment from p to q crosses a crease. */
function crosses([a, b, c, d]: Crease["ends"], p: readonly number[], q: readonly number[]): boolean {
  const side = (x: number, y: number) => (c - a) * (y - b) - (d - b) * (x - a);
  const other = (x: number, y: number) => (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0]);
  return side(p[0], p[1]) * side(q[0], q[1]) < 0 && other(a, b) * other(c, d) < 0;
}

function gradientAt(steps: readonly PiecewiseStep[], [x1, x2]: readonly number[]): [number, number] {
  const h = 1e-7;
  const output = (u: number, v: number) => evaluate(steps, [u, v]).output[0];
  return [
    (output(x1 + h, x2) - output(x1 - h, x2)) / (2 * h),
    (output(x1, x2 + h) - output(x1, x2 - h)) / (2 * h),
  ];
}

describe("the creases of the plane", () => {
  for (const [name, make] of Object.entries(RANDOM_NETS)) {
    it(`are where a unit is at a kink, or two of its pieces tie: ${name}`, () => {
      for (let seed = 1; seed <= 3; seed++) {
        const next = testNumbers(seed);
        const steps = make(next);
        const all = creases(steps);
        expect(all.length).toBeGreaterThan(8);
        for (const crease of all) {
          const [x1, y1, x2, y2] = crease.ends;
          for (const share of [0, 1, (next() + 1) / 2, (next() + 1) / 2]) {
            const point = [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
            expect(distanceFromBend(steps, crease, point)).toBeLessThan(1e-7);
            expect(point[0]).toBeGreaterThanOrEqual(EXTENT[0] - 1e-9);
            expect(point[1]).toBeLessThanOrEqual(EXTENT[3] + 1e-9);
          }
        }
      }
    });

    it(`are all there are: a step that crosses none changes neither pattern nor gradient: ${name}`, () => {
      const kept = { same: 0, changed: 0 };
      for (let seed = 1; seed <= 3; seed++) {
        const next = testNumbers(seed);
        const steps = make(next);
        const all = creases(steps);
        for (let i = 0; i < 200; i++) {
          const p = [0.25 + 1.7 * next(), 0.1 + 1.05 * next()];
          const q = [p[0] + 0.04 * next(), p[1] + 0.04 * next()];
          const crossed = all.some(({ ends }) => crosses(ends, p, q));
          const same = evaluate(steps, p).pattern === evaluate(steps, q).pattern;
          expect(same).toBe(!crossed);
          kept[same ? "same" : "changed"] += 1;
          if (!same) continue;
          const [before, after] = [gradientAt(steps, p), gradientAt(steps, q)];
          // A crease nearer than the difference's own step would be seen from both sides.
          const near = all.some(({ ends }) =>
            [p, q].some(([x, y]) => crosses(ends, [x - 1e-6, y - 1e-6], [x + 1e-6, y + 1e-6])),
          );
          const scale = 1 + Math.abs(before[0]) + Math.abs(before[1]);
          if (near) continue;
          expect(Math.abs(after[0] - before[0]) / scale).toBeLessThan(1e-5);
          expect(Math.abs(after[1] - before[1]) / scale).toBeLessThan(1e-5);
        }
      }
      expect(kept.same).toBeGreaterThan(60);
      expect(kept.changed).toBeGreaterThan(20);
    });
  }

  it("of one layer are its units' own lines from edge to edge", () => {
    const steps = [
      affine(
        [
          [1, 0],
          [0, 2],
          [1, 1],
          [1, 0],
        ],
        [-0.5, 1, 0, 9],
      ),
      bend(relu),
      affine([[1, 1, 1, 1]]),
    ];
    const found = creases(steps, [-1, 1, -1, 1]).map(({ unit, ends }) => [unit, ...ends.map((v) => v + 0)]);
    // x1 = 1/2, x2 = -1/2 and the diagonal; the fourth line lies outside.
    expect(found).toHaveLength(3);
    expect(found[0].slice(1).sort()).toEqual([-1, 0.5, 0.5, 1]);
    expect(found[1].slice(1).sort()).toEqual([-0.5, -0.5, -1, 1]);
    expect(found[2].slice(1).sort()).toEqual([-1, -1, 1, 1]);
  });

  it("are none of identity, which bends nothing, and none of a dead layer's followers", () => {
    const next = testNumbers(5);
    const straight: PiecewiseStep = {
      kind: "bend",
      activation: { ...relu, kinks: [] },
      parameters: () => [],
    };
    expect(creasesOf(randomNet([4, 4], straight, next), EXTENT)).toMatchObject({ steps: [], bending: 0 });
    const dead = randomNet([4, 4], bend(relu), next);
    const [first] = dead;
    if (first.kind === "affine") first.bias.fill(-99);
    const found = creasesOf(dead, EXTENT);
    expect(found.steps.map(({ units }) => units.length)).toEqual([0, 0]);
    expect(found.bending).toBe(2);
  });

  it("of as many layers as the work allows are there whole, and never of half a layer", () => {
    const steps = randomNet(Array(6).fill(8), bend(relu), testNumbers(3));
    const all = creasesOf(steps, EXTENT, 1e9);
    expect(all.steps).toHaveLength(6);
    const lengths = [1e2, 1e4, 3e4, 1e5, 3e5, 1e6].map((most) => {
      const some = creasesOf(steps, EXTENT, most);
      expect(some.bending).toBe(6);
      expect(some.steps).toEqual(all.steps.slice(0, some.steps.length));
      return some.steps.length;
    });
    expect(lengths[0]).toBe(0);
    expect(lengths.some((length) => length > 0 && length < 6)).toBe(true);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });

  it("are not drawn where values are beyond the range of doubles", () => {
    const steps = randomNet([4, 4], bend(relu), testNumbers(3));
    const [first] = steps;
    if (first.kind === "affine") first.weights.fill(1e308);
    expect(creasesOf(steps, [-9, 9, -9, 9])).toMatchObject({ steps: [], finite: false });
  });
});
