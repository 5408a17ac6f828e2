import { describe, expect, it } from "vitest";
import { type Network, recordPass } from "../../../src/engine/index.ts";
import { BufferPool } from "../../../src/experiment/session/buffers.ts";
import { MAP_POINTS, SLICE_POINTS } from "../../../src/experiment/session/frame.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { frameTransfers } from "../../../src/experiment/session/transfers.ts";
import { armOf, scenarioOf, stackOf } from "../../support/scenarios.ts";
import { expectHinges } from "./piecewise/expect-hinges.ts";

const scenario = scenarioOf({
  data: "sine",
  arms: [
    armOf({ net: stackOf(6, "relu", 5, "leaky") }),
    armOf({ net: stackOf(5, "tanh") }),
    armOf({ net: stackOf(4, 3) }),
    armOf({ net: [...stackOf("abs", 3), { kind: "skip", items: stackOf("relu6", 3) }] }),
  ],
  seed: 9,
});

/** The outputs at x, by a pass of its own. */
function outputAt(network: Network): (x: number) => number {
  const pass = recordPass(network, 1);
  return (x) => {
    pass.input[0] = x;
    pass.forward();
    return pass.output[0];
  };
}

const session = createSession(scenario);
for (let i = 0; i < 200; i++) session.step();
const request = { historyFrom: 0, surface: true, rows: [[0], [0]] };
const frame = session.frame(request);
const [left, right] = session.setting.extent;
const along = (t: number) => left + t * (right - left);

describe("a session of one input", () => {
  it("says so, has no classes, and learns by squared error", () => {
    const { features, classes, outputs, loss, inputs, targets } = session.setting;
    expect([features, classes, outputs, loss]).toEqual([1, null, 1, "squared"]);
    expect(inputs.length).toBe(targets.length);
    expect(frame.arms.map(({ train }) => train.accuracy)).toEqual([null, null, null, null]);
  });

  it("shows the nets' outputs from edge to edge of what is shown, and no plane", () => {
    session.networks.forEach((network, arm) => {
      const { curve, surface, slice } = frame.arms[arm];
      expect([surface, slice]).toEqual([null, null]);
      expect(curve?.line).toEqual([left, right]);
      const output = outputAt(network);
      const values = curve?.values ?? new Float64Array();
      expect(values).toHaveLength(SLICE_POINTS);
      values.forEach((value, i) => {
        expect(value).toBeCloseTo(output(along(i / (SLICE_POINTS - 1))), 12);
      });
    });
  });

  it("bends exactly where the values do, and says how high it is there", () => {
    for (const arm of [0, 2, 3]) {
      const output = outputAt(session.networks[arm]);
      const { hinges, bends, pieces, regions } = frame.arms[arm].curve ?? {};
      expectHinges((t) => [output(along(t))], [...(hinges ?? [])]);
      expect([...(bends ?? [])]).toEqual([...(hinges ?? [])].map((t) => output(along(t))));
      expect(pieces).toBe((hinges?.length ?? Number.NaN) + 1);
      expect(regions).toBeNull();
    }
    const counts = frame.arms.map(({ curve }) => curve?.pieces);
    expect(counts[0]).toBeGreaterThan(3);
    expect(counts[2]).toBe(1);
    expect(frame.arms[1].curve).toMatchObject({ hinges: null, pieces: null, uncounted: "smooth" });
  });

  it("has no more pieces than a hidden layer of relu has units, and one", () => {
    for (const units of [1, 3, 9]) {
      const one = createSession(scenarioOf({ data: "bump", arms: [armOf({ net: stackOf(units, "relu") })] }));
      for (let i = 0; i < 100; i++) one.step();
      const { curve } = one.frame({ historyFrom: 0, surface: true, rows: [] }).arms[0];
      expect(curve?.pieces).toBeGreaterThan(1);
      expect(curve?.pieces).toBeLessThanOrEqual(units + 1);
    }
  });

  it("draws each unit along x, its lowest value 0 and its highest 255", () => {
    const [row, next] = frame.arms[0].rows;
    expect(next.maps).toBeNull();
    expect(row.maps).toHaveLength(6 * MAP_POINTS);
    const [weights, bias] = session.networks[0].parameters;
    for (let unit = 0; unit < 6; unit++) {
      const values = Array.from({ length: MAP_POINTS }, (_, i) =>
        Math.max(0, weights.values[unit] * along(i / (MAP_POINTS - 1)) + bias.values[unit]),
      );
      const [low, high] = [Math.min(...values), Math.max(...values)];
      expect(row.ranges?.[2 * unit]).toBeCloseTo(low, 12);
      expect(row.ranges?.[2 * unit + 1]).toBeCloseTo(high, 12);
      values.forEach((value, i) => {
        const byte = row.maps?.[unit * MAP_POINTS + i] ?? Number.NaN;
        const wanted = high > low ? (255 * (value - low)) / (high - low) : 0;
        expect(Math.abs(byte - wanted)).toBeLessThan(0.51);
      });
    }
  });

  it("follows its one line for the pieces too, and its arrays travel with the frame and come back", () => {
    const pool = new BufferPool();
    const whole = () => session.frame({ ...request, slice: [left, right] }, pool);
    const { arms } = whole();
    expect(arms[0].slice).toEqual(arms[0].curve);
    const kept = structuredClone(arms);
    const transfers = frameTransfers({ ...frame, arms });
    expect(new Set(transfers).size).toBe(transfers.length);
    for (const array of [arms[0].curve?.values, arms[0].curve?.hinges, arms[0].curve?.bends])
      expect(transfers).toContain(array?.buffer);
    pool.give(transfers);
    expect(whole().arms).toEqual(kept);
    const { curve, slice } = session.frame({ ...request, surface: false, slice: [left, right] }).arms[0];
    expect(curve).toBeNull();
    expect(slice).toEqual(kept[0].slice);
  });

  it("equals one line where no activation bends it", () => {
    const { collapse } = frame.arms[2];
    const output = outputAt(session.networks[2]);
    expect(collapse?.weights).toHaveLength(1);
    for (const x of [-1, 0, 0.7])
      expect((collapse?.weights[0] ?? 0) * x + (collapse?.bias[0] ?? 0)).toBeCloseTo(output(x), 12);
    expect(collapse?.difference).toBeLessThan(1e-14);
  });
});

it("a net with more hinges than places has the outputs at all of them", () => {
  const many = createSession(scenarioOf({ data: "sine", arms: [armOf({ net: stackOf(256, "relu") })] }));
  for (let i = 0; i < 40; i++) many.step();
  const { curve } = many.frame({ historyFrom: 0, surface: true, rows: [] }).arms[0];
  const hinges = [...(curve?.hinges ?? [])];
  expect(hinges.length).toBeGreaterThan(SLICE_POINTS);
  const output = outputAt(many.networks[0]);
  hinges.forEach((t, i) => {
    expect(curve?.bends?.[i]).toBeCloseTo(output(along(t)), 12);
  });
});
