import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UnitSamples } from "../../../src/experiment/session/inside.ts";
import { curveAt, curvesOf, type UnitCurve } from "../../../src/figures/unit/curves.ts";
import { countWords, describeUnit } from "../../../src/figures/unit/describe.ts";
import { spotsOf, unitLayout, zDomain } from "../../../src/figures/unit/geometry.ts";
import { countPoints, quantileOf, type UnitPoint, unitPoints } from "../../../src/figures/unit/measure.ts";
import { unitPlaces } from "../../../src/figures/unit/places.ts";
import { english } from "../../../src/ui/text/en/index.ts";
import { measures } from "../../../src/ui/text/en/measures.ts";
import { settingOf } from "../frames.ts";
import { asking, sessionOf } from "../inside.tsx";

const BOX = { left: 40, right: 440, top: 20, bottom: 220 };
const text = english.figures;

const curveOf = (word: string, change: Partial<UnitCurve> = {}): UnitCurve => ({
  layer: 1,
  name: `1.${word}`,
  kind: "activation",
  word,
  units: 4,
  pieces: 1,
  ...change,
});

/** Samples by hand; the class of row i is i % 2. */
const pointsOf = (
  z: readonly number[],
  a: (z: number) => number,
  slope: (z: number) => number,
): UnitPoint[] =>
  z.map((value, row) => ({
    row,
    number: row + 1,
    target: row % 2,
    z: value,
    a: a(value),
    slope: slope(value),
  }));
const relu = (z: readonly number[]) =>
  pointsOf(
    z,
    (x) => Math.max(0, x),
    (x) => Number(x > 0),
  );

function layersOf(net: string) {
  const { session, shown } = sessionOf([net], 3);
  return { session, layers: shown([]).frame.arms[0].layers };
}

describe("the curves of a net", () => {
  it("are those of activations and maxouts, and of linear layers without any", () => {
    const { layers } = layersOf("relu,4,bn,tanh,dropout:0.2,4,bn,2max3,identity");
    expect(curvesOf(layers).map(({ name, kind, word, pieces }) => [name, kind, word, pieces])).toEqual([
      ["in.relu", "activation", "relu", 1],
      ["1.tanh", "activation", "tanh", 1],
      ["2", "linear", "identity", 1],
      ["3.maxout", "maxout", "identity", 3],
      ["3.identity", "activation", "identity", 1],
      ["out", "linear", "identity", 1],
    ]);
  });

  it("are found from any layer that a unit may be picked in", () => {
    const { layers } = layersOf("4,bn,tanh,dropout:0.2,4,relu");
    const curves = curvesOf(layers);
    const met = layers.map((_, layer) => curveAt(curves, layers, layer)?.name);
    expect(met).toEqual(["1.tanh", "1.tanh", "1.tanh", "1.tanh", "2.relu", "2.relu", "out"]);
    expect(curveAt(curves, layers, 99)?.name).toBe("out");
    expect(curveAt([], [], 0)).toBeUndefined();
  });
});

