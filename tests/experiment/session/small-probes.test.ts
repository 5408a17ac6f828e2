import { describe, expect, it } from "vitest";
import { DISTRIBUTION_BINS } from "../../../src/experiment/session/frame.ts";
import { distribution } from "../../../src/experiment/session/probes/distribution.ts";
import { spread } from "../../../src/experiment/session/probes/spread.ts";
import { updateRatio } from "../../../src/experiment/session/probes/update-ratio.ts";

describe("spread", () => {
  it("is the root mean square over units of the standard deviation across samples", () => {
    // Standard deviations 1 and 3 about the means 1 and 10.
    expect(spread(Float64Array.of(0, 2, 0, 2, 7, 13, 13, 7), 2)).toBeCloseTo(Math.sqrt((1 + 9) / 2), 15);
  });

  it("is 0 where every input looks alike, and sees the smallest difference", () => {
    expect(spread(new Float64Array(9).fill(0.1), 1)).toBe(0);
    const close = Float64Array.of(0.5 - 2 ** -52, 0.5 + 2 ** -52);
    expect(spread(close, 1)).toBe(2 ** -52);
  });

  it("says that what is not finite has none", () => {
    expect(spread(Float64Array.of(1, Number.POSITIVE_INFINITY), 1)).toBeNaN();
  });
});

describe("distribution", () => {
  const bins = () => new Uint32Array(DISTRIBUTION_BINS).fill(9);

  it("counts every value once, the largest in the last bin", () => {
    const values = Float64Array.from({ length: 400 }, (_, i) => i / 399);
    const { low, high, counts } = distribution(values, bins());
    expect([low, high]).toEqual([0, 1]);
    expect([...counts]).toEqual(Array(DISTRIBUTION_BINS).fill(10));
  });

  it("has one bin for values that are all the same, and none for what is not finite", () => {
    expect([...distribution(Float64Array.of(3, 3), bins()).counts].slice(0, 2)).toEqual([2, 0]);
    const { low, counts } = distribution(Float64Array.of(3, Number.NaN), bins());
    expect(low).toBeNaN();
    expect(counts.every((count) => count === 0)).toBe(true);
  });

  it("counts values at both ends of the doubles", () => {
    const { counts } = distribution(Float64Array.of(-Number.MAX_VALUE, 0, Number.MAX_VALUE), bins());
    expect([counts[0], counts[DISTRIBUTION_BINS / 2], counts[DISTRIBUTION_BINS - 1]]).toEqual([1, 1, 1]);
  });
});

describe("update ratio", () => {
  it("is the length of the step over the length of the weights before it", () => {
    const room = new Float64Array(2);
    expect(updateRatio(Float64Array.of(3, 4), Float64Array.of(3, 4.5), room)).toBe(0.1);
    expect(updateRatio(Float64Array.of(3, 4), Float64Array.of(3, 4), room)).toBe(0);
    expect(updateRatio(Float64Array.of(0, 0), Float64Array.of(1, 1), room)).toBeNull();
  });
});
