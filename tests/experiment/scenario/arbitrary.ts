import fc from "fast-check";
import { ACTIVATIONS, INITIALISERS, OPTIMISERS } from "../../../src/engine/index.ts";
import { largestSplit } from "../../../src/experiment/data/largest-split.ts";
import { sampleCount } from "../../../src/experiment/data/sample-count.ts";
import { mostMeasured, mostTrained, openable } from "../../../src/experiment/scenario/cost.ts";
import { stackSize } from "../../../src/experiment/scenario/counts.ts";
import { DEFAULTS } from "../../../src/experiment/scenario/defaults.ts";
import { withIdle } from "../../../src/experiment/scenario/effect.ts";
import { ownPointsUse } from "../../../src/experiment/scenario/own-points.ts";
import { skipThatChangesWidth } from "../../../src/experiment/scenario/skip-width.ts";
import { taskOf } from "../../../src/experiment/scenario/tasks.ts";
import type {
  Arm,
  Named,
  OwnPoint,
  OwnTable,
  Scenario,
  Stack,
  StackItem,
  View,
} from "../../../src/experiment/scenario/types.ts";
import { DATA_NAMES, FIGURE_NAMES, LOSS_NAMES } from "../../../src/experiment/scenario/types.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);

const activation: fc.Arbitrary<StackItem> = fc.oneof(
  fc
    .constantFrom(...Object.keys(ACTIVATIONS))
    .map((name): StackItem => ({ kind: "activation", name, parameters: [] })),
  number(0.02, 1).map((slope): StackItem => ({ kind: "activation", name: "leaky", parameters: [slope] })),
);

/** What keeps any width. */
const keeping: fc.Arbitrary<StackItem> = fc.oneof(
  activation,
  fc.constant<StackItem>({ kind: "batchnorm" }),
  number(0, 0.95).map((rate): StackItem => ({ kind: "dropout", rate })),
);

const units = fc.integer({ min: 1, max: 24 });

const widening: fc.Arbitrary<StackItem> = fc.oneof(
  units.map((units): StackItem => ({ kind: "linear", units })),
  fc
    .tuple(units, fc.integer({ min: 2, max: 8 }))
    .map(([units, pieces]): StackItem => ({ kind: "maxout", units, pieces })),
);

const leaf: fc.Arbitrary<StackItem> = fc.oneof(keeping, widening);

const skip = fc
  .tuple(fc.array(keeping, { minLength: 1, maxLength: 3 }), fc.option(widening, { nil: null }))
  .map(([items, last]): StackItem => ({ kind: "skip", items: last === null ? items : [...items, last] }));

const repeat = (inner: fc.Arbitrary<StackItem>): fc.Arbitrary<StackItem> =>
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.array(inner, { minLength: 1, maxLength: 3 }))
    .map(([times, items]): StackItem => ({ kind: "repeat", times, items }));

export const stacks: fc.Arbitrary<Stack> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: leaf },
      { weight: 2, arbitrary: skip },
      repeat(leaf),
      repeat(repeat(leaf)),
    ),
    { maxLength: 5 },
  )
  .filter((stack) => stackSize(stack).linear <= 128 && stackSize(stack).items <= 512)
  .filter((stack) => skipThatChangesWidth(stack, 2) === null);

const named = (name: string): Named => ({ name, parameters: [] });

const inits: fc.Arbitrary<Named> = fc.oneof(
  fc.constantFrom(...Object.keys(INITIALISERS)).map(named),
  number(2, 1000).map((gain): Named => ({ name: "glorot", parameters: [gain] })),
  number(-9, 0).map((c): Named => ({ name: "constant", parameters: [c] })),
);

const rates = fc
  .tuple(number(0, 1000), fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 4 }))
  .chain(([first, steps]) =>
    fc
      .array(number(0, 1000), { minLength: steps.length, maxLength: steps.length })
      .map((values) => [
        { rate: first, step: 0 },
        ...steps.toSorted((a, b) => a - b).map((step, i) => ({ rate: values[i], step })),
      ]),
  );

const arms: fc.Arbitrary<Arm> = fc.record({
  net: stacks,
  init: inits,
  opt: fc.oneof(
    fc.constantFrom(...Object.keys(OPTIMISERS)).map(named),
    number(0.1, 0.99).map((momentum): Named => ({ name: "sgd", parameters: [momentum] })),
  ),
  lr: rates,
  l1: number(0, 10),
  l2: number(0, 10),
  sparse: number(0, 10),
});

const points: fc.Arbitrary<readonly OwnPoint[]> = fc
  .array(
    fc.record({
      x1: number(-1.3, 1.3),
      x2: fc.integer({ min: -1300, max: 1300 }).map((thousandths) => thousandths / 1000 + 0),
      label: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 2, maxLength: 300 },
  )
  .filter((list) => list.some(({ label }) => label !== list[0].label));

const tables: fc.Arbitrary<OwnTable> = fc.record({
  rows: fc.array(
    fc.record({ x1: number(-1e6, 1e6), x2: number(0, 1), label: fc.integer({ min: 0, max: 2 }) }),
    { minLength: 2, maxLength: 60 },
  ),
  inputNames: fc.option(fc.tuple(fc.string(), fc.string()), { nil: null }),
  classNames: fc.constant(["one", "two", "three"]),
});

const anyScenarios: fc.Arbitrary<Scenario> = fc.record({
  version: fc.constant(1 as const),
  data: fc.constantFrom(...DATA_NAMES),
  n: fc.integer({ min: 4, max: 5000 }),
  noise: number(0, 2),
  split: number(0.01, 1),
  batch: fc.integer({ min: 1, max: 200 }),
  loss: fc.constantFrom(...LOSS_NAMES),
  points,
  csv: tables,
  arms: fc.array(arms, { minLength: 1, maxLength: 4 }).chain((list) =>
    fc.constantFrom(
      list,
      list.map(() => list[0]),
    ),
  ),
  seed: fc.integer({ min: 0, max: 4294967295 }),
  at: fc.integer({ min: 0, max: 20 }),
});

/** Scenarios that a link can carry as they are: a skip may not fit the inputs of the data, four deep nets at once may be too costly for so many samples. */
export const scenarios: fc.Arbitrary<Scenario> = anyScenarios
  .map((any) => {
    // Knots of a curve are of no class.
    const knots = any.points.map((point) => ({ ...point, label: 0 }));
    const scenario = any.data === "drawn" ? { ...any, points: knots } : any;
    const n = scenario.data === "penguins" ? sampleCount(scenario) : scenario.n;
    const split = Math.min(scenario.split, largestSplit({ ...scenario, n }));
    return withIdle({ ...scenario, n, split }, DEFAULTS);
  })
  .filter(
    (scenario) =>
      (ownPointsUse(scenario.data)?.enough(scenario.points) ?? true) &&
      scenario.arms.every(({ net }) => skipThatChangesWidth(net, taskOf(scenario).inputs) === null) &&
      scenario.n <= mostMeasured(scenario) &&
      scenario.batch <= mostTrained(scenario) &&
      openable(scenario) === scenario,
  );

export const views: fc.Arbitrary<View> = fc.record({
  show: fc.shuffledSubarray([...FIGURE_NAMES], { maxLength: 2 }),
  theme: fc.constantFrom("auto", "light", "dark"),
  mode: fc.constantFrom("edit", "present"),
});
