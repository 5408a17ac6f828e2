import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ACTIVATIONS,
  type Activation,
  completeParameters,
  REFERENCE_KERNELS,
} from "../../../src/engine/index.ts";
import { activate } from "../../../src/engine/ops/activation.ts";
import { linear } from "../../../src/engine/ops/linear.ts";
import { logistic } from "../../../src/engine/ops/logistic.ts";
import { softmax } from "../../../src/engine/ops/softmax.ts";
import { squared } from "../../../src/engine/ops/squared.ts";
import { Tape } from "../../../src/engine/tape/tape.ts";
import { checkGradients } from "../support/check-gradients.ts";
import { filled, testNumbers } from "../support/random.ts";

const size = fc.integer({ min: 1, max: 6 });

describe("gradients agree with finite differences", () => {
  it("of linear, in the weights, the bias and the input", () => {
    fc.assert(
      fc.property(size, size, size, fc.integer(), (units, inputs, columns, seed) => {
        checkGradients(seed, (tape) => {
          const w = tape.node("parameter", [units, inputs]);
          const b = tape.node("parameter", [units]);
          const x = tape.node("input", [inputs, columns]);
          const z = linear(tape, REFERENCE_KERNELS, w, b, x);
          const targets = tape.scratch(z.shape);
          return { leaves: [w, b, x], root: squared(tape, z, targets) };
        });
      }),
      { numRuns: 30 },
    );
  });

  it.each(Object.entries(ACTIVATIONS))("of %s", (word, activation: Activation) => {
    checkGradients(11, (tape) => {
      const z = tape.node("input", [4, 5]);
      const a = activate(tape, activation, completeParameters(word, activation.parameters, []), z);
      return { leaves: [z], root: squared(tape, a, tape.scratch(a.shape)) };
    });
  });

  it("of the squared error", () => {
    fc.assert(
      fc.property(size, size, fc.integer(), (outputs, columns, seed) => {
        checkGradients(seed, (tape) => {
          const z = tape.node("input", [outputs, columns]);
          const targets = tape.scratch(z.shape);
          return {
            leaves: [z],
            root: squared(tape, z, targets),
            fill: () => targets.value.set(filled(outputs * columns, testNumbers(seed + 1))),
          };
        });
      }),
      { numRuns: 30 },
    );
  });

  it("of the logistic loss", () => {
    fc.assert(
      fc.property(size, fc.integer(), (columns, seed) => {
        checkGradients(seed, (tape) => {
          const z = tape.node("input", [1, columns]);
          const targets = tape.scratch([columns]);
          return {
            leaves: [z],
            root: logistic(tape, z, targets),
            fill: () => targets.value.set(targets.value.map((_, c) => c % 2)),
          };
        });
      }),
      { numRuns: 30 },
    );
  });

  it("of the softmax cross-entropy", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), size, fc.integer(), (classes, columns, seed) => {
        checkGradients(seed, (tape) => {
          const z = tape.node("input", [classes, columns]);
          const targets = tape.scratch([columns]);
          return {
            leaves: [z],
            root: softmax(tape, z, targets),
            fill: () => targets.value.set(targets.value.map((_, c) => c % classes)),
          };
        });
      }),
      { numRuns: 30 },
    );
  });

  it("of nodes that several operations read: the last writes, the others add", () => {
    checkGradients(5, (tape) => {
      const w = tape.node("parameter", [3, 3]);
      const b = tape.node("parameter", [3]);
      const x = tape.node("input", [3, 4]);
      const once = linear(tape, REFERENCE_KERNELS, w, b, x);
      const bent = activate(tape, ACTIVATIONS.tanh, [], once);
      const twice = linear(tape, REFERENCE_KERNELS, w, b, bent);
      const thrice = linear(tape, REFERENCE_KERNELS, w, b, twice);
      return { leaves: [w, b, x], root: squared(tape, thrice, tape.scratch(thrice.shape)) };
    });
  });
});

describe("shape errors say what was given", () => {
  const tape = new Tape(true);
  const node = (...shape: number[]) => tape.node("input", shape);

  it("linear: inner sizes and bias", () => {
    expect(() => linear(tape, REFERENCE_KERNELS, node(64, 2), node(64), node(3, 8))).toThrow(
      "matmul: inner sizes differ, got [64, 2] x [3, 8]",
    );
    expect(() => linear(tape, REFERENCE_KERNELS, node(64), node(64), node(3, 8))).toThrow(
      "matmul: expected two matrices, got [64] x [3, 8]",
    );
    expect(() => linear(tape, REFERENCE_KERNELS, node(4, 2), node(3), node(2, 8))).toThrow(
      "linear: expected a bias of shape [4] for [4, 2], got [3]",
    );
  });

  it("losses: outputs and targets", () => {
    expect(() => logistic(tape, node(3, 5), node(5))).toThrow(
      "logistic: expected one logit per sample, [1, columns], got [3, 5]",
    );
    expect(() => logistic(tape, node(1, 5), node(4))).toThrow(
      "logistic: expected targets of shape [5], got [4]",
    );
    expect(() => softmax(tape, node(1, 5), node(5))).toThrow(
      "softmax: expected logits of shape [classes, columns], got [1, 5]",
    );
    expect(() => softmax(tape, node(2, 5), node(4))).toThrow(
      "softmax: expected targets of shape [5], got [4]",
    );
    expect(() => squared(tape, node(2, 5), node(5))).toThrow(
      "squared: expected targets of shape [2, 5], got [5]",
    );
  });
});
