import { rowProduct, rowSquaredDistance, rowSum } from "../reductions.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";
import { checkMatrix, checkVector } from "./shapes.ts";

/** Added to the variance before its root is taken. */
export const BATCH_NORM_EPSILON = 1e-5;
/** Share of a batch's statistics in the running ones. */
const MOMENTUM = 0.1;

/** Running statistics, [units] each, that a training pass moves along. */
export interface RunningStatistics {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

class BatchNorm implements Operation {
  readonly uses: readonly Use[];
  readonly #x: Use;
  readonly #scale: Use;
  readonly #shift: Use;
  readonly #y: Node;
  /** (x - mean) / sqrt(variance + eps). */
  readonly #normal: Node;
  /** 1 / sqrt(variance + eps) of each unit. */
  readonly #roots: Node;
  readonly #running: RunningStatistics | null;

  constructor(
    x: Node,
    scale: Node,
    shift: Node,
    y: Node,
    normal: Node,
    roots: Node,
    running: RunningStatistics | null,
  ) {
    this.#x = new Use(x);
    this.#scale = new Use(scale);
    this.#shift = new Use(shift);
    this.#y = y;
    this.#normal = normal;
    this.#roots = roots;
    this.#running = running;
    this.uses = [this.#scale, this.#shift, this.#x];
  }

  forward(): void {
    const x = this.#x.node.value;
    const scale = this.#scale.node.value;
    const shift = this.#shift.node.value;
    const y = this.#y.value;
    const normal = this.#normal.value;
    const roots = this.#roots.value;
    const [units, columns] = this.#y.shape;
    for (let unit = 0; unit < units; unit++) {
      const start = unit * columns;
      const mean = rowSum(x, start, columns) / columns;
      const distance = rowSquaredDistance(x, start, columns, mean);
      const root = 1 / Math.sqrt(distance / columns + BATCH_NORM_EPSILON);
      roots[unit] = root;
      for (let i = start; i < start + columns; i++) {
        normal[i] = (x[i] - mean) * root;
        y[i] = normal[i] * scale[unit] + shift[unit];
      }
      if (this.#running !== null) this.#move(this.#running, unit, mean, distance, columns);
    }
  }

  /**
   * With d = dy scale: dx = root (d - mean of d - normal x mean of (d normal)), since mean and variance depend on
   * every sample of the batch.
   */
  backward(): void {
    const { node, accumulate } = this.#x;
    const dx = node.grad;
    const scale = this.#scale.node.value;
    const dscale = this.#scale.node.grad;
    const dshift = this.#shift.node.grad;
    const dy = this.#y.grad;
    const normal = this.#normal.value;
    const roots = this.#roots.value;
    const [units, columns] = this.#y.shape;
    for (let unit = 0; unit < units; unit++) {
      const start = unit * columns;
      const sum = rowSum(dy, start, columns);
      const along = rowProduct(dy, normal, start, columns);
      dshift[unit] = this.#shift.accumulate ? dshift[unit] + sum : sum;
      dscale[unit] = this.#scale.accumulate ? dscale[unit] + along : along;
      const factor = scale[unit] * roots[unit];
      const level = sum / columns;
      const tilt = along / columns;
      for (let i = start; i < start + columns; i++) {
        const gradient = factor * (dy[i] - level - normal[i] * tilt);
        dx[i] = accumulate ? dx[i] + gradient : gradient;
      }
    }
  }

  /** The running variance takes the unbiased one. One sample alone has none: it stays. */
  #move(running: RunningStatistics, unit: number, mean: number, distance: number, columns: number): void {
    running.mean[unit] += MOMENTUM * (mean - running.mean[unit]);
    if (columns > 1) running.variance[unit] += MOMENTUM * (distance / (columns - 1) - running.variance[unit]);
  }
}

/**
 * Records batch normalisation with the batch's own statistics, unit by unit:
 *
 *     Y = scale (X - mean) / sqrt(variance + 1e-5) + shift
 *
 * mean and variance over the columns, the variance with the divisor n. X, Y [units, columns], scale, shift [units].
 * With `running`, each `forward` moves these by 0.1 towards the batch's mean and unbiased variance (divisor n - 1).
 *
 * Reference: Ioffe and Szegedy, Batch normalization, 2015; constants as in PyTorch.
 */
export function batchNorm(
  tape: Tape,
  x: Node,
  scale: Node,
  shift: Node,
  running: RunningStatistics | null,
): Node {
  checkMatrix("batch norm", x.shape);
  const [units] = x.shape;
  checkVector("batch norm", "a scale", scale.shape, units);
  checkVector("batch norm", "a shift", shift.shape, units);
  const y = tape.node("batch norm", x.shape);
  const normal = tape.scratch(x.shape);
  tape.record(new BatchNorm(x, scale, shift, y, normal, tape.scratch([units]), running));
  return y;
}
