import type { Activation } from "./activation.ts";
import { identity } from "./identity.ts";
import { leaky } from "./leaky.ts";
import { relu } from "./relu.ts";
import { sigmoid } from "./sigmoid.ts";
import { tanh } from "./tanh.ts";

const table = { identity, sigmoid, tanh, relu, leaky };

export type ActivationName = keyof typeof table;

/** All activations by their word. A new one is its file and its line above. */
export const ACTIVATIONS: Readonly<Record<ActivationName, Activation>> = table;

/** Whether a word names an activation. */
export function isActivationName(word: string): word is ActivationName {
  return Object.hasOwn(ACTIVATIONS, word);
}
