import type { LayerSpec } from "../../engine/index.ts";
import { expandStack, type FlatItem } from "../scenario/expand.ts";
import type { Stack } from "../scenario/types.ts";

function specOf(item: FlatItem): LayerSpec {
  return item.kind === "skip" ? { kind: "skip", layers: layerSpecs(item.items) } : item;
}

/** What the engine builds for a stack, repetitions unrolled; the output layer is implied. */
export function layerSpecs(stack: Stack): LayerSpec[] {
  return expandStack(stack).map(specOf);
}
