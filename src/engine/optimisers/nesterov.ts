import type { Optimiser, OptimiserKind, Trainable } from "./optimiser.ts";

class Nesterov implements Optimiser {
  readonly previous: Float64Array;
  readonly #network: Trainable;
  readonly #momentum: number;
  readonly #velocity: Float64Array;

  constructor(network: Trainable, momentum: number) {
    this.#network = network;
    this.#momentum = momentum;
    this.previous = network.values.slice();
    this.#velocity = new Float64Array(network.values.length);
  }

  step(rate: number): void {
    const { values, gradients } = this.#network;
    const velocity = this.#velocity;
    const momentum = this.#momentum;
    this.previous.set(values);
    for (let i = 0; i < values.length; i++) {
      velocity[i] = momentum * velocity[i] + gradients[i];
      values[i] -= rate * (gradients[i] + momentum * velocity[i]);
    }
  }

  undo(): void {
    this.#network.values.set(this.previous);
  }
}

/**
 * Nesterov's accelerated gradient in PyTorch's form, with the gradient taken at the present parameters:
 * v = m v + g; w -= rate (g + m v).
 */
export const nesterov: OptimiserKind = {
  name: "nesterov",
  formula: "v = momentum * v + g; w -= rate * (g + momentum * v)",
  parameters: [{ name: "momentum", default: 0.9, low: 0, high: 0.9999 }],
  source:
    "Sutskever, Martens, Dahl and Hinton, On the importance of initialization and momentum in deep learning, 2013",
  create: (network, [momentum]) => new Nesterov(network, momentum),
};
