import { sum } from "../reductions.ts";
import { printShape, type Shape, sizeOf } from "../shape.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";

/** Outputs and targets of one shape, `[outputs, columns]`. */
export function squaredShape(z: Shape, targets: Shape): Shape {
  if (z.length !== 2 || targets.length !== 2 || z[0] !== targets[0] || z[1] !== targets[1]) {
    throw new Error(`squared: expected targets of shape ${printShape(z)}, got ${printShape(targets)}`);
  }
  return [1];
}

class Squared implements Operation {
  readonly uses: readonly Use[];
  readonly #z: Use;
  readonly #targets: Node;
  readonly #each: Node;
  readonly #loss: Node;

  constructor(z: Node, targets: Node, each: Node, loss: Node) {
    this.#z = new Use(z);
    this.#targets = targets;
    this.#each = each;
    this.#loss = loss;
    this.uses = [this.#z];
  }

  forward(): void {
    const z = this.#z.node.value;
    const targets = this.#targets.value;
    const each = this.#each.value;
    for (let i = 0; i < each.length; i++) {
      const difference = z[i] - targets[i];
      each[i] = difference * difference;
    }
    const [outputs, columns] = this.#each.shape;
    this.#loss.value[0] = sum(each, outputs, columns) / each.length;
  }

  /** dL/dz = 2 (z - t) / (outputs x columns). */
  backward(): void {
    const { node, accumulate } = this.#z;
    const z = node.value;
    const dz = node.grad;
    const targets = this.#targets.value;
    const count = sizeOf(node.shape);
    const scale = (2 * this.#loss.grad[0]) / count;
    for (let i = 0; i < count; i++) {
      const slope = (z[i] - targets[i]) * scale;
      dz[i] = accumulate ? dz[i] + slope : slope;
    }
  }
}

/** Records the mean squared error over samples and outputs: L = mean (z - t)^2, no factor 1/2. */
export function squared(tape: Tape, z: Node, targets: Node): Node {
  const loss = tape.node("squared", squaredShape(z.shape, targets.shape));
  tape.record(new Squared(z, targets, tape.scratch(z.shape), loss));
  return loss;
}
