import { exp, log } from "../math.ts";
import { rowSum } from "../reductions.ts";
import { printShape, type Shape } from "../shape.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";

/** One logit per class and column, `[classes, columns]`, at least two classes; a class index per column. */
export function softmaxShape(z: Shape, targets: Shape): Shape {
  if (z.length !== 2 || z[0] < 2) {
    throw new Error(`softmax: expected logits of shape [classes, columns], got ${printShape(z)}`);
  }
  if (targets.length !== 1 || targets[0] !== z[1]) {
    throw new Error(`softmax: expected targets of shape [${z[1]}], got ${printShape(targets)}`);
  }
  return [1];
}

class SoftmaxCrossEntropy implements Operation {
  readonly uses: readonly Use[];
  readonly #z: Use;
  readonly #targets: Node;
  /** e^(z - largest z of the column), [classes x columns], and its column sums. */
  readonly #exponentials: Node;
  readonly #sums: Node;
  readonly #each: Node;
  readonly #loss: Node;

  constructor(z: Node, targets: Node, exponentials: Node, sums: Node, each: Node, loss: Node) {
    this.#z = new Use(z);
    this.#targets = targets;
    this.#exponentials = exponentials;
    this.#sums = sums;
    this.#each = each;
    this.#loss = loss;
    this.uses = [this.#z];
  }

  /** log sum_k e^z_k - z_t, with the column's largest logit taken out first: no overflow. */
  forward(): void {
    const z = this.#z.node.value;
    const [classes, columns] = this.#z.node.shape;
    const targets = this.#targets.value;
    const exponentials = this.#exponentials.value;
    const sums = this.#sums.value;
    const each = this.#each.value;
    for (let c = 0; c < columns; c++) {
      let largest = z[c];
      for (let k = 1; k < classes; k++) largest = Math.max(largest, z[k * columns + c]);
      let total = 0;
      for (let k = 0; k < classes; k++) {
        const exponential = exp(z[k * columns + c] - largest);
        exponentials[k * columns + c] = exponential;
        total += exponential;
      }
      sums[c] = total;
      each[c] = log(total) + (largest - z[targets[c] * columns + c]);
    }
    this.#loss.value[0] = rowSum(each, 0, columns) / columns;
  }

  /** dL/dz_k = (softmax(z)_k - [k = t]) / columns. */
  backward(): void {
    const { node, accumulate } = this.#z;
    const dz = node.grad;
    const [classes, columns] = node.shape;
    const targets = this.#targets.value;
    const exponentials = this.#exponentials.value;
    const sums = this.#sums.value;
    const scale = this.#loss.grad[0] / columns;
    for (let k = 0; k < classes; k++) {
      for (let c = 0; c < columns; c++) {
        const i = k * columns + c;
        const slope = (exponentials[i] / sums[c] - Number(targets[c] === k)) * scale;
        dz[i] = accumulate ? dz[i] + slope : slope;
      }
    }
  }
}

/** Records the mean softmax cross-entropy: L = mean over columns of log sum_k e^z_k - z_target. */
export function softmax(tape: Tape, z: Node, targets: Node): Node {
  const loss = tape.node("softmax", softmaxShape(z.shape, targets.shape));
  const exponentials = tape.scratch(z.shape);
  const sums = tape.scratch(targets.shape);
  const each = tape.scratch(targets.shape);
  tape.record(new SoftmaxCrossEntropy(z, targets, exponentials, sums, each, loss));
  return loss;
}
