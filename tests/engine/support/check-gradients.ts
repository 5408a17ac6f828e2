import type { Node } from "../../../src/engine/tape/node.ts";
import { Tape } from "../../../src/engine/tape/tape.ts";
import { expectGradient } from "./difference.ts";
import { filled, testNumbers } from "./random.ts";

export interface Recorded {
  readonly leaves: readonly Node[];
  readonly root: Node;
  /** Sets what is no leaf (targets, draws), or leaves anew, before the first pass. */
  readonly fill?: () => void;
  /** What the gradients hold beyond the loss. */
  readonly penalty?: () => number;
}

/** Records a tape that ends in a scalar, fills the leaves, and checks every leaf's gradient. */
export function checkGradients(seed: number, record: (tape: Tape) => Recorded, tolerance?: number): void {
  const tape = new Tape(true);
  const { leaves, root, fill, penalty } = record(tape);
  tape.seal();
  const next = testNumbers(seed);
  for (const leaf of leaves) leaf.value.set(filled(leaf.value.length, () => 2 * next()));
  fill?.();
  tape.forward();
  for (const node of tape.nodes) node.grad.fill(Number.NaN);
  tape.backward(root);
  for (const leaf of leaves) {
    const gradient = leaf.grad.slice();
    const evaluate = () => {
      tape.forward();
      return root.value[0] + (penalty?.() ?? 0);
    };
    expectGradient(leaf.value, gradient, evaluate, tolerance);
  }
}