describe("the samples of a unit", () => {
  it("are counted as the frame counts them, silent and saturated", () => {
    for (const net of ["6,relu,6,tanh", "6,bn,hard-sigmoid", "6,sine", "5,prelu"]) {
      const { session, shown } = sessionOf([net], 60, { noise: 0.3 });
      const { layers } = shown([]).frame.arms[0];
      for (const curve of curvesOf(layers).filter(({ kind }) => kind === "activation")) {
        const units = Array.from({ length: curve.units }, (_, unit) => ({ layer: curve.layer, unit }));
        const told = shown([asking({ units })]).frame.arms[0].inside?.units ?? [];
        const probe = layers[curve.layer];
        told.forEach((samples, unit) => {
          const points = unitPoints(curve, samples, 0, session.setting);
          const counts = countPoints(curve, samples.parameters, points);
          expect(counts.silent / counts.samples).toBeCloseTo(probe.silentShare?.[unit] ?? Number.NaN, 6);
          const saturated = probe.saturatedShare?.[unit] ?? null;
          if (saturated === null) expect(counts.saturated).toBeNull();
          else expect((counts.saturated ?? Number.NaN) / counts.samples).toBeCloseTo(saturated, 6);
        });
        expect(told).toHaveLength(curve.units);
      }
    }
  });

  it("have the row and the target of the data", () => {
    const { session, shown } = sessionOf(["4,relu"], 3);
    const [samples] = shown([asking({ units: [{ layer: 1, unit: 2 }] })]).frame.arms[0].inside?.units ?? [];
    const points = unitPoints(curveOf("relu"), samples, 0, session.setting);
    expect(points.map(({ row }) => row)).toEqual([...session.setting.train]);
    for (const { row, target } of points) expect(target).toBe(session.setting.targets[row]);
  });

  it("of a maxout belong to the first of the largest pieces", () => {
    // Two samples, three pieces: the second and the third tie at the first sample.
    const samples: UnitSamples = {
      layer: 1,
      unit: 0,
      z: Float64Array.of(1, 5, 2, 4, 2, 3),
      a: Float64Array.of(2, 5),
      parameters: [],
    };
    const setting = { train: Uint32Array.of(0, 1), targets: Float64Array.of(0, 1) };
    const curve = curveOf("identity", { kind: "maxout", name: "1.maxout", pieces: 3 });
    const won = [0, 1, 2].map((piece) =>
      unitPoints(curve, samples, piece, setting).map(({ slope }) => slope),
    );
    expect(won).toEqual([
      [0, 1],
      [1, 0],
      [0, 0],
    ]);
    const [said] = countWords(curve, [], unitPoints(curve, samples, 1, setting), measures);
    expect(said).toBe("this piece is the largest on 1 of 2 samples");
  });
});

describe("the axis of z", () => {
  it("holds every sample as long as none lies far out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 60, maxLength: 80 }),
        (z) => {
          const [low, high] = zDomain(relu([...z, -5, -5, -5, 5, 5, 5]), []);
          for (const value of z) expect(value >= low && value <= high).toBe(true);
          expect(high - low).toBeLessThan(21);
        },
      ),
    );
  });

  it("leaves out the few that would make one dot of the others, and says how many", () => {
    const z = Array.from({ length: 200 }, (_, i) => i / 100 - 1);
    const points = relu([...z, 5e8, -1e9, 1e12]);
    const { x, beyond, points: placed } = unitLayout(curveOf("relu"), [], points, BOX);
    expect(x.domain).toEqual([-1, 1]);
    expect(beyond).toEqual({ left: 1, right: 2 });
    expect(placed).toHaveLength(200);
  });

  it("reaches a kink that is near, and not one that is far", () => {
    expect(zDomain(relu([1, 2, 3]), [0])[0]).toBeLessThan(0);
    expect(zDomain(relu([100, 101, 102]), [0])[0]).toBeGreaterThan(90);
  });

  it("has room about numbers that are all the same, and without any", () => {
    expect(zDomain(relu([3, 3, 3]), [])).toEqual([2, 4]);
    expect(zDomain(relu([Number.NaN, Number.POSITIVE_INFINITY]), [])).toEqual([-1, 1]);
  });
});

