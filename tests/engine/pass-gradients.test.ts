import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addPenalties,
  buildNetwork,
  type LayerSpec,
  type Network,
  type Pass,
  type PassMode,
  recordPass,
} from "../../src/engine/index.ts";
import { seedArbitrary, smoothSpecs, stackArbitrary } from "./support/arbitrary.ts";
import { expectGradient } from "./support/difference.ts";
import { filled, testNumbers } from "./support/random.ts";

/** The same stacks every time: a number that falls within a step of a tie would be no fault. */
const FIXED = { numRuns: 60, seed: 20_260_101 };

/** A network whose every parameter is away from where it starts: shifts of 0 would hide what they multiply. */
function lively(layers: readonly LayerSpec[], seed: number): Network {
  const init = { name: "glorot-normal", parameters: [] };
  const network = buildNetwork({ inputs: 3, outputs: 2, layers, init, seed });
  const next = testNumbers(seed);
  for (let i = 0; i < network.values.length; i++) network.values[i] += 0.5 * next();
  for (const layer of network.layers) {
    if (layer.kind !== "batchnorm") continue;
    layer.mean.set(filled(layer.units, next));
    layer.variance.set(filled(layer.units, () => 1.5 + next()));
  }
  return network;
}

function record(network: Network, columns: number, mode: PassMode, seed: number, sparse = 0): Pass {
  const pass = recordPass(network, columns, "squared", { mode, seed, sparse });
  const next = testNumbers(seed + 1);
  pass.input.set(filled(pass.input.length, () => 2 * next()));
  pass.targets.set(filled(pass.targets.length, next));
  pass.draws.step = seed % 1000;
  pass.draws.samples.set(Uint32Array.from({ length: columns }, (_, c) => 3 * c + 2));
  return pass;
}

/** Mean over samples of the sum over units of |a|, over all activations and maxouts. */
function meanActivity({ layers, columns }: Pass): number {
  let total = 0;
  for (const { layer, output } of layers) {
    if (layer.kind !== "activation" && layer.kind !== "maxout") continue;
    for (const a of output.value) total += Math.abs(a) / columns;
  }
  return total;
}

const cases = fc.record({
  layers: stackArbitrary(3, smoothSpecs),
  columns: fc.integer({ min: 3, max: 7 }),
  seed: seedArbitrary,
});

describe("a pass through all kinds of layers", () => {
  it.each<PassMode>(["evaluation", "training", "measuring"])(
    "has the gradients that finite differences find, in mode %s",
    (mode) => {
      fc.assert(
        fc.property(cases, ({ layers, columns, seed }) => {
          const network = lively(layers, seed);
          const pass = record(network, columns, mode, seed);
          pass.forward();
          pass.backward();
          const evaluate = () => {
            pass.forward();
            return pass.loss();
          };
          expectGradient(network.values, network.gradients.slice(), evaluate, 1e-5);
          expectGradient(pass.input, pass.layers[0].input.grad.slice(), evaluate, 1e-5);
        }),
        FIXED,
      );
    },
  );

  it("adds the sparsity penalty in training and in no other mode", () => {
    fc.assert(
      fc.property(cases, ({ layers, columns, seed }) => {
        const network = lively(layers, seed);
        const pass = record(network, columns, "training", seed, 0.3);
        pass.forward();
        pass.backward();
        const evaluate = () => {
          pass.forward();
          return pass.loss() + 0.3 * meanActivity(pass);
        };
        expectGradient(network.values, network.gradients.slice(), evaluate, 1e-5);
        for (const mode of ["evaluation", "measuring"] as const) {
          const [plain, sparse] = [0, 0.3].map((strength) => {
            const other = record(network, columns, mode, seed, strength);
            other.forward();
            other.backward();
            return network.gradients.slice();
          });
          expect(sparse).toStrictEqual(plain);
        }
      }),
      FIXED,
    );
  });

  it("adds l1 sum |w| + l2 / 2 sum w^2 of the linear weights, and of nothing else", () => {
    fc.assert(
      fc.property(
        cases,
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        ({ layers, columns, seed }, l1, l2) => {
          const network = lively(layers, seed);
          const pass = record(network, columns, "training", seed);
          pass.forward();
          pass.backward();
          const bare = network.gradients.slice();
          addPenalties(network, l1, l2);
          network.gradients.forEach((g, i) => {
            network.gradients[i] = g - bare[i];
          });
          const weights = network.parameters.filter(({ name }) => name.endsWith(".W"));
          const penalty = () =>
            weights
              .flatMap(({ values }) => [...values])
              .reduce((sum, w) => sum + l1 * Math.abs(w) + (l2 / 2) * w * w, 0);
          expectGradient(network.values, network.gradients, penalty, 1e-6);
        },
      ),
      { numRuns: 20, seed: 4 },
    );
  });

  it("writes every gradient before it reads one: NaN left in the buffers never leaks", () => {
    fc.assert(
      fc.property(
        stackArbitrary(3),
        fc.integer({ min: 1, max: 6 }),
        seedArbitrary,
        (layers, columns, seed) => {
          const network = lively(layers, seed);
          const pass = record(network, columns, "training", seed, 0.1);
          pass.forward();
          pass.backward();
          const gradients = network.gradients.slice();
          for (const { grad } of pass.nodes) grad.fill(Number.NaN);
          network.gradients.fill(Number.NaN);
          pass.backward();
          expect(network.gradients).toStrictEqual(gradients);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("replayed on other samples and back again gives the same bits", () => {
    fc.assert(
      fc.property(
        stackArbitrary(3),
        fc.integer({ min: 1, max: 6 }),
        seedArbitrary,
        (layers, columns, seed) => {
          const network = lively(layers, seed);
          const used = record(network, columns, "training", seed, 0.1);
          const run = (pass: Pass) => {
            pass.forward();
            pass.backward();
            return [pass.loss(), network.gradients.slice()];
          };
          const first = run(used);
          const { input } = used;
          const kept = input.slice();
          input.fill(0.3);
          used.draws.step += 1;
          run(used);
          input.set(kept);
          used.draws.step -= 1;
          expect(run(used)).toStrictEqual(first);
          expect(run(record(network, columns, "training", seed, 0.1))).toStrictEqual(first);
        },
      ),
      { numRuns: 60 },
    );
  });
});
