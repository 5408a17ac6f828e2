import type { OptimiserKind, Trainable } from "./optimiser.ts";
import { Stepper } from "./stepper.ts";
import { OPTIMISER_WORDS } from "./words.ts";

const EPSILON = 1e-8;

class Adam extends Stepper {
  readonly #beta1: number;
  readonly #beta2: number;
  readonly #mean: Float64Array;
  readonly #square: Float64Array;
  /** beta1^t and beta2^t as running products: a power function would not give the same bits in every browser. */
  readonly #powers: Float64Array;

  constructor(network: Trainable, beta1: number, beta2: number) {
    const mean = new Float64Array(network.values.length);
    const square = new Float64Array(network.values.length);
    const powers = Float64Array.of(1, 1);
    super(network, [mean, square, powers]);
    this.#beta1 = beta1;
    this.#beta2 = beta2;
    this.#mean = mean;
    this.#square = square;
    this.#powers = powers;
  }

  protected move(values: Float64Array, gradients: Float64Array, rate: number): void {
    const mean = this.#mean;
    const square = this.#square;
    const beta1 = this.#beta1;
    const beta2 = this.#beta2;
    const powers = this.#powers;
    powers[0] *= beta1;
    powers[1] *= beta2;
    const step = rate / (1 - powers[0]);
    const root = Math.sqrt(1 - powers[1]);
    for (let i = 0; i < values.length; i++) {
      const g = gradients[i];
      mean[i] = beta1 * mean[i] + (1 - beta1) * g;
      square[i] = beta2 * square[i] + (1 - beta2) * g * g;
      values[i] -= (step * mean[i]) / (Math.sqrt(square[i]) / root + EPSILON);
    }
  }
}

/**
 * Adam in PyTorch's form: m = b1 m + (1 - b1) g; s = b2 s + (1 - b2) g^2; after t steps
 * w -= rate m / (1 - b1^t) / (sqrt(s / (1 - b2^t)) + 1e-8).
 */
export const adam: OptimiserKind = {
  name: "adam",
  formula:
    "m = beta1 * m + (1 - beta1) * g; s = beta2 * s + (1 - beta2) * g^2; w -= rate * m' / (sqrt(s') + 1e-8)",
  parameters: OPTIMISER_WORDS.adam,
  source: "Kingma and Ba, Adam: a method for stochastic optimization, 2015",
  create: (network, [beta1, beta2]) => new Adam(network, beta1, beta2),
};
