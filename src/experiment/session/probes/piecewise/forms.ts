import { affineForms } from "./affine.ts";
import { bend, largestPiece } from "./bend.ts";
import { type PiecewiseStep, stepWidths } from "./step.ts";

/**
 * The outputs of every step on one cell (an interval of a line, a polygon of the plane), where they are affine:
 *
 *     value of unit u = c_0 + c_1 t_1 + ... + c_d t_d
 *
 * A step overwrites what it had on the cell before, so cells are followed depth first: all that lies behind one
 * cell of a step is done before the step turns to the next.
 */
export class AffineForms {
  /** Coefficients per unit: 1 + d. */
  readonly rank: 2 | 3;
  /** Multiplications made so far, and what takes as long as so many. */
  work = 0;
  readonly #steps: readonly PiecewiseStep[];
  /** [units x rank] of the input, then of every step. */
  readonly #forms: readonly Float64Array[];
  readonly #values: Float64Array;
  readonly #bent: Float64Array;
  readonly #slopes: Float64Array;
  readonly #rows: Uint32Array;

  /** @param input the net's inputs as affine functions, [inputs x rank]. */
  constructor(steps: readonly PiecewiseStep[], rank: 2 | 3, input: Float64Array) {
    this.#steps = steps;
    this.rank = rank;
    const inputs = input.length / rank;
    const widths = stepWidths(steps, inputs);
    this.#forms = [input, ...widths.map((width) => new Float64Array(width * rank))];
    const widest = Math.max(inputs, ...widths);
    this.#values = new Float64Array(widest);
    this.#bent = new Float64Array(widest);
    this.#slopes = new Float64Array(widest);
    this.#rows = new Uint32Array(widest);
  }

  /** What a step reads, [units x rank]. */
  before(step: number): Float64Array {
    return this.#forms[step];
  }

  /** What a step gives, [units x rank]. */
  after(step: number): Float64Array {
    return this.#forms[step + 1];
  }

  /** A step that is affine on every cell. Of the others it copies nothing: `settle` does them. */
  advance(index: number): void {
    const step = this.#steps[index];
    const x = this.before(index);
    const y = this.after(index);
    const rank = this.rank;
    this.work += 4 * y.length;
    if (step.kind === "affine") {
      this.work += affineForms(step.weights, step.bias, x, y, rank, this.#rows);
    } else if (step.kind === "scale") {
      for (let i = 0; i < y.length; i++) y[i] = step.factor[Math.floor(i / rank)] * x[i];
      for (let u = 0; u < step.shift.length; u++) y[u * rank] += step.shift[u];
    } else if (step.kind === "add") {
      const added = this.after(step.source);
      for (let i = 0; i < y.length; i++) y[i] = x[i] + added[i];
    }
  }

  /** A step that bends, on a cell where none of its units does: what it does at the point `inside` it does everywhere. */
  settle(index: number, inside: readonly number[]): void {
    const step = this.#steps[index];
    const x = this.before(index);
    const y = this.after(index);
    const rank = this.rank;
    const values = this.#values;
    this.work += 8 * x.length;
    for (let u = 0; u < x.length / rank; u++) {
      let value = x[u * rank];
      for (let k = 1; k < rank; k++) value += x[u * rank + k] * inside[k - 1];
      values[u] = value;
    }
    if (step.kind === "bend") bend(step, values, this.#bent, this.#slopes, rank, x, y);
    else if (step.kind === "max") largestPiece(step.pieces, values, rank, x, y);
  }
}
