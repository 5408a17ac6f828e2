import { printShape, type Shape } from "../shape.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";

/** `[pieces x units, columns]` gives `[units, columns]`. */
export function maxoutShape(z: Shape, pieces: number): Shape {
  if (z.length !== 2 || z[0] % pieces !== 0)
    throw new Error(`maxout: expected a multiple of ${pieces} rows, got ${printShape(z)}`);
  return [z[0] / pieces, z[1]];
}

class Maxout implements Operation {
  readonly uses: readonly Use[];
  readonly #z: Use;
  readonly #a: Node;
  readonly #winners: Node;
  readonly #pieces: number;

  constructor(z: Node, a: Node, winners: Node, pieces: number) {
    this.#z = new Use(z);
    this.#a = a;
    this.#winners = winners;
    this.#pieces = pieces;
    this.uses = [this.#z];
  }

  forward(): void {
    const z = this.#z.node.value;
    const a = this.#a.value;
    const winners = this.#winners.value;
    const count = a.length;
    for (let i = 0; i < count; i++) {
      let largest = z[i];
      let winner = 0;
      for (let piece = 1; piece < this.#pieces; piece++) {
        const value = z[piece * count + i];
        // Nothing is larger than NaN, so it stays; and it takes the place of any number.
        if (value > largest || Number.isNaN(value)) {
          largest = value;
          winner = piece;
        }
      }
      a[i] = largest;
      winners[i] = winner;
    }
  }

  /** The winner gets the gradient, the others 0. */
  backward(): void {
    const { node, accumulate } = this.#z;
    const dz = node.grad;
    const da = this.#a.grad;
    const winners = this.#winners.value;
    const count = da.length;
    for (let piece = 0; piece < this.#pieces; piece++) {
      for (let i = 0; i < count; i++) {
        const gradient = winners[i] === piece ? da[i] : 0;
        const at = piece * count + i;
        dz[at] = accumulate ? dz[at] + gradient : gradient;
      }
    }
  }
}

/** What maxout records: its output, and which piece is the largest at each of its numbers. */
export interface MaxoutNodes {
  readonly output: Node;
  readonly winners: Node;
}

/**
 * Records A[u] = max over pieces p of Z[p * units + u], the first of equals. Z [pieces x units, columns],
 * A [units, columns].
 * @throws if the rows are no multiple of the pieces.
 */
export function maxout(tape: Tape, z: Node, pieces: number): MaxoutNodes {
  const output = tape.node("maxout", maxoutShape(z.shape, pieces));
  const winners = tape.scratch(output.shape);
  tape.record(new Maxout(z, output, winners, pieces));
  return { output, winners };
}
