import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOptimiser, isOptimiserName, OPTIMISERS } from "../../../src/engine/index.ts";
import { filled, testNumbers } from "../support/random.ts";

function trainable(values: Iterable<number>, gradients: Iterable<number>) {
  return { values: Float64Array.from(values), gradients: Float64Array.from(gradients) };
}

describe.each(Object.entries(OPTIMISERS))("the optimiser %s", (word, kind) => {
  const settings = [
    [],
    kind.parameters.map(({ low }) => low),
    kind.parameters.map(({ high }) => high),
    kind.parameters.map(({ low, high }, i) => low + (high - low) * (i % 2 === 0 ? 0.6 : 0.3)),
  ];

  it("is listed under its own word, which the notation can read", () => {
    expect(kind.name).toBe(word);
    expect(word).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(isOptimiserName(word)).toBe(true);
    expect(kind.formula).toContain("w -= rate");
  });

  it.each(settings)(
    "starts with nothing in its state: a gradient of 0 moves nothing (%j)",
    (...parameters) => {
      const net = trainable([1, -2, 0], [0, 0, 0]);
      createOptimiser({ name: word, parameters }, net).step(0.1);
      expect([...net.values]).toEqual([1, -2, 0]);
    },
  );

  it.each(settings)("goes against the gradient at the first step (%j)", (...parameters) => {
    const net = trainable([1, 1], [0.3, -0.3]);
    createOptimiser({ name: word, parameters }, net).step(0.01);
    expect(net.values[0]).toBeLessThan(1);
    expect(net.values[1]).toBeGreaterThan(1);
    expect(1 - net.values[0]).toBeCloseTo(net.values[1] - 1, 14);
  });

  it("moves every number on its own: others change nothing", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 8 }), (seed, steps) => {
        const next = testNumbers(seed);
        const all = trainable(filled(5, next), filled(5, next));
        const one = trainable([all.values[3]], [0]);
        const together = createOptimiser({ name: word, parameters: [] }, all);
        const alone = createOptimiser({ name: word, parameters: [] }, one);
        for (let i = 0; i < steps; i++) {
          all.gradients.set(filled(5, next));
          one.gradients[0] = all.gradients[3];
          together.step(0.1);
          alone.step(0.1);
        }
        expect(one.values[0]).toBe(all.values[3]);
      }),
      { numRuns: 20 },
    );
  });

  it("keeps the parameters from before the last step, at creation the ones that there are", () => {
    const next = testNumbers(8);
    const net = trainable(filled(6, next), filled(6, next));
    const optimiser = createOptimiser({ name: word, parameters: [] }, net);
    expect(optimiser.previous).toStrictEqual(net.values);
    for (let i = 0; i < 4; i++) {
      const before = net.values.slice();
      optimiser.step(0.1);
      expect(optimiser.previous).toStrictEqual(before);
      expect(net.values).not.toEqual(before);
    }
  });

  it("undoes a step that diverged, bit for bit", () => {
    const net = trainable([1, -0, 5e-324], [0.1, 0.2, -0.3]);
    const optimiser = createOptimiser({ name: word, parameters: [] }, net);
    optimiser.step(0.1);
    const finite = net.values.slice();
    net.gradients.set([Number.NaN, Number.POSITIVE_INFINITY, 1e308]);
    optimiser.step(0.1);
    expect(net.values).not.toEqual(finite);
    optimiser.undo();
    expect(net.values).toStrictEqual(finite);
  });

  it("shows a gradient that is not finite in the parameters, so that it is noticed", () => {
    for (const bad of [Number.NaN, Infinity, -Infinity]) {
      const net = trainable([1, 1], [bad, 0.5]);
      createOptimiser({ name: word, parameters: [] }, net).step(0.1);
      expect(Number.isFinite(net.values[0])).toBe(false);
      expect(Number.isFinite(net.values[1])).toBe(true);
    }
  });

  it("moves nothing at rate 0", () => {
    const net = trainable([1, -2], [0.4, 3]);
    createOptimiser({ name: word, parameters: [] }, net).step(0);
    expect([...net.values]).toEqual([1, -2]);
  });

  it("says what it expects when a number is outside its range", () => {
    const [first] = kind.parameters;
    expect(() => createOptimiser({ name: word, parameters: [1] }, trainable([1], [1]))).toThrow(
      `${word}: expected ${first.name} from 0 to 0.9999, got 1`,
    );
  });
});
