import type { WordParameter } from "../parameters.ts";

/** The optimisers' words, each with the numbers that it takes: who only reads and writes words needs no more. */
export const OPTIMISER_WORDS = {
  sgd: [{ name: "momentum", default: 0, low: 0, high: 0.9999 }],
  nesterov: [{ name: "momentum", default: 0.9, low: 0, high: 0.9999 }],
  rmsprop: [{ name: "decay", default: 0.99, low: 0, high: 0.9999 }],
  adam: [
    { name: "beta1", default: 0.9, low: 0, high: 0.9999 },
    { name: "beta2", default: 0.999, low: 0, high: 0.9999 },
  ],
} as const satisfies Record<string, readonly WordParameter[]>;

export type OptimiserName = keyof typeof OPTIMISER_WORDS;

/** Whether a word names an optimiser. */
export function isOptimiserName(word: string): word is OptimiserName {
  return Object.hasOwn(OPTIMISER_WORDS, word);
}
