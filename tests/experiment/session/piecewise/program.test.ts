import { describe, expect, it } from "vitest";
import {
  ACTIVATIONS,
  buildNetwork,
  type LayerSpec,
  type Network,
  recordPass,
} from "../../../../src/engine/index.ts";
import type { PlaneLine } from "../../../../src/experiment/session/frame.ts";
import { hingesAlong } from "../../../../src/experiment/session/probes/piecewise/line.ts";
import { countRegions } from "../../../../src/experiment/session/probes/piecewise/plane.ts";
import { programOf } from "../../../../src/experiment/session/probes/piecewise/program.ts";
import { filled, testNumbers } from "../../../engine/support/random.ts";
import { at, expectHinges } from "./expect-hinges.ts";

const LINE: PlaneLine = [-1.3, -0.9, 1.1, 1.4];

const linear = (units: number): LayerSpec => ({ kind: "linear", units });
const act = (name: string): LayerSpec => ({ kind: "activation", name, parameters: [] });

/** A net whose parameters and running statistics are all random. */
function netOf(layers: readonly LayerSpec[], seed: number): Network {
  const network = buildNetwork({
    inputs: 2,
    outputs: 2,
    layers,
    init: { name: "he", parameters: [] },
    seed,
  });
  const next = testNumbers(seed);
  const scatter = (values: Float64Array, draw: () => number) => values.set(filled(values.length, draw));
  for (const layer of network.layers) {
    if (layer.kind === "linear") scatter(layer.bias.values, () => 0.5 * next());
    if (layer.kind === "activation") scatter(layer.learned?.values ?? new Float64Array(), () => next());
    if (layer.kind !== "batchnorm") continue;
    scatter(layer.scale.values, () => 1 + next());
    scatter(layer.shift.values, () => next());
    scatter(layer.mean, () => next());
    scatter(layer.variance, () => 1.5 + next());
  }
  return network;
}

/** The outputs along the line, by the network's own pass. */
function outputsAlong(network: Network): (t: number) => number[] {
  const pass = recordPass(network, 1);
  return (t) => {
    pass.input.set(at(LINE, t));
    pass.forward();
    return [...pass.output];
  };
}

const STACKS: Readonly<Record<string, readonly LayerSpec[]>> = {
  "batch norm": [
    linear(6),
    { kind: "batchnorm" },
    act("relu"),
    linear(5),
    act("relu"),
    { kind: "batchnorm" },
  ],
  maxout: [
    { kind: "maxout", units: 4, pieces: 3 },
    { kind: "maxout", units: 3, pieces: 2 },
  ],
  "skip over dropout": [
    { kind: "dropout", rate: 0.5 },
    { kind: "skip", layers: [linear(2), act("relu")] },
    linear(5),
    { kind: "dropout", rate: 0.2 },
    {
      kind: "skip",
      layers: [
        { kind: "dropout", rate: 0.3 },
        act("abs"),
        linear(5),
        { kind: "skip", layers: [act("relu"), linear(5)] },
      ],
    },
    act("leaky"),
  ],
};

describe("a network as piecewise-linear steps", () => {
  const straight = Object.values(ACTIVATIONS).filter(({ piecewiseLinear }) => piecewiseLinear);
  const stacks = {
    ...Object.fromEntries(straight.map(({ name }) => [name, [linear(6), act(name), linear(5), act(name)]])),
    ...STACKS,
  };

  it("has every activation that is piecewise linear, and no other", () => {
    expect(straight.length).toBeGreaterThan(5);
    for (const { name, piecewiseLinear } of Object.values(ACTIVATIONS)) {
      expect(programOf(netOf([linear(3), act(name)], 1)) !== null).toBe(piecewiseLinear);
    }
  });

  for (const [name, layers] of Object.entries(stacks)) {
    it(`bends where the network does: ${name}`, () => {
      let found = 0;
      for (let seed = 1; seed <= 8; seed++) {
        const network = netOf(layers, seed);
        const places = hingesAlong(programOf(network) ?? [], LINE) ?? [];
        found += places.length;
        // Between two jumps a step network is level: its hinges change values, not slopes.
        if (name !== "step") expectHinges(outputsAlong(network), places);
        else expectJumps(outputsAlong(network), places);
      }
      if (name === "identity") expect(found).toBe(0);
      else expect(found).toBeGreaterThan(5);
    });
  }

  it("has more regions than a line has pieces, whatever the layers", () => {
    for (const layers of Object.values(STACKS)) {
      const steps = programOf(netOf(layers, 3)) ?? [];
      const regions = countRegions(steps, [-1.5, 1.5, -1.5, 1.5], 1e8);
      expect(regions).toBeGreaterThan((hingesAlong(steps, LINE) ?? []).length);
    }
  });
});

function expectJumps(value: (t: number) => readonly number[], places: readonly number[]): void {
  const ends = [0, ...places, 1];
  const levels = ends.slice(1).map((high, i) => {
    const inside = [0.01, 0.3, 0.5, 0.8, 0.99].map((share) => value(ends[i] + share * (high - ends[i])));
    for (const other of inside) expect(other).toEqual(inside[0]);
    return inside[0];
  });
  for (let i = 1; i < levels.length; i++) expect(levels[i]).not.toEqual(levels[i - 1]);
}
