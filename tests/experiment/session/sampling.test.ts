import { describe, expect, it } from "vitest";
import { agreeBefore, rateAt } from "../../../src/experiment/session/rates.ts";
import { isSampled, nextSample, previousSample } from "../../../src/experiment/session/sampling.ts";

describe("sampled steps", () => {
  it("are every step to 100, multiples of 10 to 1,000, of 100 to 10,000, and so on", () => {
    const between = (from: number, to: number) => {
      const steps = [];
      for (let step = from; step <= to; step++) if (isSampled(step)) steps.push(step);
      return steps;
    };
    expect(between(0, 100)).toHaveLength(101);
    expect(between(101, 1000)).toEqual(Array.from({ length: 90 }, (_, i) => 110 + 10 * i));
    expect(between(1001, 10_000)).toEqual(Array.from({ length: 90 }, (_, i) => 1100 + 100 * i));
    expect(between(10_001, 20_000)).toEqual(Array.from({ length: 10 }, (_, i) => 11_000 + 1000 * i));
  });
});

describe("the neighbours of a step", () => {
  it("are the nearest sampled steps on either side", () => {
    for (const step of [
      0, 1, 50, 99, 100, 101, 105, 110, 999, 1000, 1001, 1099, 1100, 10_000, 10_050, 123_456,
    ]) {
      let after = step + 1;
      while (!isSampled(after)) after++;
      let before = Math.max(0, step - 1);
      while (!isSampled(before)) before--;
      expect([previousSample(step), nextSample(step)]).toEqual([before, after]);
    }
  });
});

describe("a rate schedule", () => {
  const schedule = [
    { rate: 0.03, step: 0 },
    { rate: 0.3, step: 300 },
  ];

  it("applies each rate from its step on", () => {
    expect([0, 299, 300, 9999].map((step) => rateAt(schedule, step))).toEqual([0.03, 0.03, 0.3, 0.3]);
  });

  it("agrees with another one as far as their rates are the same", () => {
    expect(agreeBefore(schedule, [{ rate: 0.03, step: 0 }], 300)).toBe(true);
    expect(agreeBefore(schedule, [{ rate: 0.03, step: 0 }], 301)).toBe(false);
  });
});
