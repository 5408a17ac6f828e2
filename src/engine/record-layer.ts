import type { Draws } from "./draws.ts";
import type { Kernels } from "./kernels/kernels.ts";
import type { ActivationLayer, BatchNormLayer, Layer, LinearLayer, Parameter } from "./layers.ts";
import { activate } from "./ops/activation.ts";
import { add } from "./ops/add.ts";
import { batchNorm } from "./ops/batch-norm.ts";
import { activateDrawn } from "./ops/drawn-activation.ts";
import { dropout } from "./ops/dropout.ts";
import { activateLearned } from "./ops/learned-activation.ts";
import { linear } from "./ops/linear.ts";
import { maxout } from "./ops/maxout.ts";
import { normalise } from "./ops/normalise.ts";
import { sparsityPenalty } from "./ops/sparsity-penalty.ts";
import type { PassMode } from "./pass-mode.ts";
import type { Node } from "./tape/node.ts";
import type { Tape } from "./tape/tape.ts";

/**
 * A layer in one pass: the nodes it reads and writes. Of a linear layer, `output` is z; of an activation, `input` is z
 * and `output` a. What a pass leaves out (dropout in evaluation) has one node for both.
 */
export interface PassLayer {
  readonly layer: Layer;
  readonly input: Node;
  readonly output: Node;
  /** Of maxout: at each number of `output` the piece that is the largest. Null for all others. */
  readonly winners: Node | null;
}

/** What all layers of one recording share. */
export interface Recording {
  readonly tape: Tape;
  readonly kernels: Kernels;
  readonly mode: PassMode;
  readonly sparse: number;
  readonly draws: Draws;
}

/** @param bypass what a skip adds; null for all others. */
export function recordLayer(layer: Layer, input: Node, bypass: Node | null, recording: Recording): PassLayer {
  if (layer.kind === "maxout") {
    const { output, winners } = maxout(recording.tape, input, layer.pieces);
    penalise(output, recording);
    return { layer, input, output, winners };
  }
  return { layer, input, output: outputOf(layer, input, bypass, recording), winners: null };
}

function outputOf(
  layer: Exclude<Layer, { kind: "maxout" }>,
  input: Node,
  bypass: Node | null,
  recording: Recording,
): Node {
  const { tape, mode, draws } = recording;
  switch (layer.kind) {
    case "linear":
      return recordLinear(layer, input, recording);
    case "activation":
      return recordActivation(layer, input, recording);
    case "batchnorm":
      return recordBatchNorm(layer, input, recording);
    case "dropout":
      return mode === "training" ? dropout(tape, input, layer.rate, layer.key, draws) : input;
    case "skip":
      if (bypass === null) throw new Error("internal: a skip was recorded without what it adds");
      return add(tape, bypass, input);
  }
}

function borrow(tape: Tape, { name, shape, values, gradient }: Parameter): Node {
  return tape.borrow(name, shape, values, gradient);
}

function recordLinear({ weight, bias }: LinearLayer, x: Node, { tape, kernels }: Recording): Node {
  return linear(tape, kernels, borrow(tape, weight), borrow(tape, bias), x);
}

function recordActivation(layer: ActivationLayer, z: Node, recording: Recording): Node {
  const { tape, mode, draws } = recording;
  const { activation, parameters, learned, key } = layer;
  const { training } = activation;
  let a: Node;
  if (training?.kind === "learned" && learned !== null)
    a = activateLearned(tape, activation, training, borrow(tape, learned), z);
  else if (training?.kind === "drawn" && mode === "training")
    a = activateDrawn(tape, activation, { training, parameters, key, draws }, z);
  else a = activate(tape, activation, parameters, z);
  penalise(a, recording);
  return a;
}

function recordBatchNorm(layer: BatchNormLayer, x: Node, { tape, mode }: Recording): Node {
  const scale = borrow(tape, layer.scale);
  const shift = borrow(tape, layer.shift);
  if (mode === "evaluation") return normalise(tape, x, scale, shift, layer);
  return batchNorm(tape, x, scale, shift, mode === "training" ? layer : null);
}

function penalise(a: Node, { tape, mode, sparse }: Recording): void {
  if (mode === "training" && sparse > 0) sparsityPenalty(tape, a, sparse);
}
