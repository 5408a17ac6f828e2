import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeData } from "../../../../src/experiment/data/make-data.ts";
import { DEFAULTS } from "../../../../src/experiment/scenario/defaults.ts";
import { printPoints, readPoints } from "../../../../src/experiment/scenario/points.ts";
import { createSession } from "../../../../src/experiment/session/session.ts";
import {
  addPoint,
  movePoint,
  nearestPoint,
  pointsOf,
  removePoint,
  tidy,
} from "../../../../src/pages/lab/own/points/draft.ts";
import { readKey } from "../../../../src/pages/lab/own/points/plot-keys.ts";

const three = [
  { x1: 0, x2: 0, label: 0 },
  { x1: 0.5, x2: 0, label: 1 },
  { x1: 0.5, x2: 0, label: 2 },
];

describe("points on their way into a scenario", () => {
  it("are the ones that a link brings back", () => {
    const numbers = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers, numbers), { minLength: 1 }), (places) => {
        const points = places.reduce(
          (list, place, i) => addPoint(list, place, i % 10),
          [] as readonly (typeof three)[0][],
        );
        expect(readPoints(printPoints(points))).toEqual({ value: points, problems: [] });
      }),
    );
    expect(Object.is(tidy(-0.0001), 0)).toBe(true);
  });

  it("are added at the end, moved and removed by number, and 5,000 at most", () => {
    expect(addPoint(three, [0.12345, -2], 3)[3]).toEqual({ x1: 0.123, x2: -1.3, label: 3 });
    expect(movePoint(three, 1, [1, 1])).toEqual([three[0], { x1: 1, x2: 1, label: 1 }, three[2]]);
    expect(removePoint(three, 0)).toEqual([three[1], three[2]]);
    const full = Array.from({ length: 5000 }, () => three[0]);
    expect(addPoint(full, [0, 0], 1)).toBe(full);
  });

  it("are found by the nearest, the one on top first, and not from far", () => {
    expect(nearestPoint(three, [0.45, 0], 0.1)).toBe(2);
    expect(nearestPoint(three, [0.1, 0.1], 0.2)).toBe(0);
    expect(nearestPoint(three, [0.25, 0.5], 0.1)).toBeNull();
  });

  it("may be the present data, if those lie on the plane", () => {
    const { setting } = createSession({ ...DEFAULTS, data: "rings", n: 60 });
    const copied = pointsOf(setting);
    const { inputs, targets } = makeData({ ...DEFAULTS, data: "rings", n: 60 });
    expect(copied?.points.map(({ label }) => label)).toEqual([...targets]);
    copied?.points.forEach(({ x1, x2 }, row) => {
      expect(Math.abs(x1 - inputs[2 * row])).toBeLessThanOrEqual(0.0005 + 1e-12);
      expect(Math.abs(x2 - inputs[2 * row + 1])).toBeLessThanOrEqual(0.0005 + 1e-12);
    });
    const noisy = createSession({ ...DEFAULTS, data: "gauss", noise: 1, n: 400 }).setting;
    const outside = Array.from(noisy.targets, (_, row) => row).filter(
      (row) => Math.max(Math.abs(noisy.inputs[2 * row]), Math.abs(noisy.inputs[2 * row + 1])) > 1.3,
    );
    expect(outside.length).toBeGreaterThan(0);
    expect(pointsOf(noisy)?.moved).toBe(outside.length);
    expect(pointsOf(createSession({ ...DEFAULTS, data: "penguins" }).setting)).toBeNull();
  });
});

describe("a key on the plane", () => {
  it.each([
    ["ArrowRight", false, { kind: "move", to: [0.52, 1.3] }],
    ["ArrowUp", true, { kind: "move", to: [0.5, 1.3] }],
    ["ArrowDown", true, { kind: "move", to: [0.5, 1.1] }],
    ["Home", false, { kind: "move", to: [0, 0] }],
    ["Enter", false, { kind: "press" }],
    ["N", true, { kind: "next" }],
    ["Backspace", false, { kind: "remove" }],
    ["1", false, { kind: "class", label: 0 }],
    ["0", false, { kind: "class", label: 9 }],
    ["x", false, null],
    ["Tab", false, null],
  ])("%s (Shift: %s) means %j", (key, far, meaning) => {
    expect(readKey(key, far, [0.5, 1.3])).toEqual(meaning);
  });
});
