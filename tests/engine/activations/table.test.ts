import { describe, expect, it } from "vitest";
import { ACTIVATIONS, type Activation, completeParameters } from "../../../src/engine/index.ts";
import { expectGradient } from "../support/difference.ts";
import { filled, testNumbers } from "../support/random.ts";

const activations: [string, Activation][] = Object.entries(ACTIVATIONS);

function apply(
  activation: Activation,
  z: readonly number[],
  parameters = completeParameters("", activation.parameters, []),
) {
  const given = Float64Array.from(z);
  const a = new Float64Array(z.length);
  const slope = new Float64Array(z.length);
  activation.forward(given, a, 0, z.length, parameters);
  activation.slope(given, a, slope, 0, z.length, parameters);
  return { a, slope };
}

const GRID = Array.from({ length: 801 }, (_, i) => (i - 400) / 40 + 0.003);

describe.each(activations)("the activation %s", (word, activation) => {
  const parameters = completeParameters(word, activation.parameters, []);

  it("is listed under its own word, which the notation can read", () => {
    expect(activation.name).toBe(word);
    expect(word).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it("has the slope that finite differences find", () => {
    for (const z of GRID) {
      const { slope } = apply(activation, [z]);
      const value = new Float64Array([z]);
      expectGradient(value, slope, () => apply(activation, [value[0]]).a[0], 1e-8);
    }
  });

  it("multiplies by exactly that slope on the way back, writing or adding", () => {
    const next = testNumbers(3);
    const z = filled(50, () => 4 * next());
    const da = filled(50, next);
    const a = new Float64Array(50);
    const slope = new Float64Array(50);
    activation.forward(z, a, 0, 50, parameters);
    activation.slope(z, a, slope, 0, 50, parameters);
    const dz = new Float64Array(50).fill(Number.NaN);
    activation.backward(z, a, da, dz, 0, 50, parameters, false);
    expect(dz).toEqual(slope.map((s, i) => s * da[i] + 0));
    const old = filled(50, next);
    const added = old.slice();
    activation.backward(z, a, da, added, 0, 50, parameters, true);
    expect(added).toEqual(old.map((v, i) => v + dz[i]));
  });

  it("stays in its range, and reaches no slope above its largest", () => {
    const { a, slope } = apply(activation, [...GRID, -700, 700, -1e300, 1e300]);
    const [low, high] = activation.range;
    expect(Math.min(...a)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...a)).toBeLessThanOrEqual(high);
    expect(activation.bounded).toBe(Number.isFinite(low) && Number.isFinite(high));
    expect(Math.max(...slope.map(Math.abs))).toBeLessThanOrEqual(activation.largestSlope(parameters));
    const nearest = Math.max(...apply(activation, [0, 0.001]).slope);
    expect(nearest).toBeGreaterThan(0.99 * activation.largestSlope(parameters));
  });

  it("turns NaN into NaN and touches nothing outside its places", () => {
    expect(apply(activation, [Number.NaN]).a[0]).toBeNaN();
    const a = new Float64Array([7, 7, 7, 7]);
    activation.forward(new Float64Array([1, 1, 1, 1]), a, 1, 3, parameters);
    expect([a[0], a[3]]).toEqual([7, 7]);
    expect(a[1]).toBe(a[2]);
  });

  it("has a sentence of history in both languages", () => {
    expect(activation.history.en).toMatch(/^[^\n]{20,160}[.]$/);
    expect(activation.history["zh-CN"]).toMatch(/^[^\n]{10,80}。$/);
    expect(activation.history["zh-CN"]).toMatch(/\p{Script=Han}/u);
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

describe("special values", () => {
  const special = [0, -0, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, Infinity, -Infinity];

  it("relu gives +0 for all that is not positive, and the number itself for the rest", () => {
    const { a, slope } = apply(ACTIVATIONS.relu, special);
    expect([...a]).toEqual([0, 0, 5e-324, 0, Number.MAX_VALUE, 0, Infinity, 0]);
    expect([...slope]).toEqual([0, 0, 1, 0, 1, 0, 1, 0]);
  });

  it("relu lets no infinite gradient through a closed gate, and NaN through any", () => {
    const z = new Float64Array([-1, 0, 1, Number.NaN]);
    const dz = new Float64Array(4);
    ACTIVATIONS.relu.backward(z, z, new Float64Array(4).fill(Infinity), dz, 0, 4, [], false);
    expect([...dz]).toEqual([0, 0, Infinity, Infinity]);
    ACTIVATIONS.relu.backward(z, z, new Float64Array(4).fill(Number.NaN), dz, 0, 4, [], false);
    expect([...dz]).toEqual([0, 0, Number.NaN, Number.NaN]);
  });

  it("leaky takes its slope from its parameter, at zero too", () => {
    const { a, slope } = apply(ACTIVATIONS.leaky, [-2, 0, 2], [0.25]);
    expect([...a]).toEqual([-0.5, 0, 2]);
    expect([...slope]).toEqual([0.25, 0.25, 1]);
  });

  it("sigmoid and tanh reach their bounds without a slope", () => {
    const s = apply(ACTIVATIONS.sigmoid, [-Infinity, -800, 0, 800, Infinity]);
    expect([...s.a]).toEqual([0, 0, 0.5, 1, 1]);
    expect([...s.slope]).toEqual([0, 0, 0.25, 0, 0]);
    const t = apply(ACTIVATIONS.tanh, [-Infinity, -800, 0, 800, Infinity]);
    expect([...t.a]).toEqual([-1, -1, 0, 1, 1]);
    expect([...t.slope]).toEqual([0, 0, 1, 0, 0]);
  });
});
