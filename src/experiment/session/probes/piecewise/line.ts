import type { Line } from "../../frame.ts";
import { envelopeChanges } from "./envelope.ts";
import { AffineForms } from "./forms.ts";
import { HingeRecord } from "./hinges.ts";
import type { PiecewiseStep } from "./step.ts";
import { SAME_PLACE } from "./tolerance.ts";

/**
 * What one line may take, in multiplications: about 3 ms at 10^9 a second, a modest laptop's speed. Together with
 * MAX_PLANE_WORK four arms take about 30 ms of a frame. 20 layers of 16 units take 1 to 2 million.
 */
export const MAX_LINE_WORK = 3e6;

/**
 * Where the outputs of a net bend or jump on a line, as places from 0 at its first point to 1 at its last, in order;
 * null if finding them takes more than `most` multiplications. Exact up to rounding, by no sampling: on the line
 * every unit is an affine function c + s t between the places where a unit before it bends.
 */
export function hingesAlong(
  steps: readonly PiecewiseStep[],
  line: Line,
  most = MAX_LINE_WORK,
): readonly number[] | null {
  const inputs = line.length / 2;
  const forms = line.slice(0, inputs).flatMap((from, i) => [from, line[inputs + i] - from]);
  const walk = new LineWalk(steps, Float64Array.from(forms), most);
  return walk.follow(0, 0, 1) ? walk.hinges.places : null;
}

class LineWalk {
  readonly hinges: HingeRecord;
  readonly #steps: readonly PiecewiseStep[];
  readonly #forms: AffineForms;
  readonly #most: number;

  constructor(steps: readonly PiecewiseStep[], input: Float64Array, most: number) {
    this.#steps = steps;
    this.#forms = new AffineForms(steps, 2, input);
    this.#most = most;
    this.hinges = new HingeRecord(steps, this.#forms);
  }

  /** Follows the interval through the steps from `first` on; false when the work is too much. */
  follow(first: number, low: number, high: number): boolean {
    const forms = this.#forms;
    for (let index = first; index < this.#steps.length; index++) {
      const step = this.#steps[index];
      if (forms.work > this.#most) return false;
      if (step.kind !== "bend" && step.kind !== "max") {
        forms.advance(index);
        continue;
      }
      const places = this.#changes(index, low, high);
      if (places.length > 0) return this.#followParts(index, [low, ...places, high]);
      forms.settle(index, [(low + high) / 2]);
    }
    this.hinges.reach(low);
    return true;
  }

  #followParts(index: number, ends: readonly number[]): boolean {
    for (let i = 1; i < ends.length; i++) {
      this.#forms.settle(index, [(ends[i - 1] + ends[i]) / 2]);
      if (!this.follow(index + 1, ends[i - 1], ends[i])) return false;
    }
    return true;
  }

  /** Places inside the interval where a unit of the step changes, in order and each once. */
  #changes(index: number, low: number, high: number): number[] {
    const step = this.#steps[index];
    const x = this.#forms.before(index);
    const found: number[] = [];
    if (step.kind === "max") {
      this.#forms.work += 4 * step.pieces * x.length;
      envelopeChanges(x, step.pieces, low, high, found);
    } else if (step.kind === "bend") {
      const { kinks } = step.activation;
      this.#forms.work += 4 * kinks.length * x.length;
      for (const kink of kinks) {
        for (let i = 0; i < x.length; i += 2) {
          const place = (kink - x[i]) / x[i + 1];
          if (place > low && place < high) found.push(place);
        }
      }
    }
    if (found.length > 1) found.sort((a, b) => a - b);
    let last = low;
    return found.filter((place) => {
      if (place - last <= SAME_PLACE || high - place <= SAME_PLACE) return false;
      last = place;
      return true;
    });
  }
}
