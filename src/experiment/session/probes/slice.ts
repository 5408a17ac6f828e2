import { allFinite, type Network, type Pass, recordPass } from "../../../engine/index.ts";
import type { BufferPool } from "../buffers.ts";
import { type Line, SLICE_POINTS, type Slice } from "../frame.ts";
import type { Extent } from "../plane.ts";
import { hingesAlong } from "./piecewise/line.ts";
import { countRegions } from "./piecewise/plane.ts";
import { programOf } from "./piecewise/program.ts";
import type { PiecewiseStep } from "./piecewise/step.ts";

/** The net along lines through the plane, and how many pieces it has there. */
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
    const values = this.#values(line, pool);
    if (this.#counted !== state) {
      this.#steps = programOf(this.#network);
      this.#regions = this.#steps && countRegions(this.#steps, this.#extent);
      this.#counted = state;
    }
    const nothing = { line, values, hinges: null, pieces: null, regions: null };
    if (this.#steps === null) return { ...nothing, uncounted: "smooth" };
    // Past the range of doubles nothing bends any more: a count would be of rounding.
    if (!allFinite(values)) return { ...nothing, uncounted: "not-finite" };
    const regions = this.#regions;
    const places = hingesAlong(this.#steps, line);
    const hinges = places && pool.doubles(places.length);
    if (places) hinges?.set(places);
    const pieces = places && places.length + 1;
    const uncounted = hinges === null || regions === null ? "too-many" : null;
    return { line, values, hinges, pieces, regions, uncounted };
  }

  #values([x1, x2, end1, end2]: Line, pool: BufferPool): Float64Array {
    const pass = this.#pass;
    for (let i = 0; i < SLICE_POINTS; i++) {
      const t = i / (SLICE_POINTS - 1);
      pass.input[i] = x1 + t * (end1 - x1);
      pass.input[SLICE_POINTS + i] = x2 + t * (end2 - x2);
    }
    pass.forward();
    const values = pool.doubles(pass.output.length);
    values.set(pass.output);
    return values;
  }
}
