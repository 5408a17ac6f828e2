import type { OptimiserKind, Trainable } from "./optimiser.ts";
import { Stepper } from "./stepper.ts";
import { OPTIMISER_WORDS } from "./words.ts";

class Nesterov extends Stepper {
  readonly #momentum: number;
  readonly #velocity: Float64Array;

  constructor(network: Trainable, momentum: number) {
    const velocity = new Float64Array(network.values.length);
    super(network, [velocity]);
    this.#momentum = momentum;
    this.#velocity = velocity;
  }

  protected move(values: Float64Array, gradients: Float64Array, rate: number): void {
    const velocity = this.#velocity;
    const momentum = this.#momentum;
    for (let i = 0; i < values.length; i++) {
      velocity[i] = momentum * velocity[i] + gradients[i];
      values[i] -= rate * (gradients[i] + momentum * velocity[i]);
    }
  }
}

/**
 * Nesterov's accelerated gradient in PyTorch's form, with the gradient taken at the present parameters:
 * v = m v + g; w -= rate (g + m v).
 */
export const nesterov: OptimiserKind = {
  name: "nesterov",
  formula: "v = momentum * v + g; w -= rate * (g + momentum * v)",
  parameters: OPTIMISER_WORDS.nesterov,
  source:
    "Sutskever, Martens, Dahl and Hinton, On the importance of initialization and momentum in deep learning, 2013",
  create: (network, [momentum]) => new Nesterov(network, momentum),
};
