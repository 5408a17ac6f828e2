import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTIVATIONS, buildNetwork, type Network, recordPass } from "../../../src/engine/index.ts";
import { parseStack } from "../../../src/experiment/scenario/parse-stack.ts";
import { BufferPool } from "../../../src/experiment/session/buffers.ts";
import type { InsideRequest } from "../../../src/experiment/session/inside.ts";
import { ProductProbe } from "../../../src/experiment/session/probes/products.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { frameTransfers } from "../../../src/experiment/session/transfers.ts";
import type { Session } from "../../../src/experiment/session/types.ts";
import { filled, testNumbers } from "../../engine/support/random.ts";
import { armOf, scenarioOf } from "../../support/scenarios.ts";

const EVERYTHING: InsideRequest = { weights: true, products: true, units: [] };

function trained(net: string, steps: number): Session {
  const read = parseStack(net, 2);
  if (!read.ok) throw new Error(`expected a stack, got ${net}`);
  const session = createSession(scenarioOf({ data: "moons", arms: [armOf({ net: read.stack })], seed: 5 }));
  for (let i = 0; i < steps; i++) session.step();
  return session;
}

function insideOf(session: Session, request: InsideRequest, pool?: BufferPool) {
  const frame = session.frame({ historyFrom: 0, surface: false, rows: [], inside: [request] }, pool);
  const inside = frame.arms[0]?.inside;
  if (inside === null || inside === undefined) throw new Error("expected an inside");
  return { frame, ...inside };
}

/** Sample k of the training set through the net alone: every layer's output, the input first. */
function answersAlone(session: Session, k: number): Float64Array[] {
  const pass = recordPass(session.networks[0], 1);
  const row = session.setting.train[k];
  pass.input.set(session.setting.inputs.subarray(2 * row, 2 * row + 2));
  pass.forward();
  return [pass.input.slice(), ...pass.layers.map((layer) => layer.output.value.slice())];
}

describe("the inside of a frame", () => {
  it("is not there unless somebody asks", () => {
    const session = trained("3,relu", 0);
    const frame = session.frame({ historyFrom: 0, surface: false, rows: [] });
    expect(frame.arms[0]?.inside).toBeNull();
    const { weights, products, units } = insideOf(session, { weights: false, products: false, units: [] });
    expect({ weights, products, units }).toEqual({ weights: null, products: null, units: [] });
  });

  it("names every parameter of the net, with its shape and its place", () => {
    const session = trained("3,bn,prelu,2", 7);
    const { weights } = insideOf(session, EVERYTHING);
    expect(weights?.tensors.map(({ name, shape, from }) => [name, [...shape], from])).toEqual([
      ["1.W", [3, 2], 0],
      ["1.b", [3], 6],
      ["1.bn.scale", [3], 9],
      ["1.bn.shift", [3], 12],
      ["1.prelu.slope", [3], 15],
      ["2.W", [2, 3], 18],
      ["2.b", [2], 24],
      ["out.W", [1, 2], 26],
      ["out.b", [1], 28],
    ]);
    expect(weights?.values).toEqual(session.networks[0].values);
  });

  it("is a copy: what is trained afterwards does not reach it", () => {
    const session = trained("3,relu", 3);
    const { weights } = insideOf(session, EVERYTHING);
    const before = weights?.values.slice();
    session.step();
    expect(weights?.values).toEqual(before);
    expect(weights?.values).not.toEqual(session.networks[0].values);
  });

  it("travels with the frame and comes back to be written again", () => {
    const pool = new BufferPool();
    const session = trained("3,bn,2", 3);
    const request = { ...EVERYTHING, units: [{ layer: 1, unit: 0 }] };
    const first = insideOf(session, request, pool);
    const transfers = frameTransfers(first.frame);
    expect(new Set(transfers).size).toBe(transfers.length);
    const [step, normed] = first.products?.steps ?? [];
    const arrays = [
      first.weights?.values,
      first.products?.answered,
      step?.weights,
      step?.bias,
      normed?.norm?.factors,
      normed?.norm?.shifts,
      first.units[0]?.z,
      first.units[0]?.a,
    ];
    for (const array of arrays) expect(transfers).toContain(array?.buffer);
    pool.give(transfers);
    expect(transfers).toContain(insideOf(session, request, pool).weights?.values.buffer);
  });
});

