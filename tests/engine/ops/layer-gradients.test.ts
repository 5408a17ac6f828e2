import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ACTIVATIONS,
  type Activation,
  completeParameters,
  REFERENCE_KERNELS,
} from "../../../src/engine/index.ts";
import { add } from "../../../src/engine/ops/add.ts";
import { batchNorm } from "../../../src/engine/ops/batch-norm.ts";
import { activateDrawn } from "../../../src/engine/ops/drawn-activation.ts";
import { dropout } from "../../../src/engine/ops/dropout.ts";
import { activateLearned } from "../../../src/engine/ops/learned-activation.ts";
import { linear } from "../../../src/engine/ops/linear.ts";
import { maxout } from "../../../src/engine/ops/maxout.ts";
import { normalise } from "../../../src/engine/ops/normalise.ts";
import { sparsityPenalty } from "../../../src/engine/ops/sparsity-penalty.ts";
import { squared } from "../../../src/engine/ops/squared.ts";
import type { Node } from "../../../src/engine/tape/node.ts";
import { Tape } from "../../../src/engine/tape/tape.ts";
import { checkGradients, type Recorded } from "../support/check-gradients.ts";
import { filled, testNumbers } from "../support/random.ts";

const size = fc.integer({ min: 1, max: 6 });
const cases = fc.record({ units: size, columns: size, seed: fc.integer() });

/** Ends a tape in the mean square of the distance from made-up targets: dL/dy differs from number to number. */
function ended(tape: Tape, y: Node, leaves: readonly Node[], seed: number, fill?: () => void): Recorded {
  const targets = tape.scratch(y.shape);
  return {
    leaves,
    root: squared(tape, y, targets),
    fill: () => {
      targets.value.set(filled(targets.value.length, testNumbers(seed + 1)));
      fill?.();
    },
  };
}

function draws(columns: number, seed: number) {
  return { seed: seed >>> 0, step: 3, samples: Uint32Array.from({ length: columns }, (_, c) => 7 * c + 1) };
}

const learnedOnes = Object.values<Activation>(ACTIVATIONS).filter(
  ({ training }) => training?.kind === "learned",
);
const drawnOnes = Object.values<Activation>(ACTIVATIONS).filter(({ training }) => training?.kind === "drawn");

