import type { OptimiserKind, Trainable } from "./optimiser.ts";
import { Stepper } from "./stepper.ts";
import { OPTIMISER_WORDS } from "./words.ts";

/** Keeps the step finite where no gradient has come yet. */
const EPSILON = 1e-8;

class RmsProp extends Stepper {
  readonly #decay: number;
  readonly #square: Float64Array;

  constructor(network: Trainable, decay: number) {
    const square = new Float64Array(network.values.length);
    super(network, [square]);
    this.#decay = decay;
    this.#square = square;
  }

  protected move(values: Float64Array, gradients: Float64Array, rate: number): void {
    const square = this.#square;
    const decay = this.#decay;
    for (let i = 0; i < values.length; i++) {
      const g = gradients[i];
      square[i] = decay * square[i] + (1 - decay) * g * g;
      values[i] -= (rate * g) / (Math.sqrt(square[i]) + EPSILON);
    }
  }
}

/**
 * RMSprop in PyTorch's form, without momentum and not centred:
 * s = decay s + (1 - decay) g^2; w -= rate g / (sqrt(s) + 1e-8). s begins at 0, without correction.
 */
export const rmsprop: OptimiserKind = {
  name: "rmsprop",
  formula: "s = decay * s + (1 - decay) * g^2; w -= rate * g / (sqrt(s) + 1e-8)",
  parameters: OPTIMISER_WORDS.rmsprop,
  source: "Tieleman and Hinton, Neural networks for machine learning, lecture 6.5, 2012",
  create: (network, [decay]) => new RmsProp(network, decay),
};
