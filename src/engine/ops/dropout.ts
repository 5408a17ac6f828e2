import type { Draws } from "../draws.ts";
import { PURPOSE, uniform } from "../random.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";
import { checkMatrix } from "./shapes.ts";

class Dropout implements Operation {
  readonly uses: readonly Use[];
  readonly #x: Use;
  readonly #y: Node;
  readonly #factors: Node;
  readonly #rate: number;
  readonly #key: number;
  readonly #draws: Draws;

  constructor(x: Node, y: Node, factors: Node, rate: number, key: number, draws: Draws) {
    this.#x = new Use(x);
    this.#y = y;
    this.#factors = factors;
    this.#rate = rate;
    this.#key = key;
    this.#draws = draws;
    this.uses = [this.#x];
  }

  forward(): void {
    const x = this.#x.node.value;
    const y = this.#y.value;
    const factors = this.#factors.value;
    const [units, columns] = this.#y.shape;
    const { seed, step, samples } = this.#draws;
    const kept = 1 / (1 - this.#rate);
    for (let unit = 0; unit < units; unit++) {
      for (let c = 0; c < columns; c++) {
        const i = unit * columns + c;
        const u = uniform(seed, PURPOSE.mask, this.#key, unit, samples[c], step);
        factors[i] = u < this.#rate ? 0 : kept;
        y[i] = x[i] * factors[i];
      }
    }
  }

  backward(): void {
    const { node, accumulate } = this.#x;
    const dx = node.grad;
    const dy = this.#y.grad;
    const factors = this.#factors.value;
    if (accumulate) for (let i = 0; i < dx.length; i++) dx[i] += factors[i] * dy[i];
    else for (let i = 0; i < dx.length; i++) dx[i] = factors[i] * dy[i];
  }
}

/**
 * Records inverted dropout: Y = X m, where m is 0 with probability `rate` and 1 / (1 - rate) otherwise, so that the
 * expectation of Y is X. The mask is a function of seed, step, layer, unit and sample: which samples share a batch
 * does not matter.
 *
 * Reference: Srivastava et al., Dropout: a simple way to prevent neural networks from overfitting, 2014.
 * @param key the `layer` of its draws.
 */
export function dropout(tape: Tape, x: Node, rate: number, key: number, draws: Draws): Node {
  checkMatrix("dropout", x.shape);
  const y = tape.node("dropout", x.shape);
  tape.record(new Dropout(x, y, tape.scratch(x.shape), rate, key, draws));
  return y;
}