describe("gradients agree with finite differences", () => {
  it("of batch norm with the batch's statistics, in what enters, scale and shift", () => {
    fc.assert(
      fc.property(cases, ({ units, columns, seed }) => {
        checkGradients(
          seed,
          (tape) => {
            const x = tape.node("input", [units, columns]);
            const scale = tape.node("parameter", [units]);
            const shift = tape.node("parameter", [units]);
            // Draws lie within 2 of 0: samples stand so far apart that a difference of 1e-5 is small beside their variance.
            const apart = () => x.value.set(x.value.map((v, i) => v + 10 * (i % columns)));
            return ended(tape, batchNorm(tape, x, scale, shift, null), [x, scale, shift], seed, apart);
          },
          1e-6,
        );
      }),
      { numRuns: 40 },
    );
  });

  it("of batch norm in evaluation, in what enters, scale and shift", () => {
    fc.assert(
      fc.property(cases, ({ units, columns, seed }) => {
        checkGradients(seed, (tape) => {
          const x = tape.node("input", [units, columns]);
          const scale = tape.node("parameter", [units]);
          const shift = tape.node("parameter", [units]);
          const next = testNumbers(seed + 2);
          const statistics = {
            mean: filled(units, next),
            variance: filled(units, () => 1.5 + next()),
          };
          return ended(tape, normalise(tape, x, scale, shift, statistics), [x, scale, shift], seed);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("of dropout, whose mask does not change while the step stays", () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 0.9, noNaN: true }), ({ units, columns, seed }, rate) => {
        checkGradients(seed, (tape) => {
          const x = tape.node("input", [units, columns]);
          return ended(tape, dropout(tape, x, rate, 2, draws(columns, seed)), [x], seed);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("of maxout, away from ties", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 5 }), ({ units, columns, seed }, pieces) => {
        checkGradients(seed, (tape) => {
          const z = tape.node("input", [pieces * units, columns]);
          const { output } = maxout(tape, z, pieces);
          // Rounded to tenths, no two numbers that differ are nearer than a step; then the pieces are set apart.
          const apart = () => {
            const block = units * columns;
            z.value.set(z.value.map((v, i) => Math.round(10 * v) / 10 + 0.013 * Math.floor(i / block)));
          };
          return ended(tape, output, [z], seed, apart);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("of a sum, and of a number added to itself", () => {
    fc.assert(
      fc.property(cases, ({ units, columns, seed }) => {
        checkGradients(seed, (tape) => {
          const a = tape.node("input", [units, columns]);
          const b = tape.node("input", [units, columns]);
          return ended(tape, add(tape, add(tape, a, b), a), [a, b], seed);
        });
      }),
      { numRuns: 20 },
    );
  });

  it.each(learnedOnes.map((activation) => [activation.name, activation] as const))(
    "of %s, in what enters and in the trained parameter of every unit",
    (_, activation) => {
      const { training } = activation;
      if (training?.kind !== "learned") throw new Error("expected a trained parameter");
      for (const columns of [1, 2, 5, 8]) {
        checkGradients(columns, (tape) => {
          const z = tape.node("input", [4, columns]);
          const learned = tape.node("parameter", [4]);
          return ended(tape, activateLearned(tape, activation, training, learned, z), [z, learned], 3);
        });
      }
    },
  );

  it.each(learnedOnes.map((activation) => [activation.name, activation] as const))(
    "of %s, its trained parameter read twice",
    (_, activation) => {
      const { training } = activation;
      if (training?.kind !== "learned") throw new Error("expected a trained parameter");
      checkGradients(17, (tape) => {
        const z = tape.node("input", [3, 5]);
        const learned = tape.node("parameter", [3]);
        const once = activateLearned(tape, activation, training, learned, z);
        const twice = activateLearned(tape, activation, training, learned, once);
        return ended(tape, add(tape, twice, z), [z, learned], 4);
      });
    },
  );

  it.each(drawnOnes.map((activation) => [activation.name, activation] as const))(
    "of %s with its draws",
    (word, activation) => {
      const { training } = activation;
      if (training?.kind !== "drawn") throw new Error("expected drawn parameters");
      const parameters = completeParameters(word, activation.parameters, []);
      checkGradients(8, (tape) => {
        const z = tape.node("input", [4, 5]);
        const setting = { training, parameters, key: 1, draws: draws(5, 9) };
        return ended(tape, activateDrawn(tape, activation, setting, z), [z], 3);
      });
    },
  );

  it("of the sparsity penalty: strength x mean over samples of sum over units of |a|", () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 3, noNaN: true }), ({ units, columns, seed }, strength) => {
        checkGradients(seed, (tape) => {
          const a = tape.node("input", [units, columns]);
          sparsityPenalty(tape, a, strength);
          const penalty = () => (strength * a.value.reduce((sum, v) => sum + Math.abs(v), 0)) / columns;
          return { ...ended(tape, a, [a], seed), penalty };
        });
      }),
      { numRuns: 30 },
    );
  });

  it("of a number that every kind of operation reads: each adds its share", () => {
    for (const first of [true, false]) {
      checkGradients(
        21,
        (tape) => {
          const x = tape.node("input", [4, 6]);
          const w = tape.node("parameter", [4, 4]);
          const b = tape.node("parameter", [4]);
          const scale = tape.node("parameter", [4]);
          const shift = tape.node("parameter", [4]);
          const statistics = { mean: filled(4, testNumbers(1)), variance: new Float64Array(4).fill(0.7) };
          const alone = () => linear(tape, REFERENCE_KERNELS, w, b, x);
          const readers = [
            () => batchNorm(tape, x, scale, shift, null),
            () => normalise(tape, x, scale, shift, statistics),
            () => dropout(tape, x, 0.4, 1, draws(6, 2)),
            () => add(tape, maxout(tape, x, 1).output, maxout(tape, x, 1).output),
            alone,
          ];
          const outputs = (first ? readers : readers.toReversed()).map((read) => read());
          const all = outputs.reduce((sum, y) => add(tape, sum, y));
          return ended(tape, add(tape, all, x), [x, w, b, scale, shift], 5);
        },
        1e-6,
      );
    }
  });
});

describe("shape errors of layers say what was given", () => {
  const tape = new Tape(true);
  const node = (...shape: number[]) => tape.node("input", shape);
  const statistics = { mean: new Float64Array(3), variance: new Float64Array(3) };

  it("batch norm: what enters, scale and shift", () => {
    expect(() => batchNorm(tape, node(3), node(3), node(3), null)).toThrow(
      "batch norm: expected a matrix [units, columns], got [3]",
    );
    expect(() => batchNorm(tape, node(3, 2), node(2), node(3), null)).toThrow(
      "batch norm: expected a scale of shape [3], got [2]",
    );
    expect(() => normalise(tape, node(3, 2), node(3), node(3, 1), statistics)).toThrow(
      "batch norm: expected a shift of shape [3], got [3, 1]",
    );
  });

  it("maxout, a sum, dropout and the penalty", () => {
    expect(() => maxout(tape, node(7, 2), 3)).toThrow("maxout: expected a multiple of 3 rows, got [7, 2]");
    expect(() => add(tape, node(2, 3), node(3, 2))).toThrow(
      "add: expected equal shapes, got [2, 3] and [3, 2]",
    );
    expect(() => dropout(tape, node(6), 0.5, 1, draws(6, 1))).toThrow(
      "dropout: expected a matrix [units, columns], got [6]",
    );
    expect(() => sparsityPenalty(tape, node(6), 1)).toThrow(
      "sparsity penalty: expected a matrix [units, columns], got [6]",
    );
  });
});
