import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ACTIVATIONS,
  buildNetwork,
  createOptimiser,
  fingerprint,
  isActivationName,
  type LayerSpec,
  type LossKind,
  type Network,
  type Pass,
  recordPass,
} from "../../src/engine/index.ts";
import { layerArbitrary, seedArbitrary } from "./support/arbitrary.ts";
import { expectGradient } from "./support/difference.ts";
import { filled, testNumbers } from "./support/random.ts";

const OUTPUTS: Record<LossKind, number> = { logistic: 1, softmax: 3, squared: 2 };

function build(layers: readonly LayerSpec[], loss: LossKind, seed = 1): Network {
  const init = { name: "he-normal", parameters: [] };
  return buildNetwork({ inputs: 2, outputs: OUTPUTS[loss], layers, init, seed });
}

function fill(pass: Pass, loss: LossKind, seed: number): void {
  const next = testNumbers(seed);
  pass.input.set(filled(pass.input.length, next));
  pass.targets.set(
    pass.targets.map((_, i) => (loss === "squared" ? next() : i % Math.max(2, OUTPUTS[loss]))),
  );
}

const caseArbitrary = fc.record({
  layers: fc.array(layerArbitrary, { maxLength: 6 }),
  loss: fc.constantFrom<LossKind>("logistic", "softmax", "squared"),
  columns: fc.integer({ min: 1, max: 9 }),
  seed: seedArbitrary,
});

const RELU_NET: LayerSpec[] = [8, 8, 8].flatMap((units): LayerSpec[] => [
  { kind: "linear", units },
  { kind: "activation", name: "relu", parameters: [] },
]);

