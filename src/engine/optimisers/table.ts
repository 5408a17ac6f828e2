import { completeParameters } from "../parameters.ts";
import { adam } from "./adam.ts";
import { nesterov } from "./nesterov.ts";
import type { Optimiser, OptimiserKind, Trainable } from "./optimiser.ts";
import { rmsprop } from "./rmsprop.ts";
import { sgd } from "./sgd.ts";
import { isOptimiserName, type OptimiserName } from "./words.ts";

/** All optimisers by their word. */
export const OPTIMISERS: Readonly<Record<OptimiserName, OptimiserKind>> = { sgd, nesterov, rmsprop, adam };

/**
 * An optimiser for a network, from a word with its numbers: `sgd`, `sgd:0.9`, `adam`.
 * @throws if the word is unknown or a number is outside its range.
 */
export function createOptimiser(
  word: { readonly name: string; readonly parameters: readonly number[] },
  network: Trainable,
): Optimiser {
  if (!isOptimiserName(word.name)) {
    throw new Error(
      `createOptimiser: expected one of ${Object.keys(OPTIMISERS).join(", ")}, got "${word.name}"`,
    );
  }
  const kind = OPTIMISERS[word.name];
  return kind.create(network, completeParameters(kind.name, kind.parameters, word.parameters));
}
