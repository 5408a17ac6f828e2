import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildNetwork,
  type Layer,
  type LayerSpec,
  type LossKind,
  type Network,
  type Pass,
  type PassMode,
  PURPOSE,
  recordPass,
  uniform,
} from "../../../src/engine/index.ts";
import { activationSpecs, seedArbitrary, stackArbitrary } from "../support/arbitrary.ts";
import { expectClose, singles, tensorOf } from "./compare.ts";
import { batchNormModel, LOSS_MODELS, linearModel, MODELS, maxoutModel, normaliseModel } from "./models.ts";
import { tf } from "./tf.ts";

const OUTPUTS: Record<LossKind, number> = { logistic: 1, softmax: 3, squared: 2 };

/**
 * Float32 loses digits at every layer, and batch norm of samples that nearly agree enlarges what is lost: 2e-4 of the
 * largest number in each tensor.
 */
const TOLERANCE = 2e-4;

/** Words with a model that training treats as evaluation does. */
const words = activationSpecs.filter(
  (spec) =>
    spec.kind === "activation" && spec.name in MODELS && spec.name !== "rrelu" && spec.name !== "step",
);

/** The factors of a dropout layer, from the draws, which are data. */
function mask(layer: Extract<Layer, { kind: "dropout" }>, { draws, columns }: Pass): tf.Tensor {
  const { seed, step, samples } = draws;
  const factors = Array.from({ length: layer.units * columns }, (_, i) => {
    const unit = Math.floor(i / columns);
    const u = uniform(seed, PURPOSE.mask, layer.key, unit, samples[i % columns], step);
    return u < layer.rate ? 0 : 1 / (1 - layer.rate);
  });
  return tensorOf(factors, [layer.units, columns]);
}

/** The network in TensorFlow.js, layer by layer; `parameters` in the order of `network.parameters`. */
function outputOf(
  network: Network,
  pass: Pass,
  mode: PassMode,
  x: tf.Tensor,
  parameters: tf.Tensor[],
): tf.Tensor {
  const outputs: tf.Tensor[] = [];
  const at = (index: number) => (index < 0 ? x : outputs[index]);
  let next = 0;
  const take = () => parameters[next++];
  for (const layer of network.layers) {
    const from = at(outputs.length - 1);
    outputs.push(
      ((): tf.Tensor => {
        switch (layer.kind) {
          case "linear":
            return linearModel(take(), take(), from);
          case "activation":
            if (layer.learned !== null) return tf.prelu(from, tf.reshape(take(), [-1, 1]));
            return MODELS[layer.word](from, layer.parameters);
          case "batchnorm": {
            const [scale, shift] = [take(), take()];
            if (mode !== "evaluation") return batchNormModel(from, scale, shift);
            const [mean, variance] = [layer.mean, layer.variance].map((v) => tensorOf(v, [layer.units]));
            return normaliseModel(from, scale, shift, mean, variance);
          }
          case "dropout":
            return mode === "training" ? tf.mul(from, mask(layer, pass)) : from;
          case "maxout":
            return maxoutModel(from, layer.pieces);
          case "skip":
            return tf.add(at(layer.source), from);
        }
      })(),
    );
  }
  return at(outputs.length - 1);
}

function compare(
  layers: readonly LayerSpec[],
  loss: LossKind,
  mode: PassMode,
  columns: number,
  seed: number,
) {
  tf.tidy(() => {
    const init = { name: "glorot-normal", parameters: [] };
    const network = buildNetwork({ inputs: 3, outputs: OUTPUTS[loss], layers, init, seed });
    const moved = singles(network.values.length, seed + 1, 0.5);
    network.values.set(network.values.map((v, i) => Math.fround(v + moved[i])));
    network.statistics.set(network.statistics.map((v, i) => Math.fround(v + 0.2 * (i % 3))));
    const pass = recordPass(network, columns, loss, { mode, seed });
    pass.draws.samples.set(Uint32Array.from({ length: columns }, (_, c) => 5 * c));
    pass.draws.step = 4;
    pass.input.set(singles(pass.input.length, seed + 2, 2));
    const classes = Math.max(2, OUTPUTS[loss]);
    pass.targets.set(
      loss === "squared" ? singles(pass.targets.length, seed + 3) : pass.targets.map((_, c) => c % classes),
    );
    const x = tensorOf(pass.input, [3, columns]);
    const statistics = network.statistics.slice();
    pass.forward();
    pass.backward();
    network.statistics.set(statistics);
    const targets = tensorOf(pass.targets, loss === "squared" ? [OUTPUTS[loss], columns] : [columns]);
    const model = (input: tf.Tensor, ...parameters: tf.Tensor[]) =>
      LOSS_MODELS[loss](outputOf(network, pass, mode, input, parameters), targets);
    const parameters = network.parameters.map(({ values, shape }) => tensorOf(values, shape));
    const { value, grads } = tf.valueAndGrads(model)([x, ...parameters]);
    expectClose([pass.loss()], tf.reshape(value, [1]), "loss", TOLERANCE);
    expectClose(pass.layers[0].input.grad, grads[0], "gradient in the input", TOLERANCE);
    network.parameters.forEach(({ name, gradient }, i) => {
      expectClose(gradient, grads[i + 1], `gradient in ${name}`, TOLERANCE);
    });
  });
}

describe("whole networks agree with TensorFlow.js, forward and backward", () => {
  it.each<PassMode>(["training", "evaluation", "measuring"])("random stacks in mode %s", (mode) => {
    fc.assert(
      fc.property(
        stackArbitrary(3, words),
        fc.constantFrom<LossKind>("logistic", "softmax", "squared"),
        fc.integer({ min: 4, max: 9 }),
        seedArbitrary,
        (layers, loss, columns, seed) => compare(layers, loss, mode, columns, seed),
      ),
      // Fixed: a number that float32 rounds across a kink would be no fault of either.
      { numRuns: 40, seed: 20_260_101 },
    );
  });

  it("a net with every kind of layer in training", () => {
    const activation = (name: string): LayerSpec => ({ kind: "activation", name, parameters: [] });
    const block: LayerSpec = {
      kind: "skip",
      layers: [{ kind: "batchnorm" }, activation("relu"), { kind: "linear", units: 6 }],
    };
    const layers: LayerSpec[] = [
      { kind: "linear", units: 6 },
      block,
      { kind: "dropout", rate: 0.3 },
      { kind: "maxout", units: 5, pieces: 3 },
      { kind: "linear", units: 6 },
      block,
      activation("tanh"),
    ];
    expect(words.length).toBeGreaterThan(4);
    for (const loss of ["logistic", "softmax", "squared"] as const) compare(layers, loss, "training", 8, 12);
  });
});
