import type { WordParameter } from "../parameters.ts";

/** The gain that most initialisers take, as in `glorot:4`. */
const GAIN: WordParameter = { name: "gain", default: 1, low: 0, high: 1000 };

/** The initialisers' words, each with the numbers that it takes: who only reads and writes words needs no more. */
export const INITIALISER_WORDS = {
  uniform: [GAIN],
  glorot: [GAIN],
  "glorot-normal": [GAIN],
  he: [GAIN],
  "he-normal": [GAIN],
  lecun: [GAIN],
  "lecun-normal": [GAIN],
  orthogonal: [GAIN],
  normal: [{ name: "std", default: 1, low: 0, high: 1000 }],
  constant: [{ name: "c", default: 0.5, low: -1000, high: 1000 }],
  zeros: [],
} as const satisfies Record<string, readonly WordParameter[]>;

export type InitialiserName = keyof typeof INITIALISER_WORDS;

/** Whether a word names an initialiser. */
export function isInitialiserName(word: string): word is InitialiserName {
  return Object.hasOwn(INITIALISER_WORDS, word);
}
