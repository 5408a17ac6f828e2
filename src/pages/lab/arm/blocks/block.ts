import type { Stack, StackItem } from "../../../../experiment/scenario/types.ts";

/** Where an item stands: its place in the stack, then its place in the bracket found there, and so on. */
export type Path = readonly number[];

type ItemOf<Kind extends StackItem["kind"]> = Extract<StackItem, { readonly kind: Kind }>;
export type ActivationItem = ItemOf<"activation">;
export type BracketItem = ItemOf<"skip" | "repeat">;
export type SingleItem = ItemOf<"activation" | "batchnorm" | "dropout" | "maxout">;

interface Placed {
  /** Of its first item. */
  readonly path: Path;
  /** How many items of the stack it stands for. */
  readonly span: number;
  /** `2.1`: the first block inside the second one. */
  readonly place: string;
}

export interface LayerBlock extends Placed {
  readonly kind: "layer";
  readonly units: number;
  readonly activation: ActivationItem | null;
}

export interface SingleBlock extends Placed {
  readonly kind: "single";
  readonly item: SingleItem;
}

export interface BracketBlock extends Placed {
  readonly kind: "bracket";
  readonly item: BracketItem;
  readonly blocks: readonly Block[];
}

/** What the editor shows as one: a linear layer with the activation right after it, any other item, a bracket. */
export type Block = LayerBlock | SingleBlock | BracketBlock;

export function isBracket(item: StackItem): item is BracketItem {
  return item.kind === "skip" || item.kind === "repeat";
}

/** A stack as the editor shows it. `within` and `inside` say in which bracket it stands. */
export function toBlocks(stack: Stack, within: Path = [], inside = ""): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < stack.length; i++) {
    const item = stack[i];
    const next = stack[i + 1];
    const path = [...within, i];
    const place = `${inside}${blocks.length + 1}`;
    if (isBracket(item)) {
      const inner = toBlocks(item.items, path, `${place}.`);
      blocks.push({ kind: "bracket", path, span: 1, place, item, blocks: inner });
    } else if (item.kind !== "linear") {
      blocks.push({ kind: "single", path, span: 1, place, item });
    } else if (next?.kind === "activation") {
      blocks.push({ kind: "layer", path, span: 2, place, units: item.units, activation: next });
      i++;
    } else {
      blocks.push({ kind: "layer", path, span: 1, place, units: item.units, activation: null });
    }
  }
  return blocks;
}

/** Blocks in one bracket, or of the whole stack, and which of them is meant. */
export interface Siblings {
  readonly blocks: readonly Block[];
  readonly index: number;
  /** The bracket that they stand in. */
  readonly parent: BracketBlock | null;
}

/** The block that stands for the item at a path, among its siblings; null if there is no such item. */
export function findBlock(
  blocks: readonly Block[],
  path: Path,
  parent: BracketBlock | null = null,
): Siblings | null {
  const depth = blocks[0]?.path.length ?? 0;
  if (depth === 0 || path.length < depth) return null;
  const place = path[depth - 1];
  const index = blocks.findIndex(
    (block) => place >= block.path[depth - 1] && place < block.path[depth - 1] + block.span,
  );
  if (index === -1) return null;
  if (path.length === depth) return { blocks, index, parent };
  const block = blocks[index];
  return block.kind === "bracket" ? findBlock(block.blocks, path, block) : null;
}
