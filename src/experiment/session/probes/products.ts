import { type Network, type Pass, recordPass } from "../../../engine/index.ts";
import type { ProductStep, Products } from "../inside.ts";
import { affineMaps, normFactors } from "./collapse.ts";

/** The products of a stack's maps, layer by layer, and the net's own answers beside the last one. */
export class ProductProbe {
  readonly #network: Network;
  #pass: Pass | null = null;

  constructor(network: Network) {
    this.#network = network;
  }

  products(): Products {
    const { layers } = this.#network;
    const maps = affineMaps(this.#network);
    const steps = maps.map(({ weights, bias }, i): ProductStep => {
      const layer = layers[i];
      // A layer that changes nothing shares its map with the one before; each step has arrays of its own.
      return {
        layer: i,
        weights: weights.slice(),
        bias: bias.slice(),
        norm: layer.kind === "batchnorm" ? normFactors(layer) : null,
        adds: layer.kind === "skip" ? layer.source : null,
      };
    });
    const bends = maps.length < layers.length ? maps.length : null;
    return { steps, bends, answered: bends === null ? this.#answered() : null };
  }

  /** f at every unit vector and at 0, as entries of the affine map that f is. */
  #answered(): Float64Array {
    const { inputs, outputs } = this.#network;
    const columns = inputs + 1;
    this.#pass ??= recordPass(this.#network, columns);
    const { input, output } = this.#pass;
    input.fill(0);
    for (let i = 0; i < inputs; i++) input[i * columns + i] = 1;
    this.#pass.forward();
    const answered = output.slice();
    for (let o = 0; o < outputs; o++) {
      const constant = output[o * columns + inputs];
      for (let i = 0; i < inputs; i++) answered[o * columns + i] -= constant;
    }
    return answered;
  }
}
