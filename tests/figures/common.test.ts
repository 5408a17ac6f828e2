import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mix, parseColour, ramp } from "../../src/figures/common/colour.ts";
import { labelledNames, layerAxis, layerNames } from "../../src/figures/common/layer-axis.ts";
import { pushApart } from "../../src/figures/common/push-apart.ts";
import { fitLabel } from "../../src/figures/common/svg-join.ts";
import { throttle } from "../../src/figures/common/throttle.ts";
import { armFrame, linearFrame, linearProbe, shownOf } from "./frames.ts";

describe("labels at line ends", () => {
  it("stay where they are when they do not touch", () => {
    expect(pushApart([100, 10, 50], 17, 0, 200)).toEqual([100, 10, 50]);
  });

  it("keep 17 px between them, their order and the plot's limits", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { maxLength: 5 }), (wishes) => {
        const places = pushApart(wishes, 17, 0, 200);
        const order = wishes.map((_, i) => i).sort((i, j) => wishes[i] - wishes[j] || i - j);
        for (const [i, index] of order.entries()) {
          expect(places[index]).toBeGreaterThanOrEqual(-1e-9);
          expect(places[index]).toBeLessThanOrEqual(200 + 1e-9);
          if (i > 0) expect(places[index] - places[order[i - 1]]).toBeGreaterThanOrEqual(17 - 1e-9);
        }
      }),
    );
  });

  it("share the room evenly when there is too little", () => {
    expect(pushApart([5, 5, 5], 17, 0, 20)).toEqual([0, 10, 20]);
  });

  it("are cut to their room but keep the letter", () => {
    expect(fitLabel("c relu", 66)).toBe("c relu");
    expect(fitLabel("c softplus", 52)).toBe("c soft…");
    expect(fitLabel("c relu", 1)).toBe("c…");
  });
});

describe("the layer axis", () => {
  it("goes to the depth of the deepest arm and ends with out", () => {
    const deep = linearFrame({ layers: ["1", "2", "3", "out"].map((name) => linearProbe(name, 1)) });
    expect(layerNames(shownOf({ arms: [armFrame(), deep] }).frame)).toEqual(["1", "2", "3", "out"]);
  });

  it("begins with in when an activation comes before the first layer", () => {
    const early = armFrame({ rows: [{ ...armFrame().rows[0], name: "in" }] });
    expect(layerNames(shownOf({ arms: [early] }).frame)[0]).toBe("in");
  });

  it("spreads the layers evenly between its ends", () => {
    const axis = layerAxis(["1", "2", "out"], 36, 226);
    expect(axis.at("2")).toBeCloseTo((axis.at("1") + axis.at("out")) / 2);
    expect(axis.at("1")).toBeGreaterThan(36);
    expect(axis.at("out")).toBeLessThan(226);
  });

  it("thins out the labels of a deep stack and keeps the first and out", () => {
    const names = [...Array.from({ length: 64 }, (_, i) => String(i + 1)), "out"];
    const axis = layerAxis(names, 36, 226);
    const labelled = labelledNames(axis, 30);
    expect(labelled[0]).toBe("1");
    expect(labelled.at(-1)).toBe("out");
    const places = labelled.map((name) => axis.at(name));
    for (let i = 1; i < places.length; i++) expect(places[i] - places[i - 1]).toBeGreaterThanOrEqual(30);
  });
});

describe("colours", () => {
  it("are read from six hexadecimal digits and nothing else", () => {
    expect(parseColour("#f59322")).toEqual([245, 147, 34]);
    expect(() => parseColour("orange")).toThrow("expected #rrggbb, got orange");
  });

  it("mix in a straight line and make ramps of 256", () => {
    expect(mix([0, 0, 0], [200, 100, 50], 0.5)).toEqual([100, 50, 25]);
    const bytes = ramp([0, 0, 0], [255, 0, 0]);
    expect([...bytes.slice(0, 4)]).toEqual([0, 0, 0, 255]);
    expect([...bytes.slice(-4)]).toEqual([255, 0, 0, 255]);
  });
});

describe("a throttled task", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("runs at once, then once per interval, and never loses the last call", () => {
    const work = vi.fn();
    const { call } = throttle(work, 500);
    for (let i = 0; i < 10; i++) call();
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(500);
    expect(work).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(5000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it("forgets what is pending when stopped", () => {
    const work = vi.fn();
    const { call, stop } = throttle(work, 500);
    call();
    call();
    stop();
    vi.advanceTimersByTime(5000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
