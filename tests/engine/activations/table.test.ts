import { describe, expect, it } from "vitest";
import { ACTIVATIONS, type Activation } from "../../../src/engine/index.ts";
import { apply, defaults, FINE, GRID, reach, settings } from "../support/activation.ts";
import { expectGradient } from "../support/difference.ts";
import { filled, testNumbers } from "../support/random.ts";

const activations: [string, Activation][] = Object.entries(ACTIVATIONS);

/**
 * The slope that is used at each kink, at the defaults: what the literature takes. Everywhere it
 * lies between the slopes on both sides.
 */
const AT_KINKS: Readonly<Record<string, readonly number[]>> = {
  step: [0],
  "hard-sigmoid": [0, 0],
  relu: [0],
  relu6: [0, 0],
  leaky: [0.01],
  prelu: [0.25],
  rrelu: [(1 / 8 + 1 / 3) / 2],
  selu: [1.7580993408473766],
  abs: [0],
};

/** What a bound that is no short binary number may be missed by: four units in the last place. */
const rounding = (bound: number) => (Number.isInteger(64 * bound) ? 0 : Math.abs(bound) * 2 ** -50);

describe.each(activations)("the activation %s", (word, activation) => {
  it("is listed under its own word, which the notation can read", () => {
    expect(activation.name).toBe(word);
    expect(word).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it("has the slope that finite differences find, for any parameters", () => {
    for (const parameters of settings(activation)) {
      for (const z of GRID) {
        const { slope } = apply(activation, [z], parameters);
        const value = new Float64Array([z]);
        expectGradient(value, slope, () => apply(activation, [value[0]], parameters).a[0], 1e-8);
      }
    }
  });

  it("breaks exactly at its kinks, and takes the documented slope there", () => {
    const broken = Array.from({ length: 801 }, (_, i) => (i - 400) / 40).filter((z) => {
      const { a, slope } = apply(activation, [z - 1e-6, z, z + 1e-6]);
      return (
        Math.max(Math.abs(a[2] - a[0]), Math.abs(slope[1] - slope[0]), Math.abs(slope[2] - slope[1])) > 1e-3
      );
    });
    expect(broken).toEqual(activation.kinks);
    const taken = [...apply(activation, activation.kinks).slope];
    if (word in AT_KINKS) expect(taken).toEqual(AT_KINKS[word]);
    activation.kinks.forEach((kink, i) => {
      const [before, after] = apply(activation, [kink - 1e-6, kink + 1e-6]).slope;
      expect(taken[i]).toBeGreaterThanOrEqual(Math.min(before, after) - 1e-5);
      expect(taken[i]).toBeLessThanOrEqual(Math.max(before, after) + 1e-5);
    });
  });

  it("multiplies by exactly that slope on the way back, writing or adding", () => {
    const next = testNumbers(3);
    for (const parameters of settings(activation)) {
      const z = Float64Array.from([...filled(50, () => 4 * next()), ...filled(50, () => 40 * next())]);
      z.set([0, -0, ...activation.kinks], 10);
      const da = filled(100, next);
      const a = new Float64Array(100);
      const slope = new Float64Array(100);
      activation.forward(z, a, 0, 100, parameters);
      activation.slope(z, a, slope, 0, 100, parameters);
      const dz = new Float64Array(100).fill(Number.NaN);
      activation.backward(z, a, da, dz, 0, 100, parameters, false);
      expect(dz.map((v) => v + 0)).toEqual(slope.map((s, i) => s * da[i] + 0));
      const old = filled(100, next);
      const added = old.slice();
      activation.backward(z, a, da, added, 0, 100, parameters, true);
      expect(added).toEqual(old.map((v, i) => v + dz[i]));
    }
  });

  it("stays in its range and comes as close to both ends as one likes", () => {
    const far = reach(activation);
    const { a } = apply(activation, [...FINE, -far, -700, 700, far]);
    const [low, high] = activation.range;
    const [least, most] = [a.reduce((x, y) => Math.min(x, y)), a.reduce((x, y) => Math.max(x, y))];
    expect(least).toBeGreaterThanOrEqual(low - rounding(low));
    expect(most).toBeLessThanOrEqual(high + rounding(high));
    expect(least).toBeLessThan(Number.isFinite(low) ? low + 1e-6 : -1e200);
    expect(most).toBeGreaterThan(Number.isFinite(high) ? high - 1e-6 : 1e200);
    expect(activation.bounded).toBe(Number.isFinite(low) && Number.isFinite(high));
  });

  it("has no slope above its largest, and slopes as close to it as one likes", () => {
    const far = reach(activation);
    for (const parameters of settings(activation)) {
      const { slope } = apply(activation, [...FINE, -far, -700, 700, far], parameters);
      const steepest = slope.reduce((x, y) => Math.max(x, Math.abs(y)), 0);
      const largest = activation.largestSlope(parameters);
      expect(steepest).toBeLessThanOrEqual(largest + rounding(largest));
      expect(steepest).toBeGreaterThanOrEqual(largest * (1 - 1e-6));
    }
  });

  it("falls somewhere exactly if its slope is negative somewhere", () => {
    const { a, slope } = apply(activation, FINE);
    const falls = a.subarray(1).some((v, i) => v < a[i] - Math.abs(a[i]) * 2 ** -51);
    expect(falls).toBe(slope.some((s) => s < 0));
  });

  it("turns NaN into NaN and touches nothing outside its places", () => {
    expect(apply(activation, [Number.NaN]).a[0]).toBeNaN();
    const parameters = defaults(activation);
    const z = new Float64Array([1, 1, 1, 1]);
    const a = new Float64Array([7, 7, 7, 7]);
    const out = a.slice();
    const dz = a.slice();
    activation.forward(z, a, 1, 3, parameters);
    activation.slope(z, a, out, 1, 3, parameters);
    activation.backward(z, a, z, dz, 1, 3, parameters, false);
    for (const touched of [a, out, dz]) {
      expect([touched[0], touched[3]]).toEqual([7, 7]);
      expect(touched[1]).toBe(touched[2]);
      expect(touched[1]).not.toBe(7);
    }
  });

  it("has a source with its year or none", () => {
    expect(activation.source ?? "nobody, 1900").toMatch(/, (19|20)\d\d$/);
  });

  it("is a straight line between its kinks exactly if it is piecewise linear", () => {
    const bends = GRID.slice(1, -1).some((z, i) => {
      if (activation.kinks.some((kink) => kink > GRID[i] && kink < GRID[i + 2])) return false;
      const { a } = apply(activation, [GRID[i], z, GRID[i + 2]]);
      return Math.abs(a[0] - 2 * a[1] + a[2]) > 1e-6;
    });
    expect(bends).toBe(!activation.piecewiseLinear);
  });
});
