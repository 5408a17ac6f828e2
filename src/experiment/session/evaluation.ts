import {
  type ActivationLayer,
  type Network,
  type Pass,
  type PassLayer,
  type PassMode,
  recordPass,
  writeSlopes,
} from "../../engine/index.ts";
import type { LossName } from "../scenario/types.ts";
import type { ArmTask } from "./arm-task.ts";
import type { LayerProbe, SetScore } from "./frame.ts";
import type { ActivityMeasurement, LayerMeasurement, Measurement } from "./measurement.ts";
import { type AffineMap, collapseDifference } from "./probes/collapse.ts";
import { gradientProbe } from "./probes/gradient.ts";
import { countUnselected } from "./probes/pieces.ts";
import { countReached } from "./probes/reached.ts";
import { countSaturated } from "./probes/saturation.ts";
import { score } from "./probes/score.ts";
import { countSilent } from "./probes/silence.ts";
import { sparsity } from "./probes/sparsity.ts";
import { hasStates, unitStates } from "./probes/states.ts";
import { type Samples, writeColumns } from "./task.ts";

/** A whole set in a pass of its own. */
interface EvaluatedSet {
  readonly pass: Pass;
  /** Null where the targets are numbers. */
  readonly labels: Float64Array | null;
}

function evaluatedSet(
  network: Network,
  samples: Samples,
  rows: Uint32Array,
  { kind, classes }: ArmTask["loss"],
  mode: PassMode,
): EvaluatedSet {
  const pass = recordPass(network, rows.length, kind, { mode });
  writeColumns(pass, samples, rows, kind);
  return { pass, labels: classes === null ? null : Float64Array.from(rows, (row) => samples.targets[row]) };
}

/**
 * The passes over the whole training and test set that the probes read. Everything is measured in evaluation mode,
 * but for gradients: those run backward through batch norm with the set's own statistics, as in training, which takes
 * a pass of its own. Writes the network's gradients, which belong to nobody between two updates: every update computes
 * its own.
 */
export class Evaluation {
  readonly #loss: LossName;
  readonly #train: EvaluatedSet;
  /** The pass that gradients come from: that of the training set itself where there is no batch norm. */
  readonly #backward: Pass;
  readonly #test: EvaluatedSet | null;
  readonly #slopes: Float64Array;

  /** @param sets rows of the training samples, at least one, and of the test samples. */
  constructor(
    network: Network,
    samples: Samples,
    sets: { readonly train: Uint32Array; readonly test: Uint32Array },
    loss: ArmTask["loss"],
  ) {
    const set = (rows: Uint32Array, mode: PassMode) => evaluatedSet(network, samples, rows, loss, mode);
    this.#loss = loss.name;
    this.#train = set(sets.train, "evaluation");
    const normed = network.layers.some(({ kind }) => kind === "batchnorm");
    this.#backward = normed ? set(sets.train, "measuring").pass : this.#train.pass;
    this.#test = sets.test.length === 0 ? null : set(sets.test, "evaluation");
    const widest = network.layers.reduce((widest, layer) => Math.max(widest, layer.units), 0);
    this.#slopes = new Float64Array(widest * sets.train.length);
  }

  /** Runs both sets forward and the training set backward, and reads all probes. */
  measure(): Measurement {
    this.#train.pass.forward();
    this.#test?.pass.forward();
    if (this.#backward !== this.#train.pass) this.#backward.forward();
    this.#backward.backward();
    const layers = this.#train.pass.layers.map((recorded, i) =>
      this.#layer(recorded, this.#backward.layers[i]),
    );
    return { train: this.#score(this.#train), test: this.#score(this.#test), layers };
  }

  /** The outputs of a layer over the training set, [units x samples], of the parameters last measured. */
  outputs(layer: number): Float64Array {
    return this.#train.pass.layers[layer].output.value;
  }

  /** What goes into a layer over the training set, [its inputs x samples], of the parameters last measured. */
  inputs(layer: number): Float64Array {
    return this.#train.pass.layers[layer].input.value;
  }

  /**
   * Of each linear layer, per output: from how many training samples dL/dz is not exactly 0, in evaluation mode, of the
   * parameters last measured. Null for all other layers.
   */
  reached(): (Uint32Array | null)[] {
    const { pass } = this.#train;
    // With batch norm no gradient has run through this pass yet: what is measured runs through the set's statistics.
    if (this.#backward !== pass) pass.backward();
    return pass.layers.map(({ layer, output }) =>
      layer.kind === "linear" ? countReached(output.grad, layer.units) : null,
    );
  }

  /** max |deep - collapsed| over all samples, of the parameters last measured. */
  collapseDifference(map: AffineMap): number {
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

  /** @param backward the same layer in the pass that gradients come from. */
  #layer(recorded: PassLayer, backward: PassLayer): LayerMeasurement {
    const { layer, output } = recorded;
    let gradient: LayerProbe["gradient"] = null;
    if (layer.kind === "linear")
      gradient = gradientProbe(backward.output.grad, layer.weight.gradient, layer.units);
    const activates = layer.kind === "activation" || layer.kind === "maxout";
    return {
      gradient,
      sparsity: activates ? sparsity(output.value) : null,
      pieces: piecesOf(recorded),
      activity:
        layer.kind === "activation" && hasStates(layer)
          ? this.#activity(layer, recorded, backward.output.grad)
          : null,
    };
  }

  #activity(layer: ActivationLayer, { input: z, output }: PassLayer, da: Float64Array): ActivityMeasurement {
    const samples = this.#train.pass.columns;
    const silent = new Uint32Array(layer.units);
    const states = new Uint8Array(layer.units);
    writeSlopes(layer, z.value, output.value, this.#slopes);
    countSilent(this.#slopes, samples, silent);
    unitStates(silent, this.#slopes, da, samples, states);
    let saturated: Uint32Array | null = null;
    if (layer.activation.bounded) {
      saturated = new Uint32Array(layer.units);
      countSaturated(this.#slopes, samples, layer.activation.largestSlope(layer.parameters), saturated);
    }
    return { states, silent, saturated };
  }
}

function piecesOf({ layer, winners }: PassLayer): LayerProbe["pieces"] {
  if (layer.kind !== "maxout" || winners === null) return null;
  const { units, pieces } = layer;
  return { total: units * pieces, never: countUnselected(winners.value, units, pieces) };
}
