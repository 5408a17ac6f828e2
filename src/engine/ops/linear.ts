import type { Kernels } from "../kernels/kernels.ts";
import { matmulShape, printShape, type Shape } from "../shape.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";

/** `[out, in] x [in, columns]` gives `[out, columns]`; the bias is `[out]`. */
export function linearShape(w: Shape, b: Shape, x: Shape): Shape {
  const shape = matmulShape(w, x);
  if (b.length !== 1 || b[0] !== w[0]) {
    throw new Error(`linear: expected a bias of shape [${w[0]}] for ${printShape(w)}, got ${printShape(b)}`);
  }
  return shape;
}

class Linear implements Operation {
  readonly uses: readonly Use[];
  readonly #kernels: Kernels;
  readonly #w: Use;
  readonly #b: Use;
  readonly #x: Use;
  readonly #z: Node;
  readonly #units: number;
  readonly #inputs: number;
  readonly #columns: number;

  constructor(kernels: Kernels, w: Node, b: Node, x: Node, z: Node) {
    this.#kernels = kernels;
    this.#w = new Use(w);
    this.#b = new Use(b);
    this.#x = new Use(x);
    this.#z = z;
    this.#units = w.shape[0];
    this.#inputs = w.shape[1];
    this.#columns = x.shape[1];
    this.uses = [this.#w, this.#b, this.#x];
  }

  forward(): void {
    this.#kernels.affine(
      this.#w.node.value,
      this.#b.node.value,
      this.#x.node.value,
      this.#z.value,
      this.#units,
      this.#inputs,
      this.#columns,
    );
  }

  /** dX = W^T dZ, dW = dZ X^T, db = row sums of dZ. */
  backward(): void {
    const kernels = this.#kernels;
    const w = this.#w;
    const b = this.#b;
    const x = this.#x;
    const dz = this.#z.grad;
    const units = this.#units;
    const inputs = this.#inputs;
    const columns = this.#columns;
    kernels.backWeights(dz, x.node.value, w.node.grad, units, inputs, columns, w.accumulate);
    kernels.rowSums(dz, b.node.grad, units, columns, b.accumulate);
    kernels.backData(w.node.value, dz, x.node.grad, units, inputs, columns, x.accumulate);
  }
}

/**
 * Records Z = W X + b. W [out, in], b [out], X [in, columns], Z [out, columns].
 * @throws if the inner sizes differ or the bias does not fit.
 */
export function linear(tape: Tape, kernels: Kernels, w: Node, b: Node, x: Node): Node {
  const z = tape.node("linear", linearShape(w.shape, b.shape, x.shape));
  tape.record(new Linear(kernels, w, b, x, z));
  return z;
}
