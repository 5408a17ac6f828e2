import type { LayerSpec } from "../../engine/index.ts";
import { expandStack } from "../scenario/expand.ts";
import type { Stack } from "../scenario/types.ts";

/**
 * What the engine builds for a stack, repetitions unrolled; the output layer is implied.
 * @throws RangeError for an item that the engine cannot build; reading a link replaces those.
 */
export function layerSpecs(stack: Stack): LayerSpec[] {
  return expandStack(stack).map((item) => {
    if (item.kind === "linear" || item.kind === "activation") return item;
    throw new RangeError(`session: expected linear layers and activations, got ${item.kind}`);
  });
}
