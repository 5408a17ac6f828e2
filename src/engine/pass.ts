import type { Kernels } from "./kernels/kernels.ts";
import { REFERENCE_KERNELS } from "./kernels/reference/reference.ts";
import type { Layer, Network } from "./network.ts";
import { activate } from "./ops/activation.ts";
import { linear } from "./ops/linear.ts";
import { LOSSES, type LossKind } from "./ops/losses.ts";
import { checkExtent } from "./shape.ts";
import { NOTHING, type Node } from "./tape/node.ts";
import { Tape } from "./tape/tape.ts";

/** A layer in one pass: the nodes it reads and writes. Of a linear layer, `output` is z; of an activation, `input` is z and `output` a. */
export interface PassLayer {
  readonly layer: Layer;
  readonly input: Node;
  readonly output: Node;
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
  /** One per layer of the network, in order. */
  readonly layers: readonly PassLayer[];
  /** Every node of the tape, in order of recording. */
  readonly nodes: readonly Node[];
  /** Computes outputs, and the loss if the pass has one, from `input`, `targets` and the network's present values. */
  forward(): void;
  /** Mean loss over the columns, as the last `forward` found it. */
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
  kernels: Kernels = REFERENCE_KERNELS,
): Pass {
  checkExtent("columns of a pass", columns);
  const tape = new Tape(loss !== undefined);
  const input = tape.node("input", [network.inputs, columns]);
  const layers: PassLayer[] = [];
  let last = input;
  for (const layer of network.layers) {
    const from = last;
    if (layer.kind === "linear") {
      const { weight, bias } = layer;
      const w = tape.borrow(weight.name, weight.shape, weight.values, weight.gradient);
      const b = tape.borrow(bias.name, bias.shape, bias.values, bias.gradient);
      last = linear(tape, kernels, w, b, from);
    } else {
      last = activate(tape, layer.activation, layer.parameters, from);
    }
    layers.push({ layer, input: from, output: last });
  }
  const kind = loss === undefined ? null : LOSSES[loss];
  const targets = kind === null ? null : tape.scratch(kind.targets(last.shape));
  const root = kind === null || targets === null ? null : kind.record(tape, last, targets);
  tape.seal();
  return {
    columns,
    input: input.value,
    output: last.value,
    targets: targets === null ? NOTHING : targets.value,
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
