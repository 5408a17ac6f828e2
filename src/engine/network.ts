import { fillWeights } from "./initialisers/fill.ts";
import { INITIALISERS } from "./initialisers/table.ts";
import { isInitialiserName } from "./initialisers/words.ts";
import type { Layer, Parameter } from "./layers.ts";
import { completeParameters } from "./parameters.ts";
import { type LayerPlan, type LayerSpec, planLayers } from "./plan.ts";
import { checkExtent, type Shape, sizeOf } from "./shape.ts";

export interface NetworkSpec {
  readonly inputs: number;
  readonly outputs: number;
  /** Without the output layer, which is appended. */
  readonly layers: readonly LayerSpec[];
  readonly init: { readonly name: string; readonly parameters: readonly number[] };
  /** 0 to 2^32 - 1. */
  readonly seed: number;
}

export interface Network {
  readonly inputs: number;
  readonly outputs: number;
  /** In reading order, the output layer last. */
  readonly layers: readonly Layer[];
  readonly parameters: readonly Parameter[];
  /** All parameters in layer order: W (row by row) then b; scale then shift; learned slopes. */
  readonly values: Float64Array;
  /** dL/dvalues in the same layout, as the last `backward` of any pass left it. */
  readonly gradients: Float64Array;
  /** Running statistics of batch norm in layer order, means then variances; empty without any. */
  readonly statistics: Float64Array;
  /** Everything that training leaves behind, in layer order: what a fingerprint is made of. */
  readonly state: readonly Float64Array[];
}

/** Numbers that a layer trains, and numbers that it keeps beside. */
function sizesOf(plan: LayerPlan): { readonly trained: number; readonly kept: number } {
  if (plan.kind === "linear") return { trained: (plan.inputs + 1) * plan.units, kept: 0 };
  if (plan.kind === "batchnorm") return { trained: 2 * plan.units, kept: 2 * plan.units };
  const learned = plan.kind === "activation" && plan.activation.training?.kind === "learned";
  return { trained: learned ? plan.units : 0, kept: 0 };
}

/** Hands out the tensors of a network, one after the other. */
class Store {
  readonly values: Float64Array;
  readonly gradients: Float64Array;
  readonly statistics: Float64Array;
  readonly parameters: Parameter[] = [];
  readonly state: Float64Array[] = [];
  #offset = 0;
  #kept = 0;

  constructor(plans: readonly LayerPlan[]) {
    let trained = 0;
    let kept = 0;
    for (const plan of plans) {
      const sizes = sizesOf(plan);
      trained += sizes.trained;
      kept += sizes.kept;
    }
    this.values = new Float64Array(trained);
    this.gradients = new Float64Array(trained);
    this.statistics = new Float64Array(kept);
  }

  parameter(name: string, shape: Shape, start = 0): Parameter {
    const end = this.#offset + sizeOf(shape);
    const values = this.values.subarray(this.#offset, end);
    const parameter = { name, shape, values, gradient: this.gradients.subarray(this.#offset, end) };
    values.fill(start);
    this.#offset = end;
    this.parameters.push(parameter);
    this.state.push(values);
    return parameter;
  }

  statistic(units: number, start: number): Float64Array {
    const values = this.statistics.subarray(this.#kept, this.#kept + units);
    values.fill(start);
    this.#kept += units;
    this.state.push(values);
    return values;
  }
}

/**
 * A network with its starting weights. Draws are keyed by the linear layer's ordinal (the output layer by
 * a key of its own), the unit and the input, so nets that differ in activations or depth share the draws
 * of the layers they share. Biases start at 0.
 * @throws on widths that are not positive whole numbers, unknown words, and parameters out of range.
 */
export function buildNetwork(spec: NetworkSpec): Network {
  const { inputs, outputs, seed } = spec;
  checkExtent("inputs", inputs);
  checkExtent("outputs", outputs);
  if (!isInitialiserName(spec.init.name)) {
    throw new Error(`init: expected one of ${Object.keys(INITIALISERS).join(", ")}, got "${spec.init.name}"`);
  }
  const initialiser = INITIALISERS[spec.init.name];
  const initParameters = completeParameters(initialiser.name, initialiser.parameters, spec.init.parameters);
  const plans = planLayers(inputs, outputs, spec.layers);
  const store = new Store(plans);
  const layers = plans.map((plan): Layer => {
    const { name, units } = plan;
    switch (plan.kind) {
      case "linear": {
        const { key, inputs, pieces } = plan;
        const weight = store.parameter(`${name}.W`, [units, inputs]);
        const bias = store.parameter(`${name}.b`, [units]);
        fillWeights(
          weight.values,
          { rows: units, columns: inputs, pieces, seed, key },
          initialiser,
          initParameters,
        );
        return { kind: "linear", name, inputs, units, pieces, weight, bias };
      }
      case "activation": {
        const learns = plan.activation.training?.kind === "learned";
        const [start] = plan.parameters;
        const word = plan.activation.parameters[0]?.name;
        return { ...plan, learned: learns ? store.parameter(`${name}.${word}`, [units], start) : null };
      }
      case "batchnorm":
        return {
          ...plan,
          scale: store.parameter(`${name}.scale`, [units], 1),
          shift: store.parameter(`${name}.shift`, [units]),
          mean: store.statistic(units, 0),
          variance: store.statistic(units, 1),
        };
      default:
        return plan;
    }
  });
  const { parameters, values, gradients, statistics, state } = store;
  return { inputs, outputs, layers, parameters, values, gradients, statistics, state };
}
