import type { Draws } from "./draws.ts";
import type { Kernels } from "./kernels/kernels.ts";
import { REFERENCE_KERNELS } from "./kernels/reference/reference.ts";
import type { Network } from "./network.ts";
import { LOSSES, type LossKind } from "./ops/losses.ts";
import type { PassMode } from "./pass-mode.ts";
import { type PassLayer, recordLayer } from "./record-layer.ts";
import { checkExtent } from "./shape.ts";
import { NOTHING, type Node } from "./tape/node.ts";
import { Tape } from "./tape/tape.ts";

export interface PassOptions {
  readonly mode?: PassMode;
  /** Of the random draws in training. */
  readonly seed?: number;
  /** Strength of the penalty on |a| of all activations, in training. */
  readonly sparse?: number;
  readonly kernels?: Kernels;
}

/** A recorded forward and backward pass of one network over a fixed number of samples. */
export interface Pass {
  readonly columns: number;
  /** Write samples here: [inputs x columns], a sample per column. */
  readonly input: Float64Array;
  /** The network's outputs (logits), [outputs x columns]. */
  readonly output: Float64Array;
  /** Write targets here. logistic, softmax: a class index per column; squared: [outputs x columns]. Empty without a loss. */
  readonly targets: Float64Array;
  /** Write here what the random numbers of training depend on. */
  readonly draws: Draws;
  /** One per layer of the network, in order. */
  readonly layers: readonly PassLayer[];
  /** Every node of the tape, in order of recording. */
  readonly nodes: readonly Node[];
  /** Computes outputs, and the loss if the pass has one, from `input`, `targets` and the network's present values. */
  forward(): void;
  /** Mean loss over the columns, without penalties, as the last `forward` found it. */
  loss(): number;
  /** After `forward`: writes the gradients of the mean loss to every node and to `network.gradients`. */
  backward(): void;
}

/**
 * Records a pass on its own tape and arena; the network's parameters are shared, not copied, so several
 * passes (a batch, the training set, the plane) can follow one network. Without a loss it keeps no
 * gradients, and `loss` and `backward` throw. Replaying allocates nothing.
 * @throws if `columns` is not a positive whole number, or the loss does not fit the network's outputs.
 */
export function recordPass(
  network: Network,
  columns: number,
  loss?: LossKind,
  options: PassOptions = {},
): Pass {
  checkExtent("columns of a pass", columns);
  const { mode = "evaluation", seed = 0, sparse = 0, kernels = REFERENCE_KERNELS } = options;
  const tape = new Tape(loss !== undefined);
  const draws: Draws = { seed, step: 0, samples: new Uint32Array(columns) };
  const input = tape.node("input", [network.inputs, columns]);
  const layers: PassLayer[] = [];
  const outputOf = (index: number): Node => (index < 0 ? input : layers[index].output);
  for (const layer of network.layers) {
    const bypass = layer.kind === "skip" ? outputOf(layer.source) : null;
    const from = outputOf(layers.length - 1);
    layers.push(recordLayer(layer, from, bypass, { tape, kernels, mode, sparse, draws }));
  }
  const last = outputOf(layers.length - 1);
  const kind = loss === undefined ? null : LOSSES[loss];
  const targets = kind === null ? null : tape.scratch(kind.targets(last.shape));
  const root = kind === null || targets === null ? null : kind.record(tape, last, targets);
  tape.seal();
  return {
    columns,
    input: input.value,
    output: last.value,
    targets: targets === null ? NOTHING : targets.value,
    draws,
    layers,
    nodes: tape.nodes,
    forward: () => tape.forward(),
    loss: () => lossNode(root).value[0],
    backward: () => tape.backward(lossNode(root)),
  };
}

function lossNode(root: Node | null): Node {
  if (root === null) throw new Error("recordPass: this pass was recorded without a loss");
  return root;
}
