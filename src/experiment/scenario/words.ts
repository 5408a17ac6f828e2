import {
  ACTIVATIONS,
  INITIALISER_WORDS,
  isActivationName,
  isInitialiserName,
  isOptimiserName,
  OPTIMISER_WORDS,
  type WordParameter,
} from "../../engine/index.ts";

/** What kind of word a text may be: a word of the stack notation, of `init` or of `opt`. */
export type WordKind = "activation" | "init" | "opt";

/** The numbers that a word takes; null for a word that there is not. */
export function parametersOf(kind: WordKind, word: string): readonly WordParameter[] | null {
  if (kind === "activation") return isActivationName(word) ? ACTIVATIONS[word].parameters : null;
  if (kind === "init") return isInitialiserName(word) ? INITIALISER_WORDS[word] : null;
  return isOptimiserName(word) ? OPTIMISER_WORDS[word] : null;
}

/** Whether a word is an activation that bends, which takes exponentials to compute. */
export function isSmooth(word: string): boolean {
  return isActivationName(word) && !ACTIVATIONS[word].piecewiseLinear;
}

/** How training treats the numbers of an activation's word: see the table. Null for fixed ones. */
export function trainingOf(word: string): "learned" | "drawn" | null {
  return isActivationName(word) ? (ACTIVATIONS[word].training?.kind ?? null) : null;
}

/**
 * The canonical parameters: those at the end that equal their defaults are left out, so `leaky:0.01` is `leaky`.
 * Those of words that there are not stay as they are.
 */
export function withoutDefaults(
  kind: WordKind,
  word: string,
  parameters: readonly number[],
): readonly number[] {
  const expected = parametersOf(kind, word);
  if (expected === null) return parameters;
  let length = parameters.length;
  while (length > 0 && length <= expected.length && parameters[length - 1] === expected[length - 1].default)
    length--;
  return parameters.slice(0, length);
}
