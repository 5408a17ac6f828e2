import type { Stack, StackItem } from "./types.ts";

/** An item of an unrolled stack. A `skip` keeps its branch, which is unrolled as well. */
export type FlatItem = Exclude<StackItem, { readonly kind: "repeat" }>;

/** The items in the order in which samples meet them, repetitions unrolled. */
export function expandStack(stack: Stack): FlatItem[] {
  return stack.flatMap((item): FlatItem[] => {
    if (item.kind === "skip") return [{ kind: "skip", items: expandStack(item.items) }];
    if (item.kind !== "repeat") return [item];
    const items = expandStack(item.items);
    return Array.from({ length: item.times }, () => items).flat();
  });
}
