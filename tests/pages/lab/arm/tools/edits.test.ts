import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stackSize } from "../../../../../src/experiment/scenario/counts.ts";
import { parseStack } from "../../../../../src/experiment/scenario/parse-stack.ts";
import { printStack } from "../../../../../src/experiment/scenario/print-stack.ts";
import type { Stack, StackItem } from "../../../../../src/experiment/scenario/types.ts";
import {
  type Block,
  findBlock,
  type Siblings,
  toBlocks,
} from "../../../../../src/pages/lab/arm/blocks/block.ts";
import {
  moveBlock,
  removeBlock,
  setActivation,
  setNumber,
  setUnits,
  unwrap,
  wrap,
} from "../../../../../src/pages/lab/arm/tools/edits.ts";
import { insert, KINDS, PLACES, placeBeside } from "../../../../../src/pages/lab/arm/tools/insert.ts";
import type { Outcome } from "../../../../../src/pages/lab/arm/tools/outcome.ts";
import { anyStacks, ROOM, stackOf } from "../stacks.ts";

function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...(block.kind === "bracket" ? allBlocks(block.blocks) : [])]);
}

const siblingsOf = (stack: Stack, block: Block): Siblings => {
  const found = findBlock(toBlocks(stack), block.path);
  if (found === null) throw new Error(`no block at ${block.path.join(".")}`);
  return found;
};

const at = (stack: Stack, place: string): Block => {
  const block = allBlocks(toBlocks(stack)).find((one) => one.place === place);
  if (block === undefined) throw new Error(`no block ${place}`);
  return block;
};

/** What an edit gives, or why it is refused. */
const shown = (outcome: Outcome): string => (outcome.ok ? printStack(outcome.stack) : outcome.refusal.why);

type Edit = (stack: Stack, block: Block) => Outcome;

const edits: Readonly<Record<string, fc.Arbitrary<Edit>>> = {
  insert: fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom(...PLACES)).map(
    ([kind, place]) =>
      (stack, block) =>
        insert(stack, placeBeside(block, place), kind, ROOM),
  ),
  remove: fc.constant((stack, block) => removeBlock(stack, block, ROOM)),
  move: fc
    .constantFrom(-1 as const, 1 as const)
    .map((by) => (stack, block) => moveBlock(stack, siblingsOf(stack, block), by, ROOM)),
  wrap: fc.tuple(fc.constantFrom("skip" as const, "repeat" as const), fc.integer({ min: 1, max: 3 })).map(
    ([kind, count]) =>
      (stack, block) =>
        wrap(stack, siblingsOf(stack, block), count, kind, ROOM),
  ),
  change: fc
    .tuple(fc.integer({ min: 1, max: 256 }), fc.constantFrom(null, "tanh", "leaky"))
    .map(([number, word]) => (stack, block) => {
      if (block.kind === "bracket") {
        return block.item.kind === "skip"
          ? unwrap(stack, block, ROOM)
          : setNumber(stack, block.path, { times: Math.min(number, 128) }, ROOM);
      }
      if (block.kind === "layer") {
        return number % 2 === 0
          ? setUnits(stack, block.path, number, ROOM)
          : setActivation(stack, block, word, [], ROOM);
      }
      if (block.item.kind === "dropout") return setNumber(stack, block.path, { rate: number / 300 }, ROOM);
      if (block.item.kind === "maxout") return setUnits(stack, block.path, number, ROOM);
      return setActivation(stack, block, "leaky", [number / 256], ROOM);
    }),
};

const anyEdit = fc.tuple(fc.oneof(...Object.values(edits)), fc.nat({ max: 30 }));

/** Every item in reading order, brackets without their contents. */
function itemsOf(stack: Stack): string[] {
  return stack.flatMap((item: StackItem) =>
    item.kind === "skip" || item.kind === "repeat" ? itemsOf(item.items) : [printStack([item])],
  );
}

