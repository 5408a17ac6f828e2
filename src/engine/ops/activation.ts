import type { Activation } from "../activations/activation.ts";
import { sizeOf } from "../shape.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";

class Activate implements Operation {
  readonly uses: readonly Use[];
  readonly #activation: Activation;
  readonly #parameters: readonly number[];
  readonly #z: Use;
  readonly #a: Node;
  readonly #count: number;

  constructor(activation: Activation, parameters: readonly number[], z: Node, a: Node) {
    this.#activation = activation;
    this.#parameters = parameters;
    this.#z = new Use(z);
    this.#a = a;
    this.#count = sizeOf(z.shape);
    this.uses = [this.#z];
  }

  forward(): void {
    this.#activation.forward(this.#z.node.value, this.#a.value, 0, this.#count, this.#parameters);
  }

  backward(): void {
    const { node, accumulate } = this.#z;
    const a = this.#a;
    this.#activation.backward(
      node.value,
      a.value,
      a.grad,
      node.grad,
      0,
      this.#count,
      this.#parameters,
      accumulate,
    );
  }
}

/** Records A = f(Z), number by number. `parameters` holds all of the activation's parameters. */
export function activate(tape: Tape, activation: Activation, parameters: readonly number[], z: Node): Node {
  const a = tape.node(activation.name, z.shape);
  tape.record(new Activate(activation, parameters, z, a));
  return a;
}
