import { describe, expect, it } from "vitest";
import { type Layer, recordPass } from "../../../src/engine/index.ts";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import { BufferPool } from "../../../src/experiment/session/buffers.ts";
import type { Creases } from "../../../src/experiment/session/creases.ts";
import { CreaseProbe } from "../../../src/experiment/session/probes/creases.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { frameTransfers } from "../../../src/experiment/session/transfers.ts";
import { armOf, scenarioOf, stackOf } from "../../support/scenarios.ts";

const ASKED = { historyFrom: 0, surface: false, rows: [], creases: true };

const { scenario } = parseQuery(
  "data=moons&net=6,bn,relu,4max3,dropout:0.2,5,leaky&net.b=5,tanh,4,relu&net.c=4,3&net.d=4,relu&seed=9",
);

function trained(steps: number, pool?: BufferPool) {
  const session = createSession(scenario);
  for (let i = 0; i < steps; i++) session.step();
  const frame = session.frame(ASKED, pool);
  return { session, frame, creases: frame.arms.map((arm) => arm.creases as Creases) };
}

/** What a layer reads at a point, by the engine's own pass. */
function readAt(
  layers: readonly Layer[],
  pass: ReturnType<typeof recordPass>,
  layer: number,
  point: number[],
) {
  pass.input.set(point);
  pass.forward();
  expect(layers[layer]).toBe(pass.layers[layer].layer);
  return pass.layers[layer].input.value;
}

describe("the creases of a frame", () => {
  const { session, creases } = trained(40);

  it("lie where the trained net's own pass finds a unit at its kink, or two pieces of it tied", () => {
    const [network] = session.networks;
    const pass = recordPass(network, 1);
    const { segments, layers, units, bending, drawn, left } = creases[0];
    expect({ bending, drawn, left }).toEqual({ bending: 3, drawn: 3, left: null });
    expect(segments).toHaveLength(4 * units.length);
    const kinds = [...new Set([...layers].map((layer) => network.layers[layer].kind))];
    expect(kinds).toEqual(["activation", "maxout"]);
    expect([...layers]).toEqual([...layers].sort((a, b) => a - b));
    expect(new Set(layers).size).toBe(3);
    for (let i = 0; i < units.length; i++) {
      const [x1, y1, x2, y2] = segments.subarray(4 * i, 4 * i + 4);
      const middle = [(x1 + x2) / 2, (y1 + y2) / 2];
      const z = readAt(network.layers, pass, layers[i], middle);
      if (network.layers[layers[i]].kind === "activation") {
        expect(Math.abs(z[units[i]])).toBeLessThan(1e-8);
      } else {
        const pieces = [0, 1, 2].map((p) => z[p * 4 + units[i]]).sort((a, b) => b - a);
        expect(pieces[0] - pieces[1]).toBeLessThan(1e-8);
      }
    }
  });

  it("are those of now, and not computed anew for the same parameters", () => {
    expect(trained(0).creases[3].segments).not.toEqual(creases[3].segments);
    const probe = new CreaseProbe(session.networks[3], session.setting.extent);
    const pool = new BufferPool();
    const state = {};
    const first = probe.creases(state, pool).segments.slice();
    const { bias } = session.networks[3].layers[0] as Extract<Layer, { kind: "linear" }>;
    const before = bias.values.slice();
    bias.values.fill(0.3);
    expect(probe.creases(state, pool).segments).toEqual(first);
    expect(probe.creases({}, pool).segments).not.toEqual(first);
    bias.values.set(before);
  });

  it("are none of a net that bends smoothly somewhere, and none of a straight one", () => {
    expect(creases[1]).toMatchObject({ bending: null, drawn: 0, left: "smooth" });
    expect(creases[2]).toMatchObject({ bending: 0, drawn: 0, left: null });
    expect(creases[2].segments).toHaveLength(0);
  });

  it("of a net with too many are those of its first layers", () => {
    const large = scenarioOf({ arms: [armOf({ net: stackOf(64, "relu", 64, "relu", 64, "relu") })] });
    const [arm] = createSession(large).frame(ASKED).arms;
    expect(arm.creases).toMatchObject({ bending: 3, left: "too-many" });
    expect(arm.creases?.drawn).toBeLessThan(3);
    expect(arm.creases?.drawn).toBeGreaterThan(0);
    expect(new Set(arm.creases?.layers).size).toBe(arm.creases?.drawn);
  });

  it("are only there when they are asked for, and their buffers go back", () => {
    const { session, frame } = trained(3, new BufferPool());
    const buffers = frameTransfers(frame);
    const arrays = frame.arms.flatMap(({ creases }) =>
      creases === null ? [] : [creases.segments, creases.layers, creases.units],
    );
    expect(arrays).toHaveLength(12);
    for (const { buffer } of arrays) expect(buffers).toContain(buffer);
    const unasked = session.frame({ historyFrom: 0, surface: false, rows: [] });
    expect(unasked.arms.map((arm) => arm.creases)).toEqual([null, null, null, null]);
  });
});
