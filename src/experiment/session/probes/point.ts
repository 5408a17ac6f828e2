import { type LossKind, type Network, type Pass, recordPass, writeSlopes } from "../../../engine/index.ts";
import type { BufferPool } from "../buffers.ts";
import type { PointFrame, PointLayer, Route } from "../point.ts";
import { type Samples, writeColumns } from "../task.ts";
import { strongestPath } from "./strongest-path.ts";

/** One sample forward and backward through a net, in evaluation mode: a pass of one column, of that sample's own loss. */
export class PointProbe {
  readonly #network: Network;
  readonly #samples: Samples;
  readonly #loss: LossKind;
  readonly #pass: Pass;

  constructor(network: Network, samples: Samples, loss: LossKind) {
    this.#network = network;
    this.#samples = samples;
    this.#loss = loss;
    this.#pass = recordPass(network, 1, loss);
  }

  /**
   * @param reached of each layer what `Evaluation.reached` says.
   * @param sample row of the data set.
   */
  point(
    sample: number,
    route: Route,
    reached: readonly (Uint32Array | null)[],
    pool: BufferPool,
  ): PointFrame {
    const pass = this.#pass;
    writeColumns(pass, this.#samples, Uint32Array.of(sample), this.#loss);
    pass.forward();
    pass.backward();
    const layers = pass.layers.map(({ layer, input, output }, index): PointLayer => {
      const values = pool.doubles(layer.units);
      const gradients = pool.doubles(layer.units);
      values.set(output.value);
      gradients.set(output.grad);
      const slopes = layer.kind === "activation" ? pool.doubles(layer.units) : null;
      if (layer.kind === "activation" && slopes !== null)
        writeSlopes(layer, input.value, output.value, slopes);
      const counts = reached[index];
      const copy = counts && pool.counts(counts.length);
      if (counts) copy?.set(counts);
      return { values, gradients, slopes, reached: copy };
    });
    const derivatives = layers.map(({ gradients, slopes }, index) => ({
      gradients,
      slopes,
      winners: pass.layers[index].winners?.value ?? null,
    }));
    const path = strongestPath(this.#network, derivatives, route);
    return { sample, loss: pass.loss(), layers, path };
  }
}
