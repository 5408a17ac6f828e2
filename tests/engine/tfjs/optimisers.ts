import fc from "fast-check";
import { describe, it } from "vitest";
import { createOptimiser } from "../../../src/engine/index.ts";
import { expectClose, singles, tensorOf } from "./compare.ts";
import { tf } from "./tf.ts";

interface Pair {
  readonly name: string;
  readonly parameters: number[];
  readonly tolerance?: number;
  readonly theirs: (rate: number) => tf.Optimizer;
}

// The names of TensorFlow.js for the same numbers; its own defaults differ (decay 0.9, epsilon 1e-7) and are not used.
const pairs: readonly Pair[] = [
  { name: "sgd", parameters: [], theirs: (rate) => tf.train.sgd(rate) },
  { name: "sgd", parameters: [0.9], theirs: (rate) => tf.train.momentum(rate, 0.9) },
  { name: "nesterov", parameters: [0.9], theirs: (rate) => tf.train.momentum(rate, 0.9, true) },
  { name: "nesterov", parameters: [0.5], theirs: (rate) => tf.train.momentum(rate, 0.5, true) },
  // It adds epsilon inside the root, sqrt(s + 1e-8), the engine outside as PyTorch does: gradients of 1 and more
  // cannot tell, smaller ones are for the test of the engine's own formula.
  { name: "rmsprop", parameters: [0.99], theirs: (rate) => tf.train.rmsprop(rate, 0.99, 0, 1e-8) },
  { name: "rmsprop", parameters: [0.8], theirs: (rate) => tf.train.rmsprop(rate, 0.8, 0, 1e-8) },
  // In float32 the small difference 1 - 0.999^t has lost three of its seven digits at the first steps.
  { name: "adam", parameters: [], tolerance: 1e-4, theirs: (rate) => tf.train.adam(rate, 0.9, 0.999, 1e-8) },
  { name: "adam", parameters: [0.7, 0.95], theirs: (rate) => tf.train.adam(rate, 0.7, 0.95, 1e-8) },
];

describe("optimisers walk where those of TensorFlow.js walk", () => {
  it.each(pairs)("$name $parameters", ({ name, parameters, theirs, tolerance }) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 0x7fffffff }),
        fc.constantFrom(0.001, 0.03, 0.1),
        (count, steps, seed, rate) => {
          tf.tidy(() => {
            const net = { values: singles(count, seed), gradients: new Float64Array(count) };
            const variable = tf.variable(tensorOf(net.values, [count]), true);
            const mine = createOptimiser({ name, parameters }, net);
            const other = theirs(rate);
            for (let step = 0; step < steps; step++) {
              const away = (g: number) => Math.fround(g < 0 ? g - 1 : g + 1);
              net.gradients.set(singles(count, seed + step + 1).map(away));
              mine.step(rate);
              other.applyGradients({ [variable.name]: tensorOf(net.gradients, [count]) });
            }
            expectClose(net.values, variable, `after ${steps} steps`, tolerance);
            variable.dispose();
            other.dispose();
          });
        },
      ),
      { numRuns: 10 },
    );
  });
});
