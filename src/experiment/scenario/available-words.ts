import { ACTIVATIONS, INITIALISER_WORDS, OPTIMISER_WORDS } from "../../engine/index.ts";
import type { WordKind } from "./words.ts";

const WORDS: Readonly<Record<WordKind, readonly string[]>> = {
  activation: Object.keys(ACTIVATIONS),
  init: Object.keys(INITIALISER_WORDS),
  opt: Object.keys(OPTIMISER_WORDS),
};

/** The words that the engine can do, in the order of its tables. */
export function availableWords(kind: WordKind): readonly string[] {
  return WORDS[kind];
}
