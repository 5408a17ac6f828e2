import { Arena } from "../arena.ts";
import { type Shape, sizeOf } from "../shape.ts";
import { NOTHING, type Node, type Operation } from "./node.ts";

/** A node whose buffers follow when the tape is sealed. */
interface Reserved extends Node {
  value: Float64Array;
  grad: Float64Array;
}

interface Slot {
  readonly node: Reserved;
  readonly value: number;
  /** Offset of the gradient, or -1 for none. */
  readonly grad: number;
}

/**
 * The operations of one forward pass. Recorded once, then replayed over preallocated arrays:
 *
 *     const tape = new Tape(true);
 *     const x = tape.node("input", [2, 10]);
 *     const y = relu(tape, x);            // every op records itself
 *     tape.seal();                        // allocates; the nodes' value and grad are views from here on
 *     x.value.set(...); tape.forward();
 *
 * Gradients need no zero-filling: in backward order a node's last consumer comes first and writes, the
 * others add.
 */
export class Tape {
  readonly nodes: Node[] = [];
  readonly gradients: boolean;
  readonly #arena = new Arena();
  readonly #slots: Slot[] = [];
  readonly #operations: Operation[] = [];
  #sealed = false;

  /** @param gradients whether nodes get gradients; a tape that only evaluates needs half the memory. */
  constructor(gradients: boolean) {
    this.gradients = gradients;
  }

  /** A node in the arena. Its buffers are empty until the tape is sealed. */
  node(op: string, shape: Shape): Node {
    return this.#reserve(op, shape, this.gradients);
  }

  /** Room that an operation needs from forward to backward: a node without a gradient. */
  scratch(shape: Shape): Node {
    return this.#reserve("scratch", shape, false);
  }

  /** A node whose storage belongs to someone else: the parameters of a network. */
  borrow(op: string, shape: Shape, value: Float64Array, grad: Float64Array): Node {
    const node: Node = { id: this.nodes.length, op, shape, value, grad };
    this.nodes.push(node);
    return node;
  }

  /** Appends an operation. Whatever it uses must have been recorded before. */
  record(operation: Operation): void {
    if (this.#sealed) throw new Error("internal: the tape is sealed, nothing can be recorded");
    this.#operations.push(operation);
  }

  /** Ends the recording: allocates the arena, and marks the last consumer of every node. */
  seal(): void {
    this.#sealed = true;
    this.#arena.allocate();
    for (const { node, value, grad } of this.#slots) {
      const size = sizeOf(node.shape);
      node.value = this.#arena.view(value, size);
      if (grad >= 0) node.grad = this.#arena.view(grad, size);
    }
    const written = new Set<Node>();
    for (const operation of this.#operations.toReversed()) {
      for (const use of operation.uses) {
        use.accumulate = written.has(use.node);
        written.add(use.node);
      }
    }
  }

  /** Replays all operations in order. */
  forward(): void {
    const operations = this.#operations;
    for (let i = 0; i < operations.length; i++) operations[i].forward();
  }

  /** Replays the operations backwards from `root`, the scalar recorded last; its own gradient is 1. */
  backward(root: Node): void {
    root.grad[0] = 1;
    const operations = this.#operations;
    for (let i = operations.length - 1; i >= 0; i--) operations[i].backward();
  }

  #reserve(op: string, shape: Shape, gradient: boolean): Node {
    const size = sizeOf(shape);
    const node: Reserved = { id: this.nodes.length, op, shape, value: NOTHING, grad: NOTHING };
    this.#slots.push({
      node,
      value: this.#arena.reserve(size),
      grad: gradient ? this.#arena.reserve(size) : -1,
    });
    this.nodes.push(node);
    return node;
  }
}
