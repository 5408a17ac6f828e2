import { parameterCount, stackSize } from "../../../../experiment/scenario/counts.ts";
import { MAX_ITEMS, MAX_LINEAR_LAYERS, MAX_NESTING } from "../../../../experiment/scenario/limits.ts";
import { printStack } from "../../../../experiment/scenario/print-stack.ts";
import { skipThatChangesWidth } from "../../../../experiment/scenario/skip-width.ts";
import type { Stack } from "../../../../experiment/scenario/types.ts";
import { isBracket, type Path } from "../blocks/block.ts";

/** What a stack must fit into: its task, and what the limits leave beside the other arms. */
export interface Room {
  readonly inputs: number;
  readonly outputs: number;
  /** Weights and biases. */
  readonly parameters: number;
  /** Characters of the link. */
  readonly characters: number;
}

/** Why an edit cannot be made. */
export type Refusal =
  | { readonly why: "skip-width"; readonly from: number; readonly to: number }
  | { readonly why: "tied-to-inputs"; readonly inputs: number }
  | { readonly why: "too-deep" | "layers" | "items" | "parameters" | "characters"; readonly limit: number }
  | { readonly why: "first" | "last" | "alone" };

/** What an edit leads to: a stack that the notation can write, and the item that is chosen then. */
export type Outcome =
  | { readonly ok: true; readonly stack: Stack; readonly path: Path | null }
  | { readonly ok: false; readonly refusal: Refusal };

export function refuse(refusal: Refusal): Outcome {
  return { ok: false, refusal };
}

function nesting(stack: Stack): number {
  return stack.reduce((most, item) => Math.max(most, isBracket(item) ? 1 + nesting(item.items) : 0), 0);
}

function refusalOf(stack: Stack, room: Room): Refusal | null {
  const skip = skipThatChangesWidth(stack, room.inputs);
  if (skip !== null) return { why: "skip-width", from: skip.from, to: skip.to };
  if (nesting(stack) > MAX_NESTING) return { why: "too-deep", limit: MAX_NESTING };
  const { linear, items } = stackSize(stack);
  if (linear > MAX_LINEAR_LAYERS) return { why: "layers", limit: MAX_LINEAR_LAYERS };
  if (items > MAX_ITEMS) return { why: "items", limit: MAX_ITEMS };
  const parameters = parameterCount(stack, room.inputs, room.outputs);
  if (parameters > room.parameters) return { why: "parameters", limit: room.parameters };
  if (printStack(stack).length > room.characters) return { why: "characters", limit: room.characters };
  return null;
}

/** The outcome of an edit that gave this stack, with the item at `path` chosen. */
export function judge(stack: Stack, path: Path | null, room: Room): Outcome {
  const refusal = refusalOf(stack, room);
  return refusal === null ? { ok: true, stack, path } : refuse(refusal);
}
