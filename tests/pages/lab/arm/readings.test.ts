import { describe, expect, it } from "vitest";
import { readingsOf } from "../../../../src/pages/lab/arm/readings.ts";
import { armFrame, linearFrame, linearProbe, reluProbe } from "../../../figures/frames.ts";

describe("an arm's readings", () => {
  it("count dead units and weigh shares by units, over all layers", () => {
    const bounded = { ...reluProbe("2.tanh"), kind: "tanh", units: 12, dead: 2, saturated: 0.25 };
    const narrow = { ...reluProbe("3.tanh"), kind: "tanh", saturated: 0.75 };
    const layers = [linearProbe("1", 0.1), reluProbe("1.relu"), bounded, narrow, linearProbe("out", 0.4)];
    const readings = readingsOf(armFrame({ layers }));
    expect(readings).toMatchObject({ dead: 4, units: 20, saturated: (12 * 0.25 + 4 * 0.75) / 16 });
    expect(readings.silent).toBeCloseTo((1 + 0.25 + 0.5) / 4, 12);
    expect(readings.ratio).toBeCloseTo(0.25, 12);
  });

  it("say nothing of what a stack does not have", () => {
    expect(readingsOf(linearFrame({ layers: [linearProbe("out", 0.4)] }))).toEqual({
      dead: 0,
      units: 0,
      saturated: null,
      silent: null,
      ratio: null,
    });
    const layers = [linearProbe("1", 0.1), linearProbe("out", 0)];
    expect(readingsOf(linearFrame({ layers })).ratio).toBeNull();
  });
});
