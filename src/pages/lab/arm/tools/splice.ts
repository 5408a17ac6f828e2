import type { Stack, StackItem } from "../../../../experiment/scenario/types.ts";
import { isBracket, type Path } from "../blocks/block.ts";

/** The path of a neighbour: `by` places on, in the same bracket. */
export function beside(path: Path, by: number): Path {
  return [...path.slice(0, -1), path[path.length - 1] + by];
}

/**
 * The stack with `count` items from `path` on replaced by others. The path may be one place behind the last item. A
 * bracket that is empty then goes away.
 * @throws where the path leads through something else than a bracket.
 */
export function splice(stack: Stack, path: Path, count: number, items: readonly StackItem[]): Stack {
  const [place, ...rest] = path;
  const before = stack.slice(0, place);
  if (rest.length === 0) return [...before, ...items, ...stack.slice(place + count)];
  const item = stack[place];
  if (item === undefined || !isBracket(item)) throw new Error(`internal: no bracket at ${path.join(".")}`);
  const inner = splice(item.items, rest, count, items);
  const kept = inner.length === 0 ? [] : [{ ...item, items: inner }];
  return [...before, ...kept, ...stack.slice(place + 1)];
}

/** `count` items from `path` on. */
export function itemsAt(stack: Stack, path: Path, count: number): Stack {
  const [place, ...rest] = path;
  if (rest.length === 0) return stack.slice(place, place + count);
  const item = stack[place];
  return item !== undefined && isBracket(item) ? itemsAt(item.items, rest, count) : [];
}
