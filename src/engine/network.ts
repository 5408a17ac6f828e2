import type { Activation } from "./activations/activation.ts";
import { ACTIVATIONS, type ActivationName, isActivationName } from "./activations/table.ts";
import { fillWeights } from "./initialisers/fill.ts";
import { INITIALISERS, isInitialiserName } from "./initialisers/table.ts";
import { completeParameters } from "./parameters.ts";
import { OUT_LAYER } from "./random.ts";
import { checkExtent, type Shape } from "./shape.ts";

/** One item of an expanded stack: what `buildNetwork` understands. */
export type LayerSpec =
  | { readonly kind: "linear"; readonly units: number }
  | { readonly kind: "activation"; readonly name: string; readonly parameters: readonly number[] };

export interface NetworkSpec {
  readonly inputs: number;
  readonly outputs: number;
  /** Without the output layer, which is appended. */
  readonly layers: readonly LayerSpec[];
  readonly init: { readonly name: string; readonly parameters: readonly number[] };
  /** 0 to 2^32 - 1. */
  readonly seed: number;
}

/** A trained tensor. `values` and `gradient` are views of the network's flat arrays. */
export interface Parameter {
  /** `1.W`, `1.b`, ..., `out.W`, `out.b`. */
  readonly name: string;
  /** `[out, in]` or `[out]`. */
  readonly shape: Shape;
  readonly values: Float64Array;
  readonly gradient: Float64Array;
}

export interface LinearLayer {
  readonly kind: "linear";
  /** Its ordinal among the linear layers, `1`, `2`, ...; `out` for the output layer. */
  readonly name: string;
  readonly inputs: number;
  readonly units: number;
  readonly weight: Parameter;
  readonly bias: Parameter;
}

export interface ActivationLayer {
  readonly kind: "activation";
  /** The linear layer it follows, a dot, its word: `1.relu`; `in.relu` before the first linear layer. */
  readonly name: string;
  readonly word: ActivationName;
  readonly inputs: number;
  readonly units: number;
  readonly activation: Activation;
  /** All of them, defaults filled in. */
  readonly parameters: readonly number[];
}

export type Layer = LinearLayer | ActivationLayer;

export interface Network {
  readonly inputs: number;
  readonly outputs: number;
  /** In reading order, the output layer last. */
  readonly layers: readonly Layer[];
  readonly parameters: readonly Parameter[];
  /** All parameters in layer order, W (row by row) then b. */
  readonly values: Float64Array;
  /** dL/dvalues in the same layout, as the last `backward` of any pass left it. */
  readonly gradients: Float64Array;
}

interface LinearPlan {
  readonly kind: "linear";
  readonly name: string;
  /** The `layer` of its random draws. */
  readonly key: number;
  readonly inputs: number;
  readonly units: number;
}

type LayerPlan = LinearPlan | ActivationLayer;

/** Names, keys and widths of all layers, the output layer included. */
function planLayers(spec: NetworkSpec): LayerPlan[] {
  const plans: LayerPlan[] = [];
  let ordinal = 0;
  let width = spec.inputs;
  for (const layer of spec.layers) {
    if (layer.kind === "linear") {
      checkExtent("units of a linear layer", layer.units);
      ordinal += 1;
      plans.push({
        kind: "linear",
        name: String(ordinal),
        key: ordinal,
        inputs: width,
        units: layer.units,
      });
      width = layer.units;
    } else {
      const { name: word } = layer;
      if (!isActivationName(word)) {
        throw new Error(`activation: expected one of ${Object.keys(ACTIVATIONS).join(", ")}, got "${word}"`);
      }
      const activation = ACTIVATIONS[word];
      plans.push({
        kind: "activation",
        name: `${ordinal === 0 ? "in" : ordinal}.${word}`,
        word,
        inputs: width,
        units: width,
        activation,
        parameters: completeParameters(word, activation.parameters, layer.parameters),
      });
    }
  }
  plans.push({ kind: "linear", name: "out", key: OUT_LAYER, inputs: width, units: spec.outputs });
  return plans;
}

/**
 * A network with its starting weights. Draws are keyed by the linear layer's ordinal (the output layer by
 * a key of its own), the unit and the input, so nets that differ in activations or depth share the draws
 * of the layers they share. Biases start at 0.
 * @throws on widths that are not positive whole numbers, unknown words, and parameters out of range.
 */
export function buildNetwork(spec: NetworkSpec): Network {
  checkExtent("inputs", spec.inputs);
  checkExtent("outputs", spec.outputs);
  if (!isInitialiserName(spec.init.name)) {
    throw new Error(`init: expected one of ${Object.keys(INITIALISERS).join(", ")}, got "${spec.init.name}"`);
  }
  const initialiser = INITIALISERS[spec.init.name];
  const initParameters = completeParameters(initialiser.name, initialiser.parameters, spec.init.parameters);
  const plans = planLayers(spec);
  let size = 0;
  for (const plan of plans) if (plan.kind === "linear") size += (plan.inputs + 1) * plan.units;
  const values = new Float64Array(size);
  const gradients = new Float64Array(size);
  const parameters: Parameter[] = [];
  let offset = 0;
  const take = (name: string, shape: Shape, count: number): Parameter => {
    const end = offset + count;
    const parameter = {
      name,
      shape,
      values: values.subarray(offset, end),
      gradient: gradients.subarray(offset, end),
    };
    offset = end;
    parameters.push(parameter);
    return parameter;
  };
  const layers = plans.map((plan): Layer => {
    if (plan.kind === "activation") return plan;
    const { name, key, inputs, units } = plan;
    const weight = take(`${name}.W`, [units, inputs], units * inputs);
    const bias = take(`${name}.b`, [units], units);
    fillWeights(weight.values, units, inputs, initialiser, initParameters, spec.seed, key);
    return { kind: "linear", name, inputs, units, weight, bias };
  });
  return { inputs: spec.inputs, outputs: spec.outputs, layers, parameters, values, gradients };
}
