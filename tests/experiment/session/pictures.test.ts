import { describe, expect, it } from "vitest";
import { BOUNDARY_SIDE, MAP_SIDE } from "../../../src/experiment/session/frame.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { toJson } from "../../../tools/scenario/finite.ts";
import { runReport } from "../../../tools/scenario/report.ts";
import { recompute } from "../../support/reference/reference.ts";
import { type Dump, referenceTask } from "../../support/reference/task.ts";
import { armOf, scenarioOf, stackOf } from "../../support/scenarios.ts";

const scenario = scenarioOf({
  data: "moons",
  arms: [armOf({ net: stackOf(5, "tanh", 4, "relu") }), armOf({ net: stackOf(6, 3) })],
  seed: 9,
});

const { extent } = createSession(scenario).setting;

function pictured(steps: number) {
  const session = createSession(scenario);
  for (let i = 0; i < steps; i++) session.step();
  return session.frame({ historyFrom: 0, surface: true, rows: [[0, 1], []] });
}

/** The centre of a pixel of a side x side picture, row 0 at the top. */
function centre(side: number, row: number, column: number): [number, number] {
  const [left, right, bottom, top] = extent;
  return [left + ((column + 0.5) / side) * (right - left), top - ((row + 0.5) / side) * (top - bottom)];
}

describe("the pictures of a frame", () => {
  const dump = (() => {
    const report = runReport(scenario, 40, true);
    return toJson({ ...report.dump, arms: report.arms }, () => {}) as unknown as Dump;
  })();
  const frame = pictured(40);

  it("show the net's output at the centre of every pixel, the largest x2 on top", () => {
    for (const [index, id] of ["a", "b"].entries()) {
      const { at } = recompute(referenceTask(scenario, dump, index, id));
      const surface = frame.arms[index].surface ?? [];
      expect(surface).toHaveLength(BOUNDARY_SIDE * BOUNDARY_SIDE);
      for (let i = 0; i < 30; i++) {
        const row = (i * 37) % BOUNDARY_SIDE;
        const column = (i * 71) % BOUNDARY_SIDE;
        expect(surface[row * BOUNDARY_SIDE + column]).toBeCloseTo(
          at(centre(BOUNDARY_SIDE, row, column))[0],
          5,
        );
      }
    }
  });

  it("show each unit from its lowest value, 0, to its highest, 255", () => {
    const { rows } = frame.arms[0];
    expect(rows.map(({ name, layer, activation, units }) => [name, layer, activation, units])).toEqual([
      ["1", 1, 1, 5],
      ["2", 3, 3, 4],
    ]);
    const hidden = recompute({
      ...referenceTask(scenario, dump, 0, "a"),
      batches: [],
      initial: dump.arms.a.parameters,
    });
    const [weights, bias] = hidden.parameters;
    const ranges = rows[0].ranges ?? [];
    const maps = rows[0].maps ?? [];
    for (let unit = 0; unit < 5; unit++) {
      const values: number[] = [];
      for (let pixel = 0; pixel < MAP_SIDE * MAP_SIDE; pixel++) {
        const [x, y] = centre(MAP_SIDE, Math.floor(pixel / MAP_SIDE), pixel % MAP_SIDE);
        values.push(Math.tanh(weights[2 * unit] * x + weights[2 * unit + 1] * y + bias[unit]));
      }
      const low = Math.min(...values);
      const high = Math.max(...values);
      expect(ranges[2 * unit]).toBeCloseTo(low, 9);
      expect(ranges[2 * unit + 1]).toBeCloseTo(high, 9);
      values.forEach((value, pixel) => {
        const byte = maps[unit * MAP_SIDE * MAP_SIDE + pixel];
        expect(Math.abs(byte - (255 * (value - low)) / (high - low))).toBeLessThan(0.51);
      });
    }
  });

  it("leave out what was not asked for", () => {
    expect(frame.arms[1].rows.map(({ maps, ranges }) => [maps, ranges])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("draw a unit that is the same everywhere as zeros", () => {
    const flat = scenarioOf({ arms: [armOf({ init: { name: "zeros", parameters: [] } })] });
    const { rows } = createSession(flat).frame({ historyFrom: 0, surface: false, rows: [[0]] }).arms[0];
    expect(rows[0].maps?.every((byte) => byte === 0)).toBe(true);
    expect([...(rows[0].ranges ?? [1])].every((value) => value === 0)).toBe(true);
  });

  it("collapse a stack without activations to the one map it equals, and no other stack", () => {
    const { collapse, surface } = frame.arms[1];
    expect(frame.arms[0].collapse).toBeNull();
    expect(collapse?.difference).toBeLessThan(1e-12);
    // Two orders of summation: never a difference would be a measurement never made.
    expect(collapse?.difference).toBeGreaterThan(0);
    const { weights, bias } = collapse ?? { weights: [], bias: [] };
    const [x, y] = centre(BOUNDARY_SIDE, 20, 70);
    expect(weights[0] * x + weights[1] * y + bias[0]).toBeCloseTo(surface?.[20 * BOUNDARY_SIDE + 70] ?? 0, 5);
  });
});
