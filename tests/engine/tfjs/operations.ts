import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ACTIVATIONS,
  type Activation,
  completeParameters,
  type LossKind,
  REFERENCE_KERNELS,
} from "../../../src/engine/index.ts";
import { activate } from "../../../src/engine/ops/activation.ts";
import { add } from "../../../src/engine/ops/add.ts";
import { batchNorm } from "../../../src/engine/ops/batch-norm.ts";
import { dropout } from "../../../src/engine/ops/dropout.ts";
import { activateLearned } from "../../../src/engine/ops/learned-activation.ts";
import { linear } from "../../../src/engine/ops/linear.ts";
import { LOSSES } from "../../../src/engine/ops/losses.ts";
import { maxout } from "../../../src/engine/ops/maxout.ts";
import { normalise } from "../../../src/engine/ops/normalise.ts";
import { Tape } from "../../../src/engine/tape/tape.ts";
import { compareOperation, expectClose, singles, tensorOf } from "./compare.ts";
import { batchNormModel, LOSS_MODELS, linearModel, MODELS, maxoutModel, normaliseModel } from "./models.ts";
import { tf } from "./tf.ts";

const size = fc.integer({ min: 1, max: 8 });
const seeds = fc.integer({ min: 1, max: 0x7fffffff });
const RUNS = { numRuns: 12 };

const modelled = Object.entries<Activation>(ACTIVATIONS).filter(([word]) => word in MODELS);

/** Draws within the limits of each parameter, and near the default, where that is what people use. */
const settingOf = ({ parameters }: Activation) =>
  fc.tuple(
    ...parameters.map(({ low, high }) =>
      fc.float({ min: Math.fround(low + 0.1), max: Math.min(high, 2), noNaN: true }),
    ),
  );

describe("values and gradients agree with TensorFlow.js", () => {
  it.each(modelled)("of %s", (word, activation) => {
    fc.assert(
      fc.property(size, size, seeds, settingOf(activation), (units, columns, seed, setting) => {
        for (const given of [[], setting]) {
          const parameters = completeParameters(word, activation.parameters, given);
          compareOperation(
            seed,
            [[units, columns]],
            (tape, [z]) => activate(tape, activation, parameters, z),
            ([z]) => MODELS[word](z, parameters),
            8,
          );
        }
      }),
      RUNS,
    );
  });

  it.each(modelled.filter(([word]) => word === "prelu"))("of %s with trained slopes", (_, activation) => {
    const { training } = activation;
    if (training?.kind !== "learned") throw new Error("expected a trained slope");
    fc.assert(
      fc.property(size, size, seeds, (units, columns, seed) => {
        compareOperation(
          seed,
          [[units, columns], [units]],
          (tape, [z, slopes]) => activateLearned(tape, activation, training, slopes, z),
          ([z, slopes]) => tf.prelu(z, tf.reshape(slopes, [-1, 1])),
        );
      }),
      RUNS,
    );
  });

  it("of W x + b", () => {
    fc.assert(
      fc.property(size, size, size, seeds, (units, inputs, columns, seed) => {
        compareOperation(
          seed,
          [[units, inputs], [units], [inputs, columns]],
          (tape, [w, b, x]) => linear(tape, REFERENCE_KERNELS, w, b, x),
          ([w, b, x]) => linearModel(w, b, x),
        );
      }),
      RUNS,
    );
  });

  it("of batch norm with the batch's statistics", () => {
    fc.assert(
      // Two samples that nearly agree have no digits left in float32.
      fc.property(size, fc.integer({ min: 4, max: 16 }), seeds, (units, columns, seed) => {
        compareOperation(
          seed,
          [[units, columns], [units], [units]],
          (tape, [x, scale, shift]) => batchNorm(tape, x, scale, shift, null),
          ([x, scale, shift]) => batchNormModel(x, scale, shift),
        );
      }),
      RUNS,
    );
  });

  it("of batch norm with given statistics", () => {
    fc.assert(
      fc.property(size, size, seeds, (units, columns, seed) => {
        const mean = singles(units, seed + 7);
        const variance = singles(units, seed + 8).map((v) => Math.fround(v * v + 0.1));
        compareOperation(
          seed,
          [[units, columns], [units], [units]],
          (tape, [x, scale, shift]) => normalise(tape, x, scale, shift, { mean, variance }),
          ([x, scale, shift]) =>
            normaliseModel(x, scale, shift, tensorOf(mean, [units]), tensorOf(variance, [units])),
        );
      }),
      RUNS,
    );
  });

  it("of maxout", () => {
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 5 }), seeds, (units, columns, pieces, seed) => {
        compareOperation(
          seed,
          [[units * pieces, columns]],
          (tape, [z]) => maxout(tape, z, pieces).output,
          ([z]) => maxoutModel(z, pieces),
        );
      }),
      RUNS,
    );
  });

  it("of a residual x + tanh(W x + b)", () => {
    fc.assert(
      fc.property(size, size, seeds, (units, columns, seed) => {
        compareOperation(
          seed,
          [[units, units], [units], [units, columns]],
          (tape, [w, b, x]) =>
            add(tape, x, activate(tape, ACTIVATIONS.tanh, [], linear(tape, REFERENCE_KERNELS, w, b, x))),
          ([w, b, x]) => tf.add(x, tf.tanh(linearModel(w, b, x))),
        );
      }),
      RUNS,
    );
  });

  it.each<[LossKind, number]>([
    ["logistic", 1],
    ["softmax", 2],
    ["softmax", 5],
    ["squared", 3],
  ])("of the %s loss of %i outputs", (kind, outputs) => {
    fc.assert(
      fc.property(size, seeds, (columns, seed) => {
        tf.tidy(() => {
          const tape = new Tape(true);
          const z = tape.node("input", [outputs, columns]);
          const targets = tape.scratch(LOSSES[kind].targets(z.shape));
          const root = LOSSES[kind].record(tape, z, targets);
          tape.seal();
          z.value.set(singles(outputs * columns, seed, 6));
          const classes = Math.max(2, outputs);
          targets.value.set(
            kind === "squared"
              ? singles(outputs * columns, seed + 1)
              : Float64Array.from({ length: columns }, (_, c) => (seed + c) % classes),
          );
          tape.forward();
          tape.backward(root);
          const labels = tensorOf(targets.value, targets.shape);
          const model = (logits: tf.Tensor) => LOSS_MODELS[kind](logits, labels);
          const { value, grad } = tf.valueAndGrad(model)(tensorOf(z.value, z.shape));
          expectClose(root.value, tf.reshape(value, [1]), "loss");
          expectClose(z.grad, grad, "gradient");
        });
      }),
      RUNS,
    );
  });
});

describe("dropout", () => {
  it("has the two factors that TensorFlow.js has, 0 and 1 / (1 - rate)", () => {
    for (const rate of [0.25, 0.5, 0.8]) {
      const tape = new Tape(false);
      const x = tape.node("input", [20, 20]);
      const draws = { seed: 1, step: 0, samples: Uint32Array.from({ length: 20 }, (_, c) => c) };
      const y = dropout(tape, x, rate, 1, draws);
      tape.seal();
      x.value.fill(1);
      tape.forward();
      const theirs = tf.tidy(() => tf.dropout(tf.ones([20, 20]), rate, undefined, 3).dataSync());
      const factors = (values: Iterable<number>) => [...new Set([...values].map(Math.fround))].toSorted();
      expect(factors(y.value)).toHaveLength(2);
      expect(factors(y.value)).toEqual(factors(theirs));
    }
  });
});