describe("a pass", () => {
  it("computes a tiny net as one does by hand", () => {
    const network = build(
      [
        { kind: "linear", units: 2 },
        { kind: "activation", name: "relu", parameters: [] },
      ],
      "logistic",
    );
    // z = [[1, -1], [2, 1]] x + [0, -1], a = relu z, o = [1, -2] a + 0.5
    network.values.set([1, -1, 2, 1, 0, -1, 1, -2, 0.5]);
    const pass = recordPass(network, 2, "logistic");
    pass.input.set([1, -1, 0, 2]); // samples (1, 0) and (-1, 2)
    pass.targets.set([1, 0]);
    pass.forward();
    const [z, a, out] = pass.layers.map(({ output }) => [...output.value]);
    expect(z).toEqual([1, -3, 1, -1]);
    expect(a).toEqual([1, 0, 1, 0]);
    expect(out).toEqual([-0.5, 0.5]);
    expect([...pass.output]).toEqual(out);
    expect(pass.loss()).toBeCloseTo(Math.log(1 + Math.exp(0.5)), 15);
    pass.backward();
    // Both slopes are half of +-sigmoid(0.5); the second sample reaches no open relu.
    const d = 0.5 / (1 + Math.exp(-0.5));
    const expected = [-d, 0, 2 * d, 0, -d, 2 * d, -d, -d, 0];
    for (const [i, value] of expected.entries()) expect(network.gradients[i]).toBeCloseTo(value, 15);
    expect([...pass.layers[0].input.grad].map((v) => v / d)).toEqual(
      [3, 0, 3, 0].map((v) => expect.closeTo(v, 12)),
    );
  });

  it("has the gradients that finite differences find, for any small net and loss", () => {
    fc.assert(
      fc.property(caseArbitrary, ({ layers, loss, columns, seed }) => {
        // Differences across a kink or a jump mean nothing: smooth words only.
        const smooth = layers.map(
          (layer): LayerSpec =>
            layer.kind === "activation" &&
            isActivationName(layer.name) &&
            ACTIVATIONS[layer.name].kinks.length > 0
              ? { kind: "activation", name: "tanh", parameters: [] }
              : layer,
        );
        const network = build(smooth, loss, seed);
        const pass = recordPass(network, columns, loss);
        fill(pass, loss, seed);
        pass.forward();
        pass.backward();
        const evaluate = () => {
          pass.forward();
          return pass.loss();
        };
        expectGradient(network.values, network.gradients.slice(), evaluate, 1e-6);
        expectGradient(pass.input, pass.layers[0].input.grad.slice(), evaluate, 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it("has the gradients that finite differences find through relu and leaky, away from their kinks", () => {
    for (const name of ["relu", "leaky"]) {
      const layers = RELU_NET.map(
        (layer): LayerSpec => (layer.kind === "activation" ? { ...layer, name } : layer),
      );
      const network = build(layers, "logistic", 3);
      const pass = recordPass(network, 5, "logistic");
      fill(pass, "logistic", 4);
      pass.forward();
      for (const { layer, input } of pass.layers) {
        if (layer.kind === "activation") expect(Math.min(...input.value.map(Math.abs))).toBeGreaterThan(1e-4);
      }
      pass.backward();
      expectGradient(network.values, network.gradients.slice(), () => {
        pass.forward();
        return pass.loss();
      });
    }
  });

  it("writes every gradient before it reads one: NaN left in the buffers never leaks", () => {
    fc.assert(
      fc.property(caseArbitrary, ({ layers, loss, columns, seed }) => {
        const network = build(layers, loss, seed);
        const pass = recordPass(network, columns, loss);
        fill(pass, loss, seed);
        pass.forward();
        pass.backward();
        const clean = pass.nodes.map(({ grad }) => grad.slice());
        const gradients = network.gradients.slice();
        for (const { grad } of pass.nodes) grad.fill(Number.NaN);
        network.gradients.fill(Number.NaN);
        pass.backward();
        expect(network.gradients).toStrictEqual(gradients);
        expect(pass.nodes.map(({ grad }) => grad)).toStrictEqual(clean);
      }),
      { numRuns: 60 },
    );
  });

  it("replayed on new samples and parameters gives the bits of a fresh recording", () => {
    fc.assert(
      fc.property(caseArbitrary, ({ layers, loss, columns, seed }) => {
        const network = build(layers, loss, seed);
        const used = recordPass(network, columns, loss);
        fill(used, loss, seed + 1);
        used.forward();
        used.backward();
        createOptimiser({ name: "sgd", parameters: [] }, network).step(0.1);
        fill(used, loss, seed + 2);
        used.forward();
        used.backward();
        const replayed = network.gradients.slice();
        const fresh = recordPass(network, columns, loss);
        fill(fresh, loss, seed + 2);
        fresh.forward();
        fresh.backward();
        expect(network.gradients).toStrictEqual(replayed);
        expect(fresh.nodes.map(({ value }) => value)).toStrictEqual(used.nodes.map(({ value }) => value));
        expect(fresh.loss()).toBe(used.loss());
      }),
      { numRuns: 60 },
    );
  });

  it("computes each sample alike, alone or among others", () => {
    const network = build(RELU_NET, "squared");
    const many = recordPass(network, 7);
    const one = recordPass(network, 1);
    fill(many, "squared", 9);
    many.forward();
    for (let c = 0; c < 7; c++) {
      one.input.set([many.input[c], many.input[7 + c]]);
      one.forward();
      expect([...one.output]).toEqual([many.output[c], many.output[7 + c]]);
    }
  });

  it("without a loss keeps no gradients, and says so when asked", () => {
    const pass = recordPass(build(RELU_NET, "logistic"), 3);
    expect(pass.layers.every(({ output }) => output.grad.length === 0)).toBe(true);
    expect(() => pass.loss()).toThrow("this pass was recorded without a loss");
    expect(() => pass.backward()).toThrow("this pass was recorded without a loss");
  });

  it("says what it expects of columns and of the loss", () => {
    expect(() => recordPass(build([], "logistic"), 0)).toThrow(
      "columns of a pass: expected a positive whole number, got 0",
    );
    expect(() => recordPass(build([], "softmax"), 4, "logistic")).toThrow(
      "logistic: expected one logit per sample, [1, columns], got [3, 4]",
    );
  });
});

describe("training", () => {
  function train(steps: number): { loss: number; print: string } {
    const network = build(RELU_NET, "logistic", 7);
    const pass = recordPass(network, 10, "logistic");
    const optimiser = createOptimiser({ name: "sgd", parameters: [0.9] }, network);
    fill(pass, "logistic", 1);
    for (let i = 0; i < steps; i++) {
      pass.forward();
      pass.backward();
      optimiser.step(0.03);
    }
    pass.forward();
    return { loss: pass.loss(), print: fingerprint(network.values) };
  }

  it("brings the loss down, and to the same bits every time", () => {
    const long = train(300);
    expect(long.loss).toBeLessThan(0.3 * train(0).loss);
    expect(train(300)).toEqual(long);
  });
});
