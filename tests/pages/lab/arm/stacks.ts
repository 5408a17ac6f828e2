import fc from "fast-check";
import { stackSize } from "../../../../src/experiment/scenario/counts.ts";
import { parseStack } from "../../../../src/experiment/scenario/parse-stack.ts";
import { skipThatChangesWidth } from "../../../../src/experiment/scenario/skip-width.ts";
import type { Stack, StackItem } from "../../../../src/experiment/scenario/types.ts";
import type { Room } from "../../../../src/pages/lab/arm/tools/outcome.ts";

export const ROOM: Room = { inputs: 2, outputs: 1, parameters: 300_000, characters: 8000 };

/** What stack notation says. */
export function stackOf(text: string): Stack {
  const reading = parseStack(text, 2);
  if (!reading.ok) throw new Error(`${text}: ${reading.error.code}`);
  return reading.stack;
}

// Few widths, so that skips often keep theirs.
const units = fc.constantFrom(2, 8);

const leaf: fc.Arbitrary<StackItem> = fc.oneof(
  units.map((count): StackItem => ({ kind: "linear", units: count })),
  fc
    .constantFrom("sigmoid", "relu", "leaky")
    .map((name): StackItem => ({ kind: "activation", name, parameters: [] })),
  fc.constant<StackItem>({ kind: "activation", name: "leaky", parameters: [0.3] }),
  fc.constant<StackItem>({ kind: "batchnorm" }),
  fc.constantFrom(0, 0.2, 0.95).map((rate): StackItem => ({ kind: "dropout", rate })),
  fc.tuple(units, fc.integer({ min: 2, max: 8 })).map(([count, pieces]): StackItem => {
    return { kind: "maxout", units: count, pieces };
  }),
);

const bracket = (inner: fc.Arbitrary<StackItem>): fc.Arbitrary<StackItem> => {
  const items = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    items.map((list): StackItem => ({ kind: "skip", items: list })),
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), items)
      .map(([times, list]): StackItem => ({ kind: "repeat", times, items: list })),
  );
};

const deep = (levels: number): fc.Arbitrary<StackItem> =>
  levels === 0
    ? leaf
    : fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 2, arbitrary: bracket(deep(levels - 1)) });

/** Stacks of every kind of item, in any nesting, that keep to the limits and to the width of every skip. */
export const anyStacks: fc.Arbitrary<Stack> = fc
  .array(deep(4), { maxLength: 5 })
  .filter((stack) => skipThatChangesWidth(stack, 2) === null)
  .filter((stack) => stackSize(stack).linear <= 128 && stackSize(stack).items <= 512);
