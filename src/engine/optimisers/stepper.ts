import type { Optimiser, Trainable } from "./optimiser.ts";

/** What all optimisers share: they keep the parameters of before, so that a bad step can be undone. */
export abstract class Stepper implements Optimiser {
  readonly previous: Float64Array;
  readonly memory: readonly Float64Array[];
  readonly #network: Trainable;

  constructor(network: Trainable, memory: readonly Float64Array[] = []) {
    this.#network = network;
    this.memory = memory;
    this.previous = network.values.slice();
  }

  step(rate: number): void {
    const { values, gradients } = this.#network;
    this.previous.set(values);
    this.move(values, gradients, rate);
  }

  undo(): void {
    this.#network.values.set(this.previous);
  }

  /** Changes the parameters in place. */
  protected abstract move(values: Float64Array, gradients: Float64Array, rate: number): void;
}
