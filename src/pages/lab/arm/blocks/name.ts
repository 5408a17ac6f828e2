import type { Text } from "../../../../ui/text/text.ts";
import type { Block } from "./block.ts";

/** What a block is called: its kind, its place and its numbers. */
export function nameOf(block: Block, text: Text["lab"]["blocks"]): string {
  const { place } = block;
  if (block.kind === "layer") {
    return text.layer(place, block.units, block.activation?.name ?? text.linear);
  }
  const { item } = block;
  switch (item.kind) {
    case "activation":
      return text.activation(place, item.name);
    case "batchnorm":
      return text.batchnorm(place);
    case "dropout":
      return text.dropout(place, item.rate);
    case "maxout":
      return text.maxout(place, item.units, item.pieces);
    case "skip":
      return text.skip(place);
    case "repeat":
      return text.repeat(place, item.times);
  }
}
