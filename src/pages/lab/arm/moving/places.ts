import type { Block, BracketBlock, Path, Siblings } from "../blocks/block.ts";
import { beside } from "../tools/splice.ts";

/** All blocks in reading order, a bracket before what is in it, each among its siblings. */
export function inReadingOrder(blocks: readonly Block[], parent: BracketBlock | null = null): Siblings[] {
  return blocks.flatMap((block, index) => [
    { blocks, index, parent },
    ...(block.kind === "bracket" ? inReadingOrder(block.blocks, block) : []),
  ]);
}

/** A place that a block can be put at: at one side of another one. */
export interface Place {
  readonly path: Path;
  readonly beside: Block;
  readonly side: "before" | "after";
}

function allPlaces(blocks: readonly Block[]): Place[] {
  const before = blocks.flatMap((block): Place[] => [
    { path: block.path, beside: block, side: "before" },
    ...(block.kind === "bracket" ? allPlaces(block.blocks) : []),
  ]);
  const last = blocks.at(-1);
  if (last === undefined) return before;
  return [...before, { path: beside(last.path, last.span), beside: last, side: "after" }];
}

/** The places for a block in reading order: not those in itself, and of its own the one before it. */
export function placesFor(blocks: readonly Block[], block: Block): Place[] {
  const after = beside(block.path, block.span).join(".");
  const inside = `${block.path.join(".")}.`;
  return allPlaces(blocks).filter(({ path }) => {
    const name = path.join(".");
    return name !== after && !name.startsWith(inside);
  });
}
