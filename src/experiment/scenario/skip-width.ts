import type { Stack, StackItem } from "./types.ts";

interface Misfit {
  readonly item: StackItem;
  readonly from: number;
  readonly to: number;
}

/**
 * The first `skip` whose branch changes the width, so that x + f(x) has no meaning; null if there is none. Samples
 * enter the stack with `inputs` numbers.
 */
export function skipThatChangesWidth(stack: Stack, inputs: number): Misfit | null {
  let misfit: Misfit | null = null;
  /** The width after `items`, entered with `width`. */
  const follow = (items: Stack, width: number): number => {
    let now = width;
    for (const item of items) {
      if (item.kind === "linear" || item.kind === "maxout") now = item.units;
      if (item.kind === "skip") {
        const to = follow(item.items, now);
        if (to !== now) misfit ??= { item, from: now, to };
      }
      if (item.kind === "repeat") {
        now = follow(item.items, now);
        // From the second round on every round begins with the width that the first one left.
        if (item.times > 1) now = follow(item.items, now);
      }
    }
    return now;
  };
  follow(stack, inputs);
  return misfit;
}
