import fc from "fast-check";
import { describe, it } from "vitest";
import type { Arm, Scenario } from "../../../src/experiment/scenario/types.ts";
import { expectAgreement } from "../../support/reference/agreement.ts";
import { armOf, scenarioOf, stackOf } from "../../support/scenarios.ts";

const STEPS = 120;

function rate(rate: number, ...changes: readonly (readonly [number, number])[]): Pick<Arm, "lr"> {
  return { lr: [{ rate, step: 0 }, ...changes.map(([rate, step]) => ({ rate, step }))] };
}

const cases: readonly (readonly [string, Scenario])[] = [
  [
    "uneven widths, n not a multiple of the batch",
    scenarioOf({
      n: 137,
      batch: 11,
      split: 0.6,
      arms: [
        armOf({ net: stackOf(7, "relu", 3, "tanh", 5, "sigmoid"), ...rate(0.1) }),
        armOf({ net: stackOf(1, "relu", 9, "relu"), ...rate(0.05, [0.1, 40]) }),
      ],
    }),
  ],
  [
    "leaky:0.37 with momentum on spirals",
    scenarioOf({
      data: "spiral",
      seed: 7,
      batch: 7,
      arms: [
        armOf({
          net: stackOf(6, ["leaky", 0.37], 5, ["leaky", 0.37]),
          init: { name: "he", parameters: [] },
          opt: { name: "sgd", parameters: [0.9] },
        }),
      ],
    }),
  ],
  [
    "three classes of penguins",
    scenarioOf({
      data: "penguins",
      n: 301,
      batch: 32,
      split: 0.7,
      seed: 4,
      arms: [
        armOf({ net: stackOf(4, "relu", 6, "tanh"), ...rate(0.1) }),
        armOf({ net: [], opt: { name: "sgd", parameters: [0.5] } }),
      ],
    }),
  ],
  [
    "three classes by squared error",
    scenarioOf({
      data: "penguins",
      loss: "squared",
      batch: 9,
      seed: 11,
      arms: [armOf({ net: stackOf(5, "tanh"), init: { name: "glorot-normal", parameters: [] } })],
    }),
  ],
  [
    "two classes by squared error, activation before any layer, no activation at all",
    scenarioOf({
      data: "moons",
      loss: "squared",
      batch: 13,
      seed: 3,
      arms: [
        armOf({ net: stackOf("tanh", 5, "relu"), ...rate(0.1) }),
        armOf({ net: stackOf(8, 8, "identity"), ...rate(0.1) }),
      ],
    }),
  ],
  [
    "saturated and dead units, the whole set as one batch and more",
    scenarioOf({
      data: "xor4",
      batch: 6,
      seed: 5,
      arms: [
        armOf({ net: stackOf(6, "sigmoid", 6, "tanh"), init: { name: "normal", parameters: [3] } }),
        armOf({ net: stackOf(12, "relu", 4, "relu"), ...rate(0.1) }),
      ],
    }),
  ],
  [
    "numbers over one input, whatever the loss says",
    scenarioOf({
      data: "sine",
      n: 90,
      batch: 12,
      split: 0.7,
      seed: 19,
      arms: [
        armOf({ net: stackOf(6, "relu", 4, "tanh"), ...rate(0.1) }),
        armOf({ net: stackOf("tanh", 5, ["leaky", 0.37]), opt: { name: "sgd", parameters: [0.9] } }),
        armOf({ net: stackOf(3, 2), ...rate(0.1) }),
      ],
    }),
  ],
];

const word = fc.constantFrom<(string | readonly [string, number])[]>("relu", "tanh", "sigmoid", "identity", [
  "leaky",
  0.37,
]);
const block = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.option(word, { nil: null }));

const randomArm: fc.Arbitrary<Arm> = fc
  .record({
    blocks: fc.array(block, { maxLength: 4 }),
    init: fc.constantFrom("glorot", "he", "uniform", "he-normal"),
    momentum: fc.constantFrom(0, 0.5, 0.9),
    first: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
    later: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
  })
  .map(({ blocks, init, momentum, first, later }) =>
    armOf({
      net: stackOf(...blocks.flatMap(([units, name]) => (name === null ? [units] : [units, name]))),
      init: { name: init, parameters: [] },
      opt: { name: "sgd", parameters: momentum === 0 ? [] : [momentum] },
      ...rate(first, [later, 60]),
    }),
  );

const randomScenario: fc.Arbitrary<Scenario> = fc
  .record({
    data: fc.constantFrom(
      "circle",
      "xor",
      "xor4",
      "checker",
      "gauss",
      "spiral",
      "moons",
      "rings",
      "penguins",
    ),
    n: fc.integer({ min: 10, max: 130 }),
    noise: fc.double({ min: 0, max: 0.5, noNaN: true }),
    split: fc.double({ min: 0.3, max: 0.8, noNaN: true }),
    batch: fc.integer({ min: 1, max: 40 }),
    loss: fc.constantFrom("cross-entropy", "squared"),
    arms: fc.array(randomArm, { minLength: 1, maxLength: 2 }),
    seed: fc.integer({ min: 0, max: 4_294_967_295 }),
  })
  .map(scenarioOf);

/** Drawn with a fixed seed: the same scenarios every time. */
const drawn = fc
  .sample(randomScenario, { numRuns: 12, seed: 20_260_101 })
  .map((scenario): [string, Scenario] => [`drawn scenario of ${scenario.data}`, scenario]);

describe("a dump, recomputed by an independent program", () => {
  it.each([...cases, ...drawn])("agrees to 1e-9: %s", (_, scenario) => {
    expectAgreement(scenario, STEPS);
  });
});
