import { allFinite, type Network, type Pass, recordPass } from "../../../engine/index.ts";
import type { BufferPool } from "../buffers.ts";
import { type Line, SLICE_POINTS, type Slice } from "../frame.ts";
import type { Extent } from "../plane.ts";
import { hingesAlong } from "./piecewise/line.ts";
import { countRegions } from "./piecewise/plane.ts";
import { programOf } from "./piecewise/program.ts";
import type { PiecewiseStep } from "./piecewise/step.ts";

/** Every SLICE_POINTS-th part of a line, its ends among them. */
const EVENLY = Float64Array.from({ length: SLICE_POINTS }, (_, i) => i / (SLICE_POINTS - 1));

/** The net along lines through what is shown, and how many pieces it has there. */
export class SliceProbe {
  readonly #extent: Extent;
  readonly #pass: Pass;
  readonly #network: Network;
  #steps: readonly PiecewiseStep[] | null = null;
  #regions: number | null = null;
  #counted: object | null = null;

  constructor(network: Network, extent: Extent) {
    this.#extent = extent;
    this.#pass = recordPass(network, SLICE_POINTS);
    this.#network = network;
  }

  /** @param state stands for the present parameters: while it is the same, regions are not counted anew. */
  slice(line: Line, state: object, pool: BufferPool): Slice {
    const plane = this.#network.inputs === 2;
    const values = this.#valuesAt(EVENLY, line, pool);
    if (this.#counted !== state) {
      this.#steps = programOf(this.#network);
      this.#regions = plane && this.#steps ? countRegions(this.#steps, this.#extent) : null;
      this.#counted = state;
    }
    const nothing = { line, values, hinges: null, bends: null, pieces: null, regions: null };
    if (this.#steps === null) return { ...nothing, uncounted: "smooth" };
    // Past the range of doubles nothing bends any more: a count would be of rounding.
    if (!allFinite(values)) return { ...nothing, uncounted: "not-finite" };
    const regions = this.#regions;
    const places = hingesAlong(this.#steps, line);
    if (places === null) return { ...nothing, regions, uncounted: "too-many" };
    const hinges = pool.doubles(places.length);
    hinges.set(places);
    const bends = this.#valuesAt(hinges, line, pool);
    const uncounted = plane && regions === null ? "too-many" : null;
    return { line, values, hinges, bends, pieces: places.length + 1, regions, uncounted };
  }

  /** Raw outputs at places on the line, [outputs x places], by as many passes as that takes. */
  #valuesAt(places: Float64Array, line: Line, pool: BufferPool): Float64Array {
    const { input, output } = this.#pass;
    const { inputs, outputs } = this.#network;
    const values = pool.doubles(outputs * places.length);
    for (let from = 0; from < places.length; from += SLICE_POINTS) {
      const count = Math.min(SLICE_POINTS, places.length - from);
      for (let j = 0; j < SLICE_POINTS; j++) {
        // The columns of the last pass that are not needed repeat its last place.
        const t = places[from + Math.min(j, count - 1)];
        for (let i = 0; i < inputs; i++)
          input[i * SLICE_POINTS + j] = line[i] + t * (line[inputs + i] - line[i]);
      }
      this.#pass.forward();
      for (let k = 0; k < outputs; k++)
        for (let j = 0; j < count; j++) values[k * places.length + from + j] = output[k * SLICE_POINTS + j];
    }
    return values;
  }
}
