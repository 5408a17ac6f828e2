import type { AffineForms } from "./forms.ts";
import type { PiecewiseStep } from "./step.ts";
import { SAME_VALUE } from "./tolerance.ts";

/**
 * Compares the outputs on neighbouring intervals of a line, [constant, slope] per output. They bend or jump where
 * slopes or values differ by more than SAME_VALUE of what the last layer adds up: differences below it are rounding.
 */
export class HingeRecord {
  readonly places: number[] = [];
  readonly #last: PiecewiseStep;
  readonly #forms: AffineForms;
  readonly #input: Float64Array;
  readonly #output: Float64Array;
  readonly #before: Float64Array;
  #started = false;

  constructor(steps: readonly PiecewiseStep[], forms: AffineForms) {
    const last = steps.length - 1;
    this.#last = steps[last];
    this.#forms = forms;
    this.#input = forms.before(last);
    this.#output = forms.after(last);
    this.#before = new Float64Array(2 * this.#output.length);
  }

  /** The forms now hold the interval that begins at `place`, where the one before ended. */
  reach(place: number): void {
    const output = this.#output;
    const before = this.#before;
    if (this.#last.kind === "affine") this.#forms.work += 4 * this.#last.weights.length;
    let differs = false;
    for (let i = 0; i < output.length; i += 2) {
      const [slopes, values] = this.#sizes(i / 2, place);
      const bends = Math.abs(output[i + 1] - before[2 * i + 1]);
      const jumps = Math.abs(output[i] - before[2 * i] + (output[i + 1] - before[2 * i + 1]) * place);
      if (bends > SAME_VALUE * Math.max(slopes, before[2 * i + 2])) differs = true;
      if (jumps > SAME_VALUE * Math.max(values, before[2 * i + 3])) differs = true;
      before[2 * i] = output[i];
      before[2 * i + 1] = output[i + 1];
      before[2 * i + 2] = slopes;
      before[2 * i + 3] = values;
    }
    if (differs && this.#started) this.places.push(place);
    this.#started = true;
  }

  /** Sums of the sizes of what makes up an output's slope, and its value at a place. */
  #sizes(output: number, place: number): [slopes: number, values: number] {
    const x = this.#input;
    const y = this.#output;
    if (this.#last.kind !== "affine")
      return [Math.abs(y[2 * output + 1]), Math.abs(y[2 * output] + y[2 * output + 1] * place)];
    const { weights, bias } = this.#last;
    const inputs = x.length / 2;
    let slopes = 0;
    let values = Math.abs(bias[output]);
    for (let i = 0; i < inputs; i++) {
      const weight = weights[output * inputs + i];
      slopes += Math.abs(weight * x[2 * i + 1]);
      values += Math.abs(weight * (x[2 * i] + x[2 * i + 1] * place));
    }
    return [slopes, values];
  }
}
