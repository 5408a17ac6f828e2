import { ACTIVATIONS, type Activation, completeParameters, isActivationName } from "../../engine/index.ts";

/** An activation's own outputs and slopes at given z; a word without an entry is the identity. */
export function evaluate(
  word: string,
  parameters: readonly number[],
  z: Float64Array,
): { readonly a: Float64Array; readonly slope: Float64Array } {
  const activation = activationOf(word);
  return evaluateAt(activation, completeParameters(activation.name, activation.parameters, parameters), z);
}

/** The same at all of its numbers, which need not be within the limits of the word: learned ones leave them. */
export function evaluateAt(
  activation: Activation,
  numbers: readonly number[],
  z: Float64Array,
): { readonly a: Float64Array; readonly slope: Float64Array } {
  const a = new Float64Array(z.length);
  const slope = new Float64Array(z.length);
  activation.forward(z, a, 0, z.length, numbers);
  activation.slope(z, a, slope, 0, z.length, numbers);
  return { a, slope };
}

export function activationOf(word: string): Activation {
  return ACTIVATIONS[isActivationName(word) ? word : "identity"];
}
