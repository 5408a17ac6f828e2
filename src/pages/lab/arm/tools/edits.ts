import type { Stack, StackItem } from "../../../../experiment/scenario/types.ts";
import { withoutDefaults } from "../../../../experiment/scenario/words.ts";
import {
  type Block,
  type BracketBlock,
  type BracketItem,
  type LayerBlock,
  type Path,
  type Siblings,
  toBlocks,
} from "../blocks/block.ts";
import { judge, type Outcome, type Room, refuse } from "./outcome.ts";
import { beside, itemsAt, splice } from "./splice.ts";
import { changeAt, tiedLayers, withWidth } from "./widths.ts";

/** Other units of a layer or a maxout, and of all layers that a skip ties to it. */
export function setUnits(stack: Stack, path: Path, units: number, room: Room): Outcome {
  if (tiedLayers(stack, path).toInputs) return refuse({ why: "tied-to-inputs", inputs: room.inputs });
  return judge(withWidth(stack, path, units), path, room);
}

/** Another number of an item: `times`, `rate`, `pieces`. */
export function setNumber(
  stack: Stack,
  path: Path,
  patch: { readonly times: number } | { readonly rate: number } | { readonly pieces: number },
  room: Room,
): Outcome {
  return judge(changeAt(stack, path, patch), path, room);
}

/** Another activation of a layer, `null` for none, or in the place of one that stands alone. */
export function setActivation(
  stack: Stack,
  block: Block,
  name: string | null,
  parameters: readonly number[],
  room: Room,
): Outcome {
  const items: StackItem[] =
    name === null
      ? []
      : [{ kind: "activation", name, parameters: withoutDefaults("activation", name, parameters) }];
  const isLayer = block.kind === "layer";
  const at = isLayer ? beside(block.path, 1) : block.path;
  return judge(splice(stack, at, isLayer ? block.span - 1 : 1, items), block.path, room);
}

/** The stack without the block, and without a bracket that held nothing else. */
export function removeBlock(stack: Stack, block: Block, room: Room): Outcome {
  return judge(splice(stack, block.path, block.span, []), null, room);
}

/** A bracket around `count` blocks, the one at `path` first. */
export function wrap(
  stack: Stack,
  { blocks, index }: Siblings,
  count: number,
  bracket: "skip" | "repeat",
  room: Room,
): Outcome {
  const { path } = blocks[index];
  const span = blocks.slice(index, index + count).reduce((sum, block) => sum + block.span, 0);
  const items = itemsAt(stack, path, span);
  const item: BracketItem =
    bracket === "skip" ? { kind: "skip", items } : { kind: "repeat", times: 2, items };
  return judge(splice(stack, path, span, [item]), path, room);
}

/** The blocks of a bracket, once, in its place. */
export function unwrap(stack: Stack, bracket: BracketBlock, room: Room): Outcome {
  return judge(splice(stack, bracket.path, 1, bracket.item.items), bracket.path, room);
}

/** The block taken out and put in at `path`, a path of the stack that lacks it. */
function put(stack: Stack, block: Block, path: Path, room: Room): Outcome {
  const without = splice(stack, block.path, block.span, []);
  const moved = splice(without, path, 0, itemsAt(stack, block.path, block.span));
  return judge(moved, path, room);
}

/** A place of the stack, once the block is gone from before it. */
function withoutBlock(path: Path, { path: from, span }: Block): Path {
  const depth = from.length - 1;
  const beyond = path.length > depth && from.slice(0, depth).every((place, i) => place === path[i]);
  if (!beyond || path[depth] < from[depth] + span) return path;
  return path.map((place, i) => (i === depth ? place - span : place));
}

/** The block at another place of the stack, which does not lie in the block. */
export function moveTo(stack: Stack, siblings: Siblings, path: Path, room: Room): Outcome {
  const { blocks, index, parent } = siblings;
  const block = blocks[index];
  if (path.join(".") === block.path.join(".")) return judge(stack, path, room);
  if (parent !== null && blocks.length === 1) return refuse({ why: "alone" });
  return put(stack, block, withoutBlock(path, block), room);
}

/** Where the bracket, behind or before the block, lets it in once the block is gone from its place. */
function into(bracket: BracketBlock, block: Block, by: -1 | 1): Path {
  return by > 0 ? [...block.path, 0] : [...bracket.path, bracket.item.items.length];
}

/**
 * The block one place on in reading order: over its neighbour, into a bracket beside it, out of the bracket that ends
 * here. A bracket that cannot take it in is stepped over.
 */
export function moveBlock(stack: Stack, siblings: Siblings, by: -1 | 1, room: Room): Outcome {
  const { blocks, index, parent } = siblings;
  const block = blocks[index];
  const neighbour = blocks[index + by];
  if (neighbour !== undefined) {
    if (neighbour.kind === "bracket") {
      const inside = put(stack, block, into(neighbour, block, by), room);
      if (inside.ok) return inside;
    }
    return put(stack, block, beside(block.path, by * neighbour.span), room);
  }
  if (parent === null) return refuse({ why: by < 0 ? "first" : "last" });
  // The bracket would go away with its last block, and with it what its reader has set.
  if (blocks.length === 1) return refuse({ why: "alone" });
  return put(stack, block, by < 0 ? parent.path : beside(parent.path, 1), room);
}

/** The last layer that is written before a place, in whatever bracket. */
export function layerBefore(stack: Stack, path: Path): LayerBlock | null {
  let found: LayerBlock | null = null;
  const look = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (comparePaths(block.path, path) >= 0) return;
      if (block.kind === "layer") found = block;
      if (block.kind === "bracket") look(block.blocks);
    }
  };
  look(toBlocks(stack));
  return found;
}

/** Reading order; a bracket comes before what is in it. */
function comparePaths(a: Path, b: Path): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}
