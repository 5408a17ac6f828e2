import { printStack } from "../../../../experiment/scenario/print-stack.ts";
import type { Stack } from "../../../../experiment/scenario/types.ts";
import type { Text } from "../../../../ui/text/text.ts";
import { type Block, findBlock, type Path, type Siblings, toBlocks } from "../blocks/block.ts";
import { nameOf } from "../blocks/name.ts";
import type { ToolWords } from "../tools/context.ts";
import type { Room } from "../tools/outcome.ts";
import { inReadingOrder } from "./places.ts";

/** What moving needs of the editor, read anew at every event. */
export interface Editor {
  readonly list: HTMLElement;
  readonly stack: Stack;
  readonly room: Room;
  readonly words: ToolWords;
  readonly blocks: Text["lab"]["blocks"];
  readonly onChange: (stack: Stack, how: "drag" | "push") => void;
  readonly announce: (message: string) => void;
  /** The tools close when a block is picked up. */
  readonly onLift: () => void;
}

/** The row's buttons, one a block in reading order. */
export function buttonsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(".lab-block:not(.lab-block-add)")];
}

/** The block whose button an event has met, among its siblings. */
export function siblingsAt({ list, stack }: Editor, target: EventTarget | null): Siblings | null {
  const button = target instanceof Element ? target.closest<HTMLElement>(".lab-block") : null;
  const index = button === null ? -1 : buttonsOf(list).indexOf(button);
  return index < 0 ? null : (inReadingOrder(toBlocks(stack))[index] ?? null);
}

/** Which of the row's buttons is a block's; -1 for one that is not there. */
export function indexOfBlock(stack: Stack, block: Block): number {
  const order = inReadingOrder(toBlocks(stack));
  return order.findIndex(({ blocks, index }) => blocks[index].place === block.place);
}

/** The block that an item of the stack stands in. */
export function blockAt(stack: Stack, path: Path): Block | null {
  const found = findBlock(toBlocks(stack), path);
  return found === null ? null : found.blocks[found.index];
}

export function focusBlock({ list, stack }: Editor, path: Path): void {
  const block = blockAt(stack, path);
  if (block !== null) buttonsOf(list)[indexOfBlock(stack, block)]?.focus();
}

/** "Layer 2: 8 units, relu, 2 of 5". */
export function sayPlace({ words, blocks: text }: Editor, siblings: Siblings): string {
  const { blocks, index } = siblings;
  return words.moving.place(nameOf(blocks[index], text), index + 1, blocks.length);
}

/** Where a block stands in a stack, in words. */
export function sayAt(editor: Editor, stack: Stack, path: Path): string {
  const found = findBlock(toBlocks(stack), path);
  return found === null ? "" : sayPlace(editor, found);
}

export function isSame(one: Stack, other: Stack): boolean {
  return printStack(one) === printStack(other);
}
