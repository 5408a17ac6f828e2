import { rowProduct, rowSum } from "../reductions.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";
import { BATCH_NORM_EPSILON, type RunningStatistics } from "./batch-norm.ts";
import { checkMatrix, checkVector } from "./shapes.ts";

class Normalise implements Operation {
  readonly uses: readonly Use[];
  readonly #x: Use;
  readonly #scale: Use;
  readonly #shift: Use;
  readonly #y: Node;
  /** (x - mean) / sqrt(variance + eps). */
  readonly #normal: Node;
  readonly #statistics: RunningStatistics;

  constructor(x: Node, scale: Node, shift: Node, y: Node, normal: Node, statistics: RunningStatistics) {
    this.#x = new Use(x);
    this.#scale = new Use(scale);
    this.#shift = new Use(shift);
    this.#y = y;
    this.#normal = normal;
    this.#statistics = statistics;
    this.uses = [this.#scale, this.#shift, this.#x];
  }

  forward(): void {
    const x = this.#x.node.value;
    const scale = this.#scale.node.value;
    const shift = this.#shift.node.value;
    const y = this.#y.value;
    const normal = this.#normal.value;
    const { mean, variance } = this.#statistics;
    const [units, columns] = this.#y.shape;
    for (let unit = 0; unit < units; unit++) {
      const root = 1 / Math.sqrt(variance[unit] + BATCH_NORM_EPSILON);
      const end = (unit + 1) * columns;
      for (let i = unit * columns; i < end; i++) {
        normal[i] = (x[i] - mean[unit]) * root;
        y[i] = normal[i] * scale[unit] + shift[unit];
      }
    }
  }

  /** dx = dy scale / sqrt(variance + eps): the statistics are constants here. */
  backward(): void {
    const { node, accumulate } = this.#x;
    const dx = node.grad;
    const scale = this.#scale.node.value;
    const dscale = this.#scale.node.grad;
    const dshift = this.#shift.node.grad;
    const dy = this.#y.grad;
    const { variance } = this.#statistics;
    const [units, columns] = this.#y.shape;
    for (let unit = 0; unit < units; unit++) {
      const start = unit * columns;
      const sum = rowSum(dy, start, columns);
      const along = rowProduct(dy, this.#normal.value, start, columns);
      dshift[unit] = this.#shift.accumulate ? dshift[unit] + sum : sum;
      dscale[unit] = this.#scale.accumulate ? dscale[unit] + along : along;
      const factor = scale[unit] / Math.sqrt(variance[unit] + BATCH_NORM_EPSILON);
      for (let i = start; i < start + columns; i++)
        dx[i] = accumulate ? dx[i] + factor * dy[i] : factor * dy[i];
    }
  }
}

/**
 * Records batch normalisation in evaluation mode, with given statistics [units]:
 *
 *     Y = scale (X - mean) / sqrt(variance + 1e-5) + shift
 *
 * an affine map of each unit. X, Y [units, columns], scale, shift [units].
 */
export function normalise(
  tape: Tape,
  x: Node,
  scale: Node,
  shift: Node,
  statistics: RunningStatistics,
): Node {
  checkMatrix("batch norm", x.shape);
  const [units] = x.shape;
  checkVector("batch norm", "a scale", scale.shape, units);
  checkVector("batch norm", "a shift", shift.shape, units);
  const y = tape.node("batch norm", x.shape);
  tape.record(new Normalise(x, scale, shift, y, tape.scratch(x.shape), statistics));
  return y;
}
