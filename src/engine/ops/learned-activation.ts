import type { Activation, LearnedParameter } from "../activations/activation.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";
import { checkMatrix, checkVector } from "./shapes.ts";

class ActivateLearned implements Operation {
  readonly uses: readonly Use[];
  readonly #activation: Activation;
  readonly #gradient: LearnedParameter["gradient"];
  readonly #z: Use;
  readonly #learned: Use;
  readonly #a: Node;
  /** The parameters of the unit at work. */
  readonly #own: number[] = [0];

  constructor(activation: Activation, training: LearnedParameter, z: Node, learned: Node, a: Node) {
    this.#activation = activation;
    this.#gradient = training.gradient;
    this.#z = new Use(z);
    this.#learned = new Use(learned);
    this.#a = a;
    this.uses = [this.#learned, this.#z];
  }

  forward(): void {
    const z = this.#z.node.value;
    const values = this.#learned.node.value;
    const [units, columns] = this.#a.shape;
    for (let unit = 0; unit < units; unit++) {
      this.#own[0] = values[unit];
      this.#activation.forward(z, this.#a.value, unit * columns, (unit + 1) * columns, this.#own);
    }
  }

  backward(): void {
    const { node, accumulate } = this.#z;
    const { value, grad } = this.#a;
    const learned = this.#learned;
    const [units, columns] = this.#a.shape;
    for (let unit = 0; unit < units; unit++) {
      const from = unit * columns;
      const to = from + columns;
      this.#own[0] = learned.node.value[unit];
      const gradient = this.#gradient(node.value, grad, from, to);
      learned.node.grad[unit] = learned.accumulate ? learned.node.grad[unit] + gradient : gradient;
      this.#activation.backward(node.value, value, grad, node.grad, from, to, this.#own, accumulate);
    }
  }
}

/**
 * Records A = f(Z; p) with a trained parameter p of each unit. Z, A [units, columns], p [units].
 * @throws if the parameter does not fit.
 */
export function activateLearned(
  tape: Tape,
  activation: Activation,
  training: LearnedParameter,
  learned: Node,
  z: Node,
): Node {
  checkMatrix(activation.name, z.shape);
  checkVector(activation.name, "a parameter", learned.shape, z.shape[0]);
  const a = tape.node(activation.name, z.shape);
  tape.record(new ActivateLearned(activation, training, z, learned, a));
  return a;
}