describe("any sequence of edits", () => {
  it("gives a stack that the notation writes and reads back, within the limits", () => {
    let made = 0;
    fc.assert(
      fc.property(anyStacks, fc.array(anyEdit, { maxLength: 8 }), (start, sequence) => {
        let stack = start;
        for (const [edit, which] of sequence) {
          const blocks = allBlocks(toBlocks(stack));
          if (blocks.length === 0) return;
          const outcome = edit(stack, blocks[which % blocks.length]);
          if (!outcome.ok) continue;
          made++;
          stack = outcome.stack;
          if (outcome.path !== null) expect(findBlock(toBlocks(stack), outcome.path)).not.toBeNull();
        }
        const reading = parseStack(printStack(stack), 2);
        expect(reading).toEqual({ ok: true, stack, corrections: [] });
        expect(stackSize(stack).linear).toBeLessThanOrEqual(128);
        expect(stackSize(stack).items).toBeLessThanOrEqual(512);
      }),
      { numRuns: 300 },
    );
    expect(made).toBeGreaterThan(100);
  });

  it("loses nothing by moving and by brackets", () => {
    const keeping = fc.tuple(fc.oneof(edits.move, edits.wrap), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(anyStacks, fc.array(keeping, { maxLength: 8 }), (start, sequence) => {
        let stack = start;
        for (const [edit, which] of sequence) {
          const blocks = allBlocks(toBlocks(stack));
          if (blocks.length === 0) return;
          const outcome = edit(stack, blocks[which % blocks.length]);
          if (outcome.ok) stack = outcome.stack;
        }
        expect(itemsOf(stack).sort()).toEqual(itemsOf(start).sort());
      }),
    );
  });

  it("brings a bracket's blocks back when it is taken away again", () => {
    fc.assert(
      fc.property(anyStacks, edits.wrap, fc.nat({ max: 30 }), (stack, edit, which) => {
        const blocks = allBlocks(toBlocks(stack));
        if (blocks.length === 0) return;
        const wrapped = edit(stack, blocks[which % blocks.length]);
        if (!wrapped.ok || wrapped.path === null) return;
        const found = findBlock(toBlocks(wrapped.stack), wrapped.path);
        const bracket = found?.blocks[found.index];
        if (bracket?.kind !== "bracket") throw new Error("expected a bracket");
        expect(unwrap(wrapped.stack, bracket, ROOM)).toMatchObject({ ok: true, stack });
      }),
    );
  });
});

describe("a new block", () => {
  it.each([
    ["", "layer", "8,relu"],
    ["16,tanh", "layer", "16,tanh,16,tanh"],
    ["16", "activation", "16,relu"],
    ["16,tanh", "batchnorm", "16,tanh,bn"],
    ["16,tanh", "dropout", "16,tanh,dropout:0.2"],
    ["16,tanh", "maxout", "16,tanh,16max2"],
    ["16,tanh", "skip", "16,tanh,skip(16,tanh)"],
    ["", "skip", "skip(2,relu)"],
    ["16,tanh", "repeat", "16,tanh,2x(16,tanh)"],
  ] as const)("at the end of “%s”: %s gives %s", (text, kind, expected) => {
    const stack = stackOf(text);
    expect(shown(insert(stack, [stack.length], kind, ROOM))).toBe(expected);
  });

  it("goes before a block, after it, or into its bracket", () => {
    const stack = stackOf("8,relu,2x(8)");
    const add = (place: string, where: (typeof PLACES)[number]) =>
      shown(insert(stack, placeBeside(at(stack, place), where), "batchnorm", ROOM));
    expect(add("2", "before")).toBe("8,relu,bn,2x(8)");
    expect(add("2", "after")).toBe("8,relu,2x(8),bn");
    expect(add("2", "inside")).toBe("8,relu,2x(8,bn)");
    expect(add("2.1", "before")).toBe("8,relu,2x(bn,8)");
    expect(add("1", "after")).toBe("8,relu,bn,2x(8)");
  });

  it("has the width that a skip asks for", () => {
    const stack = stackOf("16,8,skip(8)");
    expect(shown(insert(stack, [2, 0], "layer", ROOM))).toBe("16,8,skip(8,8)");
    expect(shown(insert(stack, [0], "layer", ROOM))).toBe("8,relu,16,8,skip(8)");
    expect(shown(insert(stackOf("skip(2)"), [0], "layer", ROOM))).toBe("2,relu,skip(2)");
  });

  it("is refused where a limit is reached", () => {
    const full = stackOf("128x(2)");
    expect(insert(full, [1], "layer", ROOM)).toEqual({ ok: false, refusal: { why: "layers", limit: 128 } });
    expect(shown(insert(stackOf("2x(2x(2x(2x(8))))"), [0, 0, 0, 0, 0], "repeat", ROOM))).toBe("too-deep");
    expect(shown(insert(stackOf("128x(bn,bn,bn,bn)"), [1], "dropout", ROOM))).toBe("items");
    expect(shown(insert(stackOf("256"), [1], "layer", { ...ROOM, parameters: 2000 }))).toBe("parameters");
    expect(shown(insert(stackOf("8"), [1], "layer", { ...ROOM, characters: 2 }))).toBe("characters");
  });
});

