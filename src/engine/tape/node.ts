import type { Shape } from "../shape.ts";

/** The buffer of a node that has none: a pass without a loss keeps no gradients. */
export const NOTHING = new Float64Array(0);

/** A value of the recorded computation, and the gradient of the loss with respect to it. */
export interface Node {
  /** Position in the order of recording, from 0. */
  readonly id: number;
  /** What computed it: `linear`, `relu`, ...; `input`, `parameter`, `scratch` for what nothing computes. */
  readonly op: string;
  readonly shape: Shape;
  /** Row by row; samples are columns. A view of the arena, or of a network's parameters. */
  readonly value: Float64Array;
  /** dL/dvalue, same layout; empty where the tape keeps no gradients. */
  readonly grad: Float64Array;
}

/** One operation's use of a node: several operations may read the same node. */
export class Use {
  readonly node: Node;
  /** Set when the tape is sealed: false for the node's last consumer, which writes the gradient; others add to it. */
  accumulate = false;

  constructor(node: Node) {
    this.node = node;
  }
}

/** A recorded step. `forward` writes the output's value, `backward` the gradients of what it uses. */
export interface Operation {
  readonly uses: readonly Use[];
  forward(): void;
  /** Per use: writes the gradient, or adds to it if `use.accumulate`. */
  backward(): void;
}