/** The points of straight path data. */
const pathPoints = (d: string) =>
  [...d.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe("the picture of a unit", () => {
  it("has its samples on the curve", () => {
    const { session, shown } = sessionOf(["4,tanh"], 20);
    const [samples] = shown([asking({ units: [{ layer: 1, unit: 1 }] })]).frame.arms[0].inside?.units ?? [];
    const points = unitPoints(curveOf("tanh"), samples, 0, session.setting);
    const { x, y, curve } = unitLayout(curveOf("tanh"), [], points, BOX);
    const drawn = pathPoints(curve);
    for (const point of points) {
      const at = x(point.z) - BOX.left;
      const right = drawn.findIndex((one) => one.x >= at);
      const [from, to] = [drawn[Math.max(0, right - 1)], drawn[Math.max(1, right)]];
      const height = from.y + ((at - from.x) / (to.x - from.x || 1)) * (to.y - from.y);
      expect(Math.abs(height - (y(point.a) - BOX.top))).toBeLessThan(1);
    }
  });

  it("shows the slope on an axis of its own, and kinks where they are seen", () => {
    const { slope, slopeLine, kinks } = unitLayout(curveOf("relu"), [], relu([-900, 0, 900]), BOX);
    expect(slope?.domain).toEqual([0, 1]);
    const heights = pathPoints(slopeLine).map(({ y }) => y);
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([0, 200]);
    expect(kinks).toEqual([0]);
    expect(unitLayout(curveOf("relu"), [], relu([100, 101]), BOX).kinks).toEqual([]);
  });

  it("draws a learned slope beyond the limits of its word", () => {
    const { curve } = unitLayout(
      curveOf("prelu"),
      [-2],
      pointsOf([-1, 1], Math.abs, () => 1),
      BOX,
    );
    expect(pathPoints(curve)[0].y).toBeLessThan(pathPoints(curve).at(-1)?.y ?? 0);
  });

  it("has no slope for a maxout's piece, whose samples lie on or above a = z", () => {
    const curve = curveOf("identity", { kind: "maxout", pieces: 2 });
    const layout = unitLayout(
      curve,
      [],
      pointsOf(
        [-1, 0, 1],
        (z) => Math.max(z, 0.5),
        () => 0,
      ),
      BOX,
    );
    expect([layout.slope, layout.slopeLine]).toEqual([null, ""]);
    expect(layout.y.domain[1]).toBeGreaterThanOrEqual(1);
  });

  it("draws one mark where many samples share a spot", () => {
    const points = relu([1, 1, 1 + 1e-6, 2]);
    expect(spotsOf(points, unitLayout(curveOf("relu"), [], points, BOX))).toHaveLength(2);
  });

  it("can be pointed at sample by sample, from the smallest z on", () => {
    const points = relu([2, -1, 0.5]);
    const layout = unitLayout(curveOf("relu"), [], points, BOX);
    const places = unitPlaces(layout, settingOf(), text, measures);
    expect(places.map(({ column, sample }) => [column, sample])).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
    expect(places[0].words()).toBe("z \u22121.00, a 0, slope 0: class B, point 2");
    expect(places[2].x).toBe(layout.x(2));
  });
});

describe("a unit in words", () => {
  const points = relu([-3, -1, 0, 2]);
  const described = {
    curve: curveOf("relu"),
    parameters: [],
    points,
    name: "unit 1 of layer 1, relu, arm b relu",
  };

  it("says where its z lie and on how many samples it is silent", () => {
    const said = describeUnit(described, 40, settingOf(), text, measures);
    expect(said.summary).toBe(
      "The unit 1 of layer 1, relu, arm b relu at step 40: z from \u22123.00 to 2.00; silent (slope 0) on 3 of 4 samples.",
    );
    expect(said.rows()).toEqual([
      ["class A", "2", "\u22123.00", "0", "0", "2", "–"],
      ["class B", "2", "\u22121.00", "2.00", "2.00", "1", "–"],
      ["all", "4", "\u22123.00", "0", "2.00", "3", "–"],
    ]);
  });

  it("counts what saturates and what is not finite", () => {
    const tanh = pointsOf([-9, 0, Number.POSITIVE_INFINITY], Math.tanh, (z) => 1 - Math.tanh(z) ** 2);
    expect(countWords(curveOf("tanh"), [], tanh, measures).slice(1)).toEqual([
      "saturated on 2 of 3",
      "1 not finite",
    ]);
    const linear = curveOf("identity", { kind: "linear", name: "out" });
    expect(countWords(linear, [], points, measures)).toEqual(["no activation: a = z on all 4 samples"]);
  });

  it("takes quantiles of no number as none", () => {
    expect(quantileOf([], 0.5)).toBeNaN();
    expect(quantileOf([1, 2, 9], 0.5)).toBe(2);
  });
});

describe("a unit of a net over one input", () => {
  const { session, shown } = sessionOf(["4,tanh"], 10, { data: "sine" });
  const [samples] = shown([asking({ units: [{ layer: 1, unit: 1 }] })]).frame.arms[0].inside?.units ?? [];
  const points = unitPoints(curveOf("tanh"), samples, 0, session.setting);

  it("tells samples by their number y, not by a class", () => {
    const layout = unitLayout(curveOf("tanh"), [], points, BOX);
    const [first] = unitPlaces(layout, session.setting, text, measures);
    expect(first.words()).toMatch(/: target \S+, point \d+$/);
    const described = {
      curve: curveOf("tanh"),
      parameters: [],
      points,
      name: "unit 2 of layer 1, tanh, arm a",
    };
    const rows = describeUnit(described, 10, session.setting, text, measures).rows();
    expect(rows.map(([name]) => name)).toEqual(["all"]);
  });
});
