import { expect } from "vitest";
import { squared } from "../../../src/engine/ops/squared.ts";
import type { Shape } from "../../../src/engine/shape.ts";
import type { Node } from "../../../src/engine/tape/node.ts";
import { Tape } from "../../../src/engine/tape/tape.ts";
import { testNumbers } from "../support/random.ts";
import { tf } from "./tf.ts";

/**
 * A float32 carries 24 bits, 6e-8 of its size; sums of a few dozen such numbers are good to 2e-6. One number of 1e-5
 * of the largest in the tensor (or of 1) is allowed.
 */
const TOLERANCE = 1e-5;

export function expectClose(
  given: ArrayLike<number>,
  expected: tf.Tensor,
  what: string,
  tolerance = TOLERANCE,
): void {
  const values = expected.dataSync<"float32">();
  expect(given.length, what).toBe(values.length);
  const scale = values.reduce((largest, v) => Math.max(largest, Math.abs(v)), 1);
  for (let i = 0; i < values.length; i++) {
    const error = Math.abs(given[i] - values[i]);
    expect(error / scale, `${what}[${i}]: ${given[i]}, TensorFlow.js ${values[i]}`).toBeLessThan(tolerance);
  }
}

/** Numbers in (-scale, scale) that a float32 holds exactly: both programs get the same. */
export function singles(count: number, seed: number, scale = 1): Float64Array {
  const next = testNumbers(seed);
  return Float64Array.from({ length: count }, () => Math.fround(scale * next()));
}

export const tensorOf = (values: ArrayLike<number>, shape: Shape): tf.Tensor =>
  tf.tensor(Float32Array.from(values), [...shape]);

/**
 * Compares what an operation records with a model of it: the output, and the gradients in all leaves of its mean
 * squared distance from made-up targets.
 */
export function compareOperation(
  seed: number,
  shapes: readonly Shape[],
  record: (tape: Tape, leaves: Node[]) => Node,
  model: (leaves: tf.Tensor[]) => tf.Tensor,
  scale = 2,
): void {
  tf.tidy(() => {
    const tape = new Tape(true);
    const leaves = shapes.map((shape) => tape.node("input", shape));
    const y = record(tape, leaves);
    const targets = tape.scratch(y.shape);
    const root = squared(tape, y, targets);
    tape.seal();
    leaves.forEach((leaf, i) => {
      leaf.value.set(singles(leaf.value.length, seed + i, scale));
    });
    targets.value.set(singles(targets.value.length, seed - 1));
    tape.forward();
    tape.backward(root);
    const given = leaves.map(({ value, shape }) => tensorOf(value, shape));
    const wanted = tensorOf(targets.value, targets.shape);
    expectClose(y.value, model(given), "output");
    const loss = (...tensors: tf.Tensor[]) =>
      tf.mean(tf.squaredDifference(model(tensors), wanted)) as tf.Scalar;
    tf.grads(loss)(given).forEach((gradient, i) => {
      expectClose(leaves[i].grad, gradient, `gradient in leaf ${i}`);
    });
  });
}
