import type { Network } from "../../engine/index.ts";
import type { ArmRun } from "./arm.ts";
import type { BufferPool } from "./buffers.ts";
import type {
  InsideFrame,
  InsideRequest,
  NetWeights,
  TensorPlace,
  UnitAddress,
  UnitSamples,
} from "./inside.ts";
import { ProductProbe } from "./probes/products.ts";

/** Where each tensor begins among the numbers of its network. */
function placesOf({ parameters, values }: Network): TensorPlace[] {
  return parameters.map(({ name, shape, values: own }) => ({
    name,
    shape,
    from: (own.byteOffset - values.byteOffset) / own.BYTES_PER_ELEMENT,
  }));
}

/** Draws the inside of one arm's net: every array is a copy. */
export class InsideFramer {
  readonly #arm: ArmRun;
  readonly #tensors: readonly TensorPlace[];
  readonly #products: ProductProbe;

  constructor(arm: ArmRun) {
    this.#arm = arm;
    this.#tensors = placesOf(arm.network);
    this.#products = new ProductProbe(arm.network);
  }

  /** Of the parameters last measured. */
  frame(request: InsideRequest, pool: BufferPool): InsideFrame {
    return {
      weights: request.weights ? this.#weights(pool) : null,
      products: request.products ? this.#products.products() : null,
      units: request.units.flatMap((address) => this.#unit(address, pool) ?? []),
    };
  }

  #weights(pool: BufferPool): NetWeights {
    const { values } = this.#arm.network;
    const copy = pool.doubles(values.length);
    copy.set(values);
    return { tensors: this.#tensors, values: copy };
  }

  /** Null for what the net does not have: the wish was made for another. */
  #unit({ layer: index, unit }: UnitAddress, pool: BufferPool): UnitSamples | null {
    const layer = this.#arm.network.layers[index];
    if (layer === undefined || !(unit >= 0 && unit < layer.units)) return null;
    const output = this.#arm.evaluation.outputs(index);
    const samples = output.length / layer.units;
    const row = (values: Float64Array, at: number) => values.subarray(at * samples, (at + 1) * samples);
    const a = pool.doubles(samples);
    a.set(row(output, unit));
    const takes = layer.kind === "activation" || layer.kind === "maxout";
    const input = takes ? this.#arm.evaluation.inputs(index) : output;
    const pieces = layer.kind === "maxout" ? layer.pieces : 1;
    const z = pool.doubles(pieces * samples);
    for (let piece = 0; piece < pieces; piece++)
      z.set(row(input, piece * layer.units + unit), piece * samples);
    return { layer: index, unit, z, a, parameters: parametersOf(layer, unit) };
  }
}

function parametersOf(layer: Network["layers"][number], unit: number): readonly number[] {
  if (layer.kind !== "activation") return [];
  return layer.learned === null ? layer.parameters : [layer.learned.values[unit]];
}
