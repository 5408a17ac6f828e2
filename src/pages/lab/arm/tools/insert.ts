import type { Stack, StackItem } from "../../../../experiment/scenario/types.ts";
import type { ActivationItem, Block, Path } from "../blocks/block.ts";
import { layerBefore } from "./edits.ts";
import { judge, type Outcome, type Room } from "./outcome.ts";
import { beside, splice } from "./splice.ts";
import { widthAt } from "./widths.ts";

/** What can be added, in the order in which it is offered. */
export const KINDS = ["layer", "activation", "batchnorm", "dropout", "maxout", "skip", "repeat"] as const;
export type Kind = (typeof KINDS)[number];

/** Where to add beside a block. */
export const PLACES = ["before", "after", "inside"] as const;
export type Place = (typeof PLACES)[number];

const UNITS = 8;
const RELU: ActivationItem = { kind: "activation", name: "relu", parameters: [] };

/** The place before a block, after it, or at the end of what its bracket holds. */
export function placeBeside(block: Block, place: Place): Path {
  if (place === "before") return block.path;
  if (place === "inside" && block.kind === "bracket") return [...block.path, block.item.items.length];
  return beside(block.path, block.span);
}

/** New items of a kind. Layers have this activation, or none. */
function starter(kind: Kind, units: number, activation: ActivationItem | null): readonly StackItem[] {
  const layer: readonly StackItem[] = [
    { kind: "linear", units },
    ...(activation === null ? [] : [activation]),
  ];
  switch (kind) {
    case "layer":
      return layer;
    case "activation":
      return [activation ?? RELU];
    case "batchnorm":
      return [{ kind: "batchnorm" }];
    case "dropout":
      return [{ kind: "dropout", rate: 0.2 }];
    case "maxout":
      return [{ kind: "maxout", units, pieces: 2 }];
    case "skip":
      return [{ kind: "skip", items: layer }];
    case "repeat":
      return [{ kind: "repeat", times: 2, items: layer }];
  }
}

/**
 * The stack with something new at a place. A layer is like the one before it, 8 units of relu without one; where a
 * skip asks for a width, it has that.
 */
export function insert(stack: Stack, at: Path, kind: Kind, room: Room): Outcome {
  const before = layerBefore(stack, at);
  const activation = before === null ? RELU : before.activation;
  const width = widthAt(stack, at, room.inputs);
  const add = (units: number) => judge(splice(stack, at, 0, starter(kind, units, activation)), at, room);
  const first = add(kind === "skip" ? width : (before?.units ?? UNITS));
  return first.ok ? first : add(width);
}
