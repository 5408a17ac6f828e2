import type { OptimiserKind, Trainable } from "./optimiser.ts";
import { Stepper } from "./stepper.ts";
import { OPTIMISER_WORDS } from "./words.ts";

class Descent extends Stepper {
  protected move(values: Float64Array, gradients: Float64Array, rate: number): void {
    for (let i = 0; i < values.length; i++) values[i] -= rate * gradients[i];
  }
}

class MomentumDescent extends Stepper {
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
      values[i] -= rate * velocity[i];
    }
  }
}

/** Gradient descent, with momentum m in PyTorch's form: v = m v + g; w -= rate v. Without: w -= rate g. */
export const sgd: OptimiserKind = {
  name: "sgd",
  formula: "v = momentum * v + g; w -= rate * v",
  parameters: OPTIMISER_WORDS.sgd,
  source: null,
  create: (network, [momentum]) =>
    momentum === 0 ? new Descent(network) : new MomentumDescent(network, momentum),
};
