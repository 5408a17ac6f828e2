import {
  type ActivationLayer,
  type LossKind,
  type Network,
  type Pass,
  type PassLayer,
  recordPass,
} from "../../engine/index.ts";
import type { LossName } from "../scenario/types.ts";
import type { SetScore } from "./frame.ts";
import type { ActivityMeasurement, LayerMeasurement, Measurement } from "./measurement.ts";
import { type AffineLayer, collapseDifference } from "./probes/collapse.ts";
import { gradientProbe } from "./probes/gradient.ts";
import { countSaturated } from "./probes/saturation.ts";
import { score } from "./probes/score.ts";
import { countSilent } from "./probes/silence.ts";
import { sparsity } from "./probes/sparsity.ts";
import { spread } from "./probes/spread.ts";
import { unitStates } from "./probes/states.ts";
import { type Samples, writeColumns } from "./task.ts";

/** A whole set in a pass of its own. */
interface EvaluatedSet {
  readonly pass: Pass;
  readonly labels: Float64Array;
}

function evaluatedSet(network: Network, samples: Samples, rows: Uint32Array, loss: LossKind): EvaluatedSet {
  const pass = recordPass(network, rows.length, loss);
  writeColumns(pass, samples, rows, loss);
  return { pass, labels: Float64Array.from(rows, (row) => samples.targets[row]) };
}

/**
 * The passes over the whole training and test set that the probes read. Writes the network's gradients, which
 * belong to nobody between two updates: every update computes its own.
 */
export class Evaluation {
  readonly #loss: LossName;
  readonly #train: EvaluatedSet;
  readonly #test: EvaluatedSet | null;
  readonly #slopes: Float64Array;

  /** @param sets rows of the training samples, at least one, and of the test samples. */
  constructor(
    network: Network,
    samples: Samples,
    sets: { readonly train: Uint32Array; readonly test: Uint32Array },
    loss: { readonly name: LossName; readonly kind: LossKind },
  ) {
    this.#loss = loss.name;
    this.#train = evaluatedSet(network, samples, sets.train, loss.kind);
    this.#test = sets.test.length === 0 ? null : evaluatedSet(network, samples, sets.test, loss.kind);
    const widest = network.layers.reduce((widest, layer) => Math.max(widest, layer.units), 0);
    this.#slopes = new Float64Array(widest * sets.train.length);
  }

  /** Runs both sets forward and the training set backward, and reads all probes. */
  measure(): Measurement {
    this.#train.pass.forward();
    this.#test?.pass.forward();
    this.#train.pass.backward();
    const layers = this.#train.pass.layers.map((recorded): LayerMeasurement => {
      const { layer, output } = recorded;
      const left = spread(output.value, layer.units);
      if (layer.kind === "activation") {
        return { gradient: null, spread: left, activity: this.#activity(layer, recorded) };
      }
      const gradient = gradientProbe(output.grad, layer.weight.gradient, layer.units);
      return { gradient, spread: left, activity: null };
    });
    return { train: this.#score(this.#train), test: this.#score(this.#test), layers };
  }

  /** The outputs of a layer over the training set, [units x samples], of the parameters last measured. */
  outputs(layer: number): Float64Array {
    return this.#train.pass.layers[layer].output.value;
  }

  /** max |deep - collapsed| over all samples, of the parameters last measured. */
  collapseDifference(map: AffineLayer): number {
    let largest = 0;
    for (const set of [this.#train, this.#test]) {
      if (set !== null) largest = Math.max(largest, collapseDifference(map, set.pass.input, set.pass.output));
    }
    return largest;
  }

  #score(set: EvaluatedSet | null): SetScore {
    if (set === null) return { loss: null, accuracy: null };
    const { pass, labels } = set;
    return score(pass.loss(), pass.output, pass.output.length / pass.columns, labels, this.#loss);
  }

  #activity(layer: ActivationLayer, { input: z, output }: PassLayer): ActivityMeasurement {
    const samples = this.#train.pass.columns;
    const a = output.value;
    const table = layer.activation;
    const silent = new Uint32Array(layer.units);
    const states = new Uint8Array(layer.units);
    table.slope(z.value, a, this.#slopes, 0, a.length, layer.parameters);
    countSilent(this.#slopes, samples, silent);
    unitStates(silent, z.grad, samples, states);
    let saturated: Uint32Array | null = null;
    if (table.bounded) {
      saturated = new Uint32Array(layer.units);
      countSaturated(this.#slopes, samples, table.largestSlope(layer.parameters), saturated);
    }
    return { states, silent, saturated, sparsity: sparsity(a) };
  }
}
