import { exp, log1p, sigmoid } from "../math.ts";
import { rowSum } from "../reductions.ts";
import { printShape, type Shape } from "../shape.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";

/** One logit per column, `[1, columns]`, and a class (0 or 1) per column. */
export function logisticShape(z: Shape, targets: Shape): Shape {
  if (z.length !== 2 || z[0] !== 1) {
    throw new Error(`logistic: expected one logit per sample, [1, columns], got ${printShape(z)}`);
  }
  if (targets.length !== 1 || targets[0] !== z[1]) {
    throw new Error(`logistic: expected targets of shape [${z[1]}], got ${printShape(targets)}`);
  }
  return [1];
}

class Logistic implements Operation {
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

  /** With m = -z for class 1 and z for class 0, log(1 + e^m) = max(m, 0) + log(1 + e^-|m|): no overflow. */
  forward(): void {
    const z = this.#z.node.value;
    const targets = this.#targets.value;
    const each = this.#each.value;
    const columns = each.length;
    for (let c = 0; c < columns; c++) {
      const m = z[c] * (1 - 2 * targets[c]);
      each[c] = Math.max(m, 0) + log1p(exp(-Math.abs(m)));
    }
    this.#loss.value[0] = rowSum(each, 0, columns) / columns;
  }

  /** dL/dz = (sigmoid(z) - t) / columns. */
  backward(): void {
    const { node, accumulate } = this.#z;
    const z = node.value;
    const dz = node.grad;
    const targets = this.#targets.value;
    const columns = this.#each.value.length;
    const scale = this.#loss.grad[0] / columns;
    for (let c = 0; c < columns; c++) {
      const slope = (sigmoid(z[c]) - targets[c]) * scale;
      dz[c] = accumulate ? dz[c] + slope : slope;
    }
  }
}

/**
 * Records the mean logistic loss (binary cross-entropy on logits):
 * L = mean over columns of log(1 + e^-z) for class 1, log(1 + e^z) for class 0.
 */
export function logistic(tape: Tape, z: Node, targets: Node): Node {
  const loss = tape.node("logistic", logisticShape(z.shape, targets.shape));
  tape.record(new Logistic(z, targets, tape.scratch(targets.shape), loss));
  return loss;
}