describe("other units", () => {
  it("go to every layer that a skip ties to the changed one", () => {
    const change = (text: string, place: string, units: number) => {
      const stack = stackOf(text);
      return shown(setUnits(stack, at(stack, place).path, units, ROOM));
    };
    expect(change("8,relu,8", "1", 9)).toBe("9,relu,8");
    expect(change("8,20x(skip(bn,relu,8)),4", "1", 16)).toBe("16,20x(skip(bn,relu,16)),4");
    expect(change("8,skip(4,8)", "2.2", 6)).toBe("6,skip(4,6)");
    expect(change("8,skip(4,8)", "2.1", 6)).toBe("8,skip(6,8)");
    expect(change("8,skip(8max3),skip(8)", "2.1", 5)).toBe("5,skip(5max3),skip(5)");
  });

  it("are refused where a skip adds the inputs", () => {
    const stack = stackOf("skip(2,relu),8");
    expect(setUnits(stack, at(stack, "1.1").path, 3, ROOM)).toEqual({
      ok: false,
      refusal: { why: "tied-to-inputs", inputs: 2 },
    });
    expect(shown(setUnits(stack, at(stack, "2").path, 3, ROOM))).toBe("skip(2,relu),3");
  });
});

describe("an activation", () => {
  it("is given to a layer, changed and taken away; its default numbers are not written", () => {
    const set = (text: string, name: string | null, parameters: readonly number[] = []) => {
      const stack = stackOf(text);
      return shown(setActivation(stack, at(stack, "1"), name, parameters, ROOM));
    };
    expect(set("8", "leaky", [0.3])).toBe("8,leaky:0.3");
    expect(set("8,leaky:0.3", "leaky", [0.01])).toBe("8,leaky");
    expect(set("8,relu,bn", null)).toBe("8,bn");
    expect(set("relu,8", "tanh")).toBe("tanh,8");
  });
});

describe("removing", () => {
  it("takes an emptied bracket away, and the brackets that held nothing else", () => {
    const stack = stackOf("8,20x(skip(relu))");
    expect(shown(removeBlock(stack, at(stack, "2.1.1"), ROOM))).toBe("8");
  });

  it("is refused where a skip would change its width, and says from what to what", () => {
    const stack = stackOf("8,skip(16,8)");
    expect(removeBlock(stack, at(stack, "2.2"), ROOM)).toEqual({
      ok: false,
      refusal: { why: "skip-width", from: 8, to: 16 },
    });
  });
});

describe("moving", () => {
  const move = (text: string, place: string, by: -1 | 1) => {
    const stack = stackOf(text);
    return shown(moveBlock(stack, siblingsOf(stack, at(stack, place)), by, ROOM));
  };

  it("changes places with the neighbour, a layer with its activation", () => {
    expect(move("8,relu,4,tanh", "1", 1)).toBe("4,tanh,8,relu");
    expect(move("8,relu,bn,4", "3", -1)).toBe("8,relu,4,bn");
  });

  it("leads into a bracket and out of it", () => {
    expect(move("bn,2x(8)", "1", 1)).toBe("2x(bn,8)");
    expect(move("2x(bn,8)", "1.1", -1)).toBe("bn,2x(8)");
    expect(move("2x(8),bn", "2", -1)).toBe("2x(8,bn)");
    expect(move("2x(8,bn)", "1.2", 1)).toBe("2x(8),bn");
  });

  it("steps over a skip that would change its width", () => {
    expect(move("8,skip(8),4", "3", -1)).toBe("skip-width");
    expect(move("skip(2),4", "2", -1)).toBe("skip-width");
    expect(move("8,skip(relu),4", "3", -1)).toBe("8,4,skip(relu)");
  });

  it("ends at the ends, and leaves no bracket empty", () => {
    expect(move("8,4", "1", -1)).toBe("first");
    expect(move("8,4", "2", 1)).toBe("last");
    expect(move("8,2x(4)", "2.1", 1)).toBe("alone");
  });
});

describe("brackets", () => {
  it("go around one block or several", () => {
    const stack = stackOf("8,bn,relu,8");
    const from = siblingsOf(stack, at(stack, "2"));
    expect(shown(wrap(stack, from, 3, "skip", ROOM))).toBe("8,skip(bn,relu,8)");
    expect(shown(wrap(stack, from, 1, "repeat", ROOM))).toBe("8,2x(bn),relu,8");
  });

  it("of a skip are refused where they would change the width", () => {
    const stack = stackOf("8,16");
    const outcome = wrap(stack, siblingsOf(stack, at(stack, "2")), 1, "skip", ROOM);
    expect(outcome).toEqual({ ok: false, refusal: { why: "skip-width", from: 8, to: 16 } });
  });
});
