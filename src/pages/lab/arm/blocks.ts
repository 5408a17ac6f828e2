import type { Stack, StackItem } from "../../../experiment/scenario/types.ts";

type Activation = Extract<StackItem, { readonly kind: "activation" }>;

/** A stack as the editor shows it: a linear layer with the activation right after it is one block. */
export type Block =
  | { readonly kind: "layer"; readonly units: number; readonly activation: Activation | null }
  | { readonly kind: "other"; readonly item: StackItem };

export function toBlocks(stack: Stack): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < stack.length; i++) {
    const item = stack[i];
    const next = stack[i + 1];
    if (item.kind !== "linear") {
      blocks.push({ kind: "other", item });
    } else if (next?.kind === "activation") {
      blocks.push({ kind: "layer", units: item.units, activation: next });
      i++;
    } else {
      blocks.push({ kind: "layer", units: item.units, activation: null });
    }
  }
  return blocks;
}

export function toStack(blocks: readonly Block[]): Stack {
  return blocks.flatMap((block): StackItem[] => {
    if (block.kind === "other") return [block.item];
    const linear: StackItem = { kind: "linear", units: block.units };
    return block.activation === null ? [linear] : [linear, block.activation];
  });
}

/** The stack with one more layer at the end, like its last one; a stack without layers gets 8 units of relu. */
export function addLayer(stack: Stack): Stack {
  const last = toBlocks(stack).findLast((block) => block.kind === "layer");
  const first: Block = {
    kind: "layer",
    units: 8,
    activation: { kind: "activation", name: "relu", parameters: [] },
  };
  return [...stack, ...toStack([last ?? first])];
}

export function removeBlock(stack: Stack, index: number): Stack {
  return toStack(toBlocks(stack).filter((_, i) => i !== index));
}

/** The block changes places with its neighbour; at an end nothing happens. */
export function moveBlock(stack: Stack, index: number, by: -1 | 1): Stack {
  const blocks = toBlocks(stack);
  const other = index + by;
  if (other < 0 || other >= blocks.length) return stack;
  [blocks[index], blocks[other]] = [blocks[other], blocks[index]];
  return toStack(blocks);
}

export function setUnits(stack: Stack, index: number, units: number): Stack {
  const change = (block: Block): Block => (block.kind === "layer" ? { ...block, units } : block);
  return toStack(toBlocks(stack).map((block, i) => (i === index ? change(block) : block)));
}

/** `null` takes the activation away. */
export function setActivation(stack: Stack, index: number, name: string | null): Stack {
  const activation: Activation | null = name === null ? null : { kind: "activation", name, parameters: [] };
  const change = (block: Block): Block => (block.kind === "layer" ? { ...block, activation } : block);
  return toStack(toBlocks(stack).map((block, i) => (i === index ? change(block) : block)));
}
