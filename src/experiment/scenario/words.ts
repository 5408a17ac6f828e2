import {
  ACTIVATIONS,
  INITIALISERS,
  isActivationName,
  isInitialiserName,
  isOptimiserName,
  OPTIMISERS,
  type WordParameter,
} from "../../engine/index.ts";

/** What kind of word a text may be: a word of the stack notation, of `init` or of `opt`. */
export type WordKind = "activation" | "init" | "opt";

/** Words of the notation that the engine cannot do yet. They parse; a link that uses one is answered with a notice. */
const LATER: Readonly<Record<WordKind, readonly string[]>> = {
  activation: [
    ...[
      "celu",
      "elu",
      "selu",
      "prelu",
      "rrelu",
      "crelu",
      "relu6",
      "gelu",
      "gelu-tanh",
      "silu",
      "swish",
      "mish",
    ],
    ...["softplus", "softsign", "softmax", "logsigmoid", "step", "sign", "abs", "sin", "cos", "gaussian"],
    ...[
      "hardtanh",
      "hardsigmoid",
      "hardswish",
      "hardshrink",
      "softshrink",
      "tanhshrink",
      "threshold",
      "snake",
    ],
    ...["square", "glu", "swiglu"],
  ],
  init: ["orthogonal"],
  opt: ["nesterov", "rmsprop", "adam"],
};

/** The numbers that an available word takes, or null. */
export function parametersOf(kind: WordKind, word: string): readonly WordParameter[] | null {
  if (kind === "activation") return isActivationName(word) ? ACTIVATIONS[word].parameters : null;
  if (kind === "init") return isInitialiserName(word) ? INITIALISERS[word].parameters : null;
  return isOptimiserName(word) ? OPTIMISERS[word].parameters : null;
}

/** Whether the word is known and waits for the engine to learn it. */
export function isLaterWord(kind: WordKind, word: string): boolean {
  return parametersOf(kind, word) === null && LATER[kind].includes(word);
}

/**
 * The canonical parameters: those at the end that equal their defaults are left out, so `leaky:0.01` is `leaky`.
 * Those of words that the engine does not know stay as they are.
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
