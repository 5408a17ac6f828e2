import { scaleLinear, scalePoint } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layerAxis } from "../../src/figures/common/layer-axis.ts";
import { labelledTicks, linearScale, niceDomain } from "../../src/figures/common/scale.ts";

const end = fc.integer({ min: -1000, max: 1000 });
const interval = fc.tuple(end, end).filter(([a, b]) => a !== b);

describe("a straight axis", () => {
  it("is where d3's is, both ways", () => {
    fc.assert(
      fc.property(interval, interval, end, (domain, range, value) => {
        const ours = linearScale(domain, range);
        const theirs = scaleLinear(domain, range);
        expect(ours(value)).toBeCloseTo(theirs(value), 6);
        expect(ours.invert(value)).toBeCloseTo(theirs.invert(value), 6);
      }),
    );
  });

  it("ends at the same round numbers, with the same ticks", () => {
    for (const high of [0.0007, 0.69, 1, 3.2, 47, 12345]) {
      const theirs = scaleLinear([0, high], [0, 1]).nice(4);
      const ours = linearScale(niceDomain([0, high], 4), [0, 1]);
      expect(ours.domain).toEqual(theirs.domain());
      expect(labelledTicks(ours, 4).map(({ value }) => value)).toEqual(theirs.ticks(4));
      expect(labelledTicks(ours, 4).map(({ label }) => label)).toEqual(
        theirs.ticks(4).map(theirs.tickFormat(4)),
      );
    }
  });

  it("names large values by their power of ten", () => {
    const labels = labelledTicks(linearScale([0, 6e300], [0, 1]), 3).map(({ label }) => label);
    expect(labels).toEqual(["0", "2e300", "4e300", "6e300"]);
  });
});

describe("the layer axis", () => {
  it("puts layers where d3 puts points", () => {
    const names = ["in", "1", "2", "out"];
    const axis = layerAxis(names, 50, 300);
    const theirs = scalePoint(names, [50, 300]).padding(0.35);
    expect(axis.step).toBeCloseTo(theirs.step(), 9);
    for (const name of names) expect(axis.at(name)).toBeCloseTo(theirs(name) ?? 0, 9);
  });
});