describe("the samples of a unit", () => {
  it.each(["relu", "tanh", "gelu", "rrelu"] as const)(
    "are z and f(z) of every training sample: %s",
    (word) => {
      const session = trained(`4,bn,${word},3`, 20);
      const { units } = insideOf(session, { ...EVERYTHING, units: [{ layer: 2, unit: 3 }] });
      const [one] = units;
      expect(one).toMatchObject({ layer: 2, unit: 3 });
      expect(one?.a).toHaveLength(session.setting.train.length);
      for (const k of [0, 1, 17, (one?.a.length ?? 1) - 1]) {
        const answers = answersAlone(session, k);
        expect(one?.z[k]).toBeCloseTo(answers[2][3], 12);
        expect(one?.a[k]).toBeCloseTo(answers[3][3], 12);
      }
    },
  );

  it("come with the slope that the unit has learned", () => {
    const session = trained("4,prelu", 20);
    const { units, weights } = insideOf(session, { ...EVERYTHING, units: [{ layer: 1, unit: 2 }] });
    const learned = weights?.values[12 + 2] ?? Number.NaN;
    expect(units[0]?.parameters).toEqual([learned]);
    expect(learned).not.toBe(ACTIVATIONS.prelu.parameters[0].default);
    const at = units[0]?.z.findIndex((z) => z < 0) ?? -1;
    expect(units[0]?.a[at]).toBeCloseTo(learned * (units[0]?.z[at] ?? 0), 14);
  });

  it("of a linear layer are what it gives", () => {
    const session = trained("4", 5);
    const [one] = insideOf(session, { ...EVERYTHING, units: [{ layer: 1, unit: 0 }] }).units;
    expect(one?.z).toEqual(one?.a);
    expect(one?.a[8]).toBeCloseTo(answersAlone(session, 8)[2][0], 12);
  });

  it("of a maxout are its pieces and the largest of them", () => {
    const session = trained("4max3", 5);
    const [one] = insideOf(session, { ...EVERYTHING, units: [{ layer: 1, unit: 2 }] }).units;
    const samples = session.setting.train.length;
    for (const k of [0, 9, samples - 1]) {
      const z = answersAlone(session, k)[1];
      const pieces = [0, 1, 2].map((piece) => one?.z[piece * samples + k] ?? Number.NaN);
      for (const piece of [0, 1, 2]) expect(pieces[piece]).toBeCloseTo(z[piece * 4 + 2], 12);
      expect(one?.a[k]).toBe(Math.max(...pieces));
    }
  });

  it("are none where the net has no such unit", () => {
    const session = trained("4,relu", 0);
    const wanted = [
      { layer: 1, unit: 4 },
      { layer: 3, unit: 0 },
      { layer: -1, unit: 0 },
      { layer: 1, unit: 3 },
    ];
    const { units } = insideOf(session, { ...EVERYTHING, units: wanted });
    expect(units.map(({ layer, unit }) => [layer, unit])).toEqual([[1, 3]]);
  });
});

/** Sum over all paths from input i to unit u through the linear layers of a net without anything else. */
function overPaths(network: Network, depth: number, u: number, i: number): number {
  const layer = network.layers[depth];
  if (layer?.kind !== "linear") throw new Error("expected linear layers alone");
  let sum = 0;
  for (let k = 0; k < layer.inputs; k++) {
    const weight = layer.weight.values[u * layer.inputs + k];
    sum += weight * (depth === 0 ? Number(k === i) : overPaths(network, depth - 1, k, i));
  }
  return sum;
}

describe("the products of a stack", () => {
  it("are sums over all paths, layer by layer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
        fc.integer(),
        (widths, seed) => {
          const layers = widths.map((units) => ({ kind: "linear" as const, units }));
          const init = { name: "zeros", parameters: [] };
          const network = buildNetwork({ inputs: 2, outputs: 2, layers, init, seed: 1 });
          network.values.set(filled(network.values.length, testNumbers(seed)));
          const { steps, bends, answered } = new ProductProbe(network).products();
          expect(bends).toBeNull();
          expect(steps).toHaveLength(widths.length + 1);
          steps.forEach(({ layer, weights }) => {
            weights.forEach((weight, at) => {
              expect(weight).toBeCloseTo(overPaths(network, layer, Math.floor(at / 2), at % 2), 10);
            });
          });
          const last = steps.at(-1);
          for (let o = 0; o < 2; o++) {
            expect(answered?.[3 * o]).toBeCloseTo(last?.weights[2 * o] ?? Number.NaN, 10);
            expect(answered?.[3 * o + 1]).toBeCloseTo(last?.weights[2 * o + 1] ?? Number.NaN, 10);
            expect(answered?.[3 * o + 2]).toBeCloseTo(last?.bias[o] ?? Number.NaN, 10);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("end before the first layer that bends, and say which it is", () => {
    const session = trained("4,bn,3,relu,2", 4);
    const { products } = insideOf(session, EVERYTHING);
    expect(products?.steps.map(({ layer }) => layer)).toEqual([0, 1, 2]);
    expect(products).toMatchObject({ bends: 3, answered: null });
    const answers = answersAlone(session, 6);
    const [x1, x2] = answers[0];
    products?.steps.forEach(({ layer, weights, bias }) => {
      bias.forEach((constant, u) => {
        const value = weights[2 * u] * x1 + weights[2 * u + 1] * x2 + constant;
        expect(value).toBeCloseTo(answers[layer + 1][u], 10);
      });
    });
  });

  it("say what a skip adds to what", () => {
    const { steps } = insideOf(trained("2,skip(2,bn),skip(dropout:0.1)", 9), EVERYTHING).products ?? {};
    expect(steps?.map(({ adds }) => adds)).toEqual([null, null, null, 0, null, 3, null]);
    const [branch, trunk, sum] = [2, 0, 3].map((i) => steps?.[i]?.weights ?? new Float64Array());
    expect([...sum]).toEqual([...branch].map((weight, i) => trunk[i] + weight));
    const first = insideOf(trained("skip(2)", 9), EVERYTHING).products?.steps[1];
    expect(first?.adds).toBe(-1);
  });

  it("give batch norm as a factor and a shift of each unit", () => {
    const session = trained("4,bn", 30);
    const [before, after] = insideOf(session, EVERYTHING).products?.steps ?? [];
    const { factors, shifts } = after?.norm ?? {};
    expect(before?.norm).toBeNull();
    for (let u = 0; u < 4; u++) {
      const factor = factors?.[u] ?? Number.NaN;
      expect(after?.weights[2 * u]).toBe((before?.weights[2 * u] ?? 0) * factor);
      expect(after?.bias[u]).toBeCloseTo((before?.bias[u] ?? 0) * factor + (shifts?.[u] ?? Number.NaN), 12);
    }
  });
});
