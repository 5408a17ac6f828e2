import { printShape } from "../shape.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";

function pass(gradient: Float64Array, { node, accumulate }: Use): void {
  const { grad } = node;
  if (accumulate) for (let i = 0; i < grad.length; i++) grad[i] += gradient[i];
  else for (let i = 0; i < grad.length; i++) grad[i] = gradient[i];
}

class Add implements Operation {
  readonly uses: readonly Use[];
  readonly #a: Use;
  readonly #b: Use;
  readonly #sum: Node;

  constructor(a: Node, b: Node, sum: Node) {
    this.#a = new Use(a);
    this.#b = new Use(b);
    this.#sum = sum;
    this.uses = [this.#a, this.#b];
  }

  forward(): void {
    const a = this.#a.node.value;
    const b = this.#b.node.value;
    const sum = this.#sum.value;
    for (let i = 0; i < sum.length; i++) sum[i] = a[i] + b[i];
  }

  /** The gradient goes to both, unchanged: what a bypass is for. */
  backward(): void {
    pass(this.#sum.grad, this.#a);
    pass(this.#sum.grad, this.#b);
  }
}

/**
 * Records a + b, number by number.
 * @throws if the shapes differ.
 */
export function add(tape: Tape, a: Node, b: Node): Node {
  if (printShape(a.shape) !== printShape(b.shape))
    throw new Error(`add: expected equal shapes, got ${printShape(a.shape)} and ${printShape(b.shape)}`);
  const sum = tape.node("add", a.shape);
  tape.record(new Add(a, b, sum));
  return sum;
}
