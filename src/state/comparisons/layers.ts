import { expandStack } from "../../experiment/scenario/expand.ts";
import { printStack } from "../../experiment/scenario/print-stack.ts";
import type { Stack, StackItem } from "../../experiment/scenario/types.ts";

export type Bracket = Extract<StackItem, { readonly items: Stack }>;

export function isBracket(item: StackItem): item is Bracket {
  return item.kind === "repeat" || item.kind === "skip";
}

const NOTHING: Stack = [{ kind: "activation", name: "identity", parameters: [] }];

/** The bracket about other items. If there are none a repetition goes; a skip, which doubles what it gets, stays. */
export function around(bracket: Bracket, items: Stack): StackItem[] {
  if (items.length > 0) return [{ ...bracket, items }];
  return bracket.kind === "skip" ? [{ ...bracket, items: NOTHING }] : [];
}

export function isLayer(item: StackItem): boolean {
  return item.kind === "linear" || item.kind === "maxout";
}

/** Whether an item like this stands in the stack, at any depth. */
export function holds(stack: Stack, kind: StackItem["kind"]): boolean {
  return stack.some((item) => item.kind === kind || (isBracket(item) && holds(item.items, kind)));
}

/** Other items in the place of each item that is no bracket. */
export function replaceItems(stack: Stack, by: (item: StackItem) => readonly StackItem[]): Stack {
  return stack.flatMap((item): readonly StackItem[] =>
    isBracket(item) ? around(item, replaceItems(item.items, by)) : by(item),
  );
}

/** The stack without skips: their branches stand in their place. */
export function withoutSkips(stack: Stack): Stack {
  return stack.flatMap((item): readonly StackItem[] => {
    if (item.kind === "skip") return withoutSkips(item.items);
    return item.kind === "repeat" ? around(item, withoutSkips(item.items)) : [item];
  });
}

/** Of arm a, when it has no layer that could be compared. */
export const USUAL_LAYER: Stack = [
  { kind: "linear", units: 8 },
  { kind: "activation", name: "relu", parameters: [] },
];

/**
 * The layers of a stack, each with what stands behind it, skips taken away and repetitions unrolled. What stands
 * before the first one is in none of them.
 */
export function layersOf(stack: Stack): readonly Stack[] {
  const layers: StackItem[][] = [];
  for (const item of expandStack(withoutSkips(stack))) {
    if (isLayer(item)) layers.push([item]);
    else layers.at(-1)?.push(item);
  }
  return layers;
}

/** Items so many times in a row. */
export function repeated(items: Stack, times: number): Stack {
  return times === 1 ? items : [{ kind: "repeat", times, items }];
}

/** Layers in a row, neighbours that are the same as a repetition. */
export function inRow(layers: readonly Stack[]): Stack {
  const runs: { readonly items: Stack; times: number }[] = [];
  for (const items of layers) {
    const last = runs.at(-1);
    if (last !== undefined && printStack(last.items) === printStack(items)) last.times++;
    else runs.push({ items, times: 1 });
  }
  return runs.flatMap(({ items, times }) => repeated(items, times));
}
