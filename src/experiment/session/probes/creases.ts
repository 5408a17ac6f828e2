import type { Network } from "../../../engine/index.ts";
import type { BufferPool } from "../buffers.ts";
import type { Creases } from "../creases.ts";
import type { Extent } from "../plane.ts";
import { creasesOf, type PlaneCreases } from "./piecewise/creases.ts";
import { programOf } from "./piecewise/program.ts";

/** The lines along which the units of one net bend. */
export class CreaseProbe {
  readonly #network: Network;
  readonly #extent: Extent;
  /** Indices into the net's layers of those that may bend. */
  readonly #layers: readonly number[];
  #found: PlaneCreases | null = null;
  #counted: object | null = null;

  constructor(network: Network, extent: Extent) {
    this.#network = network;
    this.#extent = extent;
    this.#layers = network.layers.flatMap(({ kind }, index) =>
      kind === "activation" || kind === "maxout" ? [index] : [],
    );
  }

  /** @param state stands for the present parameters: while it is the same, nothing is computed anew. */
  creases(state: object, pool: BufferPool): Creases {
    if (this.#network.inputs !== 2) return none("no-plane", pool);
    if (this.#counted !== state) {
      const steps = programOf(this.#network);
      this.#found = steps && creasesOf(steps, this.#extent);
      this.#counted = state;
    }
    if (this.#found === null) return none("smooth", pool);
    const { steps, bending, finite } = this.#found;
    if (!finite) return none("not-finite", pool);
    const count = steps.reduce((sum, { units }) => sum + units.length, 0);
    const segments = pool.doubles(4 * count);
    const layers = pool.counts(count);
    const units = pool.counts(count);
    let at = 0;
    for (const found of steps) {
      segments.set(found.segments, 4 * at);
      units.set(found.units, at);
      layers.fill(this.#layers[found.step], at, at + found.units.length);
      at += found.units.length;
    }
    const drawn = steps.length;
    return { segments, layers, units, bending, drawn, left: drawn < bending ? "too-many" : null };
  }
}

function none(left: NonNullable<Creases["left"]>, pool: BufferPool): Creases {
  const [segments, layers, units] = [pool.doubles(0), pool.counts(0), pool.counts(0)];
  return { segments, layers, units, bending: null, drawn: 0, left };
}
