import { sign } from "../sign.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";
import { checkMatrix } from "./shapes.ts";

class SparsityPenalty implements Operation {
  readonly uses: readonly Use[];
  readonly #a: Use;
  readonly #share: number;

  constructor(a: Node, share: number) {
    this.#a = new Use(a);
    this.#share = share;
    this.uses = [this.#a];
  }

  /** The penalty is no part of the reported loss, so there is nothing to compute. */
  forward(): void {}

  /** da += share sign(a), sign(0) = 0. NaN gives NaN. */
  backward(): void {
    const { node, accumulate } = this.#a;
    const a = node.value;
    const da = node.grad;
    for (let i = 0; i < a.length; i++) {
      const gradient = this.#share * sign(a[i]);
      da[i] = accumulate ? da[i] + gradient : gradient;
    }
  }
}

/**
 * Records the penalty strength x mean over columns of sum over units of |a|: its gradient joins that of the loss.
 * A [units, columns].
 *
 * Reference: Glorot, Bordes and Bengio, Deep sparse rectifier neural networks, 2011.
 */
export function sparsityPenalty(tape: Tape, a: Node, strength: number): void {
  checkMatrix("sparsity penalty", a.shape);
  tape.record(new SparsityPenalty(a, strength / a.shape[1]));
}
