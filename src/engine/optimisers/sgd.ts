import type { Optimiser, OptimiserKind, Trainable } from "./optimiser.ts";

class Descent implements Optimiser {
  readonly previous: Float64Array;
  readonly #network: Trainable;

  constructor(network: Trainable) {
    this.#network = network;
    this.previous = network.values.slice();
  }

  step(rate: number): void {
    const { values, gradients } = this.#network;
    this.previous.set(values);
    for (let i = 0; i < values.length; i++) values[i] -= rate * gradients[i];
  }

  undo(): void {
    this.#network.values.set(this.previous);
  }
}

class MomentumDescent implements Optimiser {
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
      values[i] -= rate * velocity[i];
    }
  }

  undo(): void {
    this.#network.values.set(this.previous);
  }
}

/** Gradient descent, with momentum m in PyTorch's form: v = m v + g; w -= rate v. Without: w -= rate g. */
export const sgd: OptimiserKind = {
  name: "sgd",
  formula: "v = momentum * v + g; w -= rate * v",
  parameters: [{ name: "momentum", default: 0, low: 0, high: 0.9999 }],
  source: null,
  create: (network, [momentum]) =>
    momentum === 0 ? new Descent(network) : new MomentumDescent(network, momentum),
};
