import { expandStack } from "./expand.ts";
import { MAX_ITEMS, MAX_LINEAR_LAYERS } from "./limits.ts";
import type { Stack, StackItem } from "./types.ts";
import { trainingOf } from "./words.ts";

export interface StackSize {
  /** Linear layers (a maxout is one). */
  readonly linear: number;
  /** All items. */
  readonly items: number;
}

function itemSize(item: StackItem): StackSize {
  if (item.kind === "skip") {
    const inner = stackSize(item.items);
    return { linear: inner.linear, items: inner.items + 1 };
  }
  if (item.kind === "repeat") {
    const inner = stackSize(item.items);
    return { linear: item.times * inner.linear, items: item.times * inner.items };
  }
  return { linear: item.kind === "linear" || item.kind === "maxout" ? 1 : 0, items: 1 };
}

/** How long a stack is, repetitions unrolled, without unrolling them: `128x(128x(8))` must not fill the memory. */
export function stackSize(stack: Stack): StackSize {
  let linear = 0;
  let items = 0;
  for (const item of stack) {
    const size = itemSize(item);
    linear += size.linear;
    items += size.items;
  }
  return { linear, items };
}

/** The beginning of a stack that has at most so many linear layers and items; whole rounds of a repetition. */
export function cutStack(stack: Stack, linear = MAX_LINEAR_LAYERS, items = MAX_ITEMS): Stack {
  const kept: StackItem[] = [];
  let linearLeft = linear;
  let itemsLeft = items;
  for (const item of stack) {
    const size = itemSize(item);
    if (size.linear <= linearLeft && size.items <= itemsLeft) {
      kept.push(item);
      linearLeft -= size.linear;
      itemsLeft -= size.items;
      continue;
    }
    if (item.kind !== "repeat") return kept;
    const round = stackSize(item.items);
    let times = 0;
    while ((times + 1) * round.linear <= linearLeft && (times + 1) * round.items <= itemsLeft) times++;
    if (times > 0) return [...kept, { ...item, times }];
    return [...kept, ...cutStack(item.items, linearLeft, itemsLeft)];
  }
  return kept;
}

/** The beginning of a stack that has at most so many parameters, whole linear layers. */
export function fitParameters(stack: Stack, inputs: number, outputs: number, most: number): Stack {
  let cut = stack;
  for (let linear = stackSize(stack).linear; parameterCount(cut, inputs, outputs) > most && linear > 0; ) {
    linear -= 1;
    cut = cutStack(stack, linear);
  }
  return cut;
}

/** Numbers that all layers give for one sample, the output layer apart; of a maxout its pieces and its units. */
export function layerUnits(stack: Stack, inputs: number): number {
  let width = inputs;
  let units = 0;
  const follow = (items: Stack): void => {
    for (const item of items) {
      if (item.kind === "skip") follow(item.items);
      if (item.kind === "linear" || item.kind === "maxout") width = item.units;
      if (item.kind === "maxout") units += item.units * item.pieces;
      units += width;
    }
  };
  follow(expandStack(stack));
  return units;
}

/** The beginning of a stack whose layers give at most so many numbers. */
export function fitUnits(stack: Stack, inputs: number, most: number): Stack {
  let low = 0;
  let high = stackSize(stack).items;
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (layerUnits(cutStack(stack, MAX_LINEAR_LAYERS, middle), inputs) <= most) low = middle;
    else high = middle - 1;
  }
  return low === stackSize(stack).items ? stack : cutStack(stack, MAX_LINEAR_LAYERS, low);
}

/** The width of every layer that samples meet, the input first and the output last: 2, 8, 8, 1. */
export function widths(stack: Stack, inputs: number, outputs: number): number[] {
  const list = [inputs];
  const follow = (items: Stack): void => {
    for (const item of items) {
      if (item.kind === "linear" || item.kind === "maxout") list.push(item.units);
      if (item.kind === "skip") follow(item.items);
    }
  };
  follow(expandStack(stack));
  return [...list, outputs];
}

/** `2-8-8-1`. */
export function describeShape(stack: Stack, inputs: number, outputs: number): string {
  return widths(stack, inputs, outputs).join("-");
}

/**
 * Trained parameters of the net, output layer included: (in + 1) x out for each linear layer (out counts all pieces of
 * a maxout), two for each unit of batch norm, one for each unit of an activation that learns its slope.
 */
export function parameterCount(stack: Stack, inputs: number, outputs: number): number {
  let width = inputs;
  let count = 0;
  const follow = (items: Stack): void => {
    for (const item of items) {
      if (item.kind === "linear" || item.kind === "maxout") {
        const pieces = item.kind === "maxout" ? item.pieces : 1;
        count += (width + 1) * item.units * pieces;
        width = item.units;
      }
      if (item.kind === "batchnorm") count += 2 * width;
      if (item.kind === "activation" && trainingOf(item.name) === "learned") count += width;
      if (item.kind === "skip") follow(item.items);
    }
  };
  follow(expandStack(stack));
  return count + (width + 1) * outputs;
}
