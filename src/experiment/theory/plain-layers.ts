import { ACTIVATIONS, type Activation, completeParameters, isActivationName } from "../../engine/index.ts";
import { expandStack } from "../scenario/expand.ts";
import type { Stack } from "../scenario/types.ts";

/** A linear layer and the activation that follows it; identity where none does. */
export interface PlainLayer {
  /** `1`, `2`, ..., `out`. */
  readonly name: string;
  readonly inputs: number;
  readonly units: number;
  readonly activation: Activation;
  /** All of the activation's. */
  readonly parameters: readonly number[];
}

/**
 * The linear layers of a stack in reading order, `out` last, if it is made of nothing but linear layers, each followed
 * by at most one activation, and dropout, which is off in evaluation. Null for all other stacks.
 */
export function plainLayers(stack: Stack, inputs: number, outputs: number): PlainLayer[] | null {
  const layers: PlainLayer[] = [];
  let width = inputs;
  let open = false;
  const linear = (name: string, units: number): void => {
    layers.push({ name, inputs: width, units, activation: ACTIVATIONS.identity, parameters: [] });
    width = units;
  };
  for (const item of expandStack(stack)) {
    if (item.kind === "dropout") continue;
    if (item.kind === "linear") {
      linear(String(layers.length + 1), item.units);
      open = true;
      continue;
    }
    if (item.kind !== "activation" || !open || !isActivationName(item.name)) return null;
    const activation = ACTIVATIONS[item.name];
    const parameters = completeParameters(item.name, activation.parameters, item.parameters);
    layers[layers.length - 1] = { ...layers[layers.length - 1], activation, parameters };
    open = false;
  }
  linear("out", outputs);
  return layers;
}
