import { describe, expect, it } from "vitest";
import { recordPass } from "../../../src/engine/index.ts";
import { BufferPool } from "../../../src/experiment/session/buffers.ts";
import { type Line, SLICE_POINTS } from "../../../src/experiment/session/frame.ts";
import { hingesAlong } from "../../../src/experiment/session/probes/piecewise/line.ts";
import { countRegions } from "../../../src/experiment/session/probes/piecewise/plane.ts";
import { programOf } from "../../../src/experiment/session/probes/piecewise/program.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { frameTransfers } from "../../../src/experiment/session/transfers.ts";
import { armOf, scenarioOf, stackOf } from "../../support/scenarios.ts";

const LINE: Line = [-1, -0.5, 0.9, 1];

const scenario = scenarioOf({
  data: "moons",
  arms: [
    armOf({ net: stackOf(6, "relu", 5, "leaky") }),
    armOf({ net: stackOf(5, "tanh") }),
    armOf({ net: stackOf(4, 3) }),
  ],
  seed: 9,
});

function sliced(steps: number, line: Line | null = LINE, pool?: BufferPool) {
  const session = createSession(scenario);
  for (let i = 0; i < steps; i++) session.step();
  const frame = session.frame({ historyFrom: 0, surface: false, rows: [], slice: line }, pool);
  return { session, frame, slices: frame.arms.map((arm) => arm.slice) };
}

describe("the slice of a frame", () => {
  const { session, slices } = sliced(25);

  it("holds the raw outputs at equal distances from the first point to the last", () => {
    session.networks.forEach((network, arm) => {
      const values = slices[arm]?.values ?? new Float64Array();
      expect(values).toHaveLength(SLICE_POINTS);
      const point = recordPass(network, 1);
      for (const i of [0, 1, 57, 100, SLICE_POINTS - 2, SLICE_POINTS - 1]) {
        const t = i / (SLICE_POINTS - 1);
        point.input.set([-1 + 1.9 * t, -0.5 + 1.5 * t]);
        point.forward();
        expect(values[i]).toBeCloseTo(point.output[0], 12);
      }
    });
  });

  it("counts pieces and regions of a piecewise-linear stack as it is now", () => {
    const steps = programOf(session.networks[0]);
    const places = hingesAlong(steps ?? [], LINE) ?? [];
    expect(places.length).toBeGreaterThan(1);
    const slice = slices[0];
    expect([...(slice?.hinges ?? [])]).toEqual(places);
    expect(slice?.pieces).toBe(places.length + 1);
    expect(slice?.regions).toBe(countRegions(steps ?? [], session.setting.extent));
    expect(slice?.regions).toBeGreaterThan(places.length);
    expect(slice?.uncounted).toBeNull();
    expect(sliced(0).slices[0]?.hinges).not.toEqual(slice?.hinges);
  });

  it("bends where the values do", () => {
    const { values, hinges } = slices[0] ?? { values: new Float64Array(), hinges: new Float64Array() };
    for (let i = 1; i < SLICE_POINTS - 1; i++) {
      const [low, high] = [(i - 1) / (SLICE_POINTS - 1), (i + 1) / (SLICE_POINTS - 1)];
      if (hinges?.some((place) => place > low && place < high)) continue;
      expect(Math.abs(values[i - 1] - 2 * values[i] + values[i + 1])).toBeLessThan(1e-12);
    }
  });

  it("says why nothing is counted", () => {
    expect(slices[1]).toMatchObject({ hinges: null, pieces: null, regions: null, uncounted: "smooth" });
    expect(slices[2]).toMatchObject({ pieces: 1, regions: 1, uncounted: null });
    const large = createSession(scenarioOf({ arms: [armOf({ net: stackOf(256, "relu", 256, "relu") })] }));
    const { slice } = large.frame({ historyFrom: 0, surface: false, rows: [], slice: LINE }).arms[0];
    expect(slice).toMatchObject({ hinges: null, pieces: null, regions: null, uncounted: "too-many" });
    expect(slice?.values).toHaveLength(SLICE_POINTS);
  });

  it("follows the line and the steps of one session", () => {
    const request = { historyFrom: 0, surface: false, rows: [] };
    const other: Line = [1, -1, -1, 0.5];
    const moved = session.frame({ ...request, slice: other }).arms[0].slice;
    expect(moved?.line).toEqual(other);
    expect(moved?.hinges).not.toEqual(slices[0]?.hinges);
    expect(moved?.regions).toBe(slices[0]?.regions);
    for (let i = 0; i < 40; i++) session.step();
    const later = session.frame({ ...request, slice: other }).arms[0].slice;
    expect(later?.regions).toBe(countRegions(programOf(session.networks[0]) ?? [], session.setting.extent));
    expect(later?.hinges).not.toEqual(moved?.hinges);
  });

  it("is there only when asked for, and its arrays travel with the frame and come back", () => {
    expect(sliced(0, null).slices).toEqual([null, null, null]);
    const pool = new BufferPool();
    const first = sliced(3, LINE, pool);
    const kept = first.slices.map((slice) => slice && structuredClone(slice));
    const transfers = frameTransfers(first.frame);
    expect(transfers).toContain(first.slices[0]?.values.buffer);
    expect(transfers).toContain(first.slices[0]?.hinges?.buffer);
    pool.give(transfers);
    const second = sliced(3, LINE, pool);
    expect(second.slices).toEqual(kept);
    expect(transfers).toContain(second.slices[0]?.values.buffer);
  });
});
