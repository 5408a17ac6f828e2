import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandStack } from "../../../../../src/experiment/scenario/expand.ts";
import { parseStack } from "../../../../../src/experiment/scenario/parse-stack.ts";
import { printStack } from "../../../../../src/experiment/scenario/print-stack.ts";
import type { Stack } from "../../../../../src/experiment/scenario/types.ts";
import { toBlocks } from "../../../../../src/pages/lab/arm/blocks/block.ts";
import { inReadingOrder, placesFor } from "../../../../../src/pages/lab/arm/moving/places.ts";
import { moveBlock, moveTo } from "../../../../../src/pages/lab/arm/tools/edits.ts";
import type { Room } from "../../../../../src/pages/lab/arm/tools/outcome.ts";
import { stacks } from "../../../../experiment/scenario/arbitrary.ts";

const ROOM: Room = { inputs: 2, outputs: 1, parameters: 300_000, characters: 8000 };

function stackOf(text: string): Stack {
  const reading = parseStack(text, 2);
  if (!reading.ok) throw new Error(text);
  return reading.stack;
}

/** The stack that every place for a block leads to; of a place that it may not have, why. */
function moved(text: string, block: number): string[] {
  const stack = stackOf(text);
  const siblings = inReadingOrder(toBlocks(stack))[block];
  return placesFor(toBlocks(stack), siblings.blocks[siblings.index]).map(({ path }) => {
    const outcome = moveTo(stack, siblings, path, ROOM);
    return outcome.ok ? printStack(outcome.stack) : outcome.refusal.why;
  });
}

/** What a net computes with, in any order. */
const partsOf = (stack: Stack): string[] =>
  stack.flatMap((item): string[] =>
    item.kind === "skip" || item.kind === "repeat"
      ? [item.kind, ...partsOf(item.items)]
      : [printStack([item])],
  );

describe("the places for a block", () => {
  it.each([
    ["4,bn,8,relu", 0, ["4,bn,8,relu", "bn,4,8,relu", "bn,8,relu,4"]],
    ["4,bn,8,relu", 2, ["8,relu,4,bn", "4,8,relu,bn", "4,bn,8,relu"]],
    ["4,2x(8,bn)", 0, ["4,2x(8,bn)", "2x(4,8,bn)", "2x(8,4,bn)", "2x(8,bn,4)", "2x(8,bn),4"]],
    ["4,2x(8,bn)", 3, ["bn,4,2x(8)", "4,bn,2x(8)", "4,2x(bn,8)", "4,2x(8,bn)", "4,2x(8),bn"]],
    ["4,2x(8,bn)", 1, ["2x(8,bn),4", "4,2x(8,bn)"]],
    ["4,2x(bn),3", 2, ["alone", "alone", "4,2x(bn),3", "alone", "alone"]],
    [
      "8,3,skip(3,relu)",
      0,
      ["8,3,skip(3,relu)", "skip-width", "3,skip(8,3,relu)", "skip-width", "3,skip(3,relu),8"],
    ],
  ])("of %s, block %i, lead to all stacks that it can be moved to, brackets too", (text, block, expected) => {
    expect(moved(text, block)).toEqual(expected);
  });

  it("neither lose nor double anything, and the moved block is the one that is chosen", () => {
    fc.assert(
      fc.property(stacks, fc.nat(), fc.nat(), (stack, one, other) => {
        const order = inReadingOrder(toBlocks(stack));
        fc.pre(order.length > 0);
        const siblings = order[one % order.length];
        const block = siblings.blocks[siblings.index];
        const places = placesFor(toBlocks(stack), block);
        const outcome = moveTo(stack, siblings, places[other % places.length].path, ROOM);
        if (!outcome.ok) return;
        expect(partsOf(outcome.stack).sort()).toEqual(partsOf(stack).sort());
        const found = outcome.path?.reduce<Stack>((items, place, depth) => {
          const item = items[place];
          const last = depth === (outcome.path?.length ?? 0) - 1;
          return last || !("items" in item) ? [item] : item.items;
        }, outcome.stack);
        const first = block.kind === "layer" ? { kind: "linear", units: block.units } : block.item;
        expect(found).toEqual([first]);
        expect(expandStack(outcome.stack).length).toBeGreaterThan(0);
      }),
    );
  });

  it("have among them every one that a step of the keyboard reaches", () => {
    fc.assert(
      fc.property(stacks, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (stack, one, by) => {
        const order = inReadingOrder(toBlocks(stack));
        fc.pre(order.length > 0);
        const siblings = order[one % order.length];
        const step = moveBlock(stack, siblings, by, ROOM);
        if (!step.ok) return;
        const reached = placesFor(toBlocks(stack), siblings.blocks[siblings.index])
          .map(({ path }) => moveTo(stack, siblings, path, ROOM))
          .map((outcome) => (outcome.ok ? printStack(outcome.stack) : ""));
        expect(reached).toContain(printStack(step.stack));
      }),
    );
  });
});
