import { type Network, type Pass, recordPass } from "../../../engine/index.ts";
import { BOUNDARY_SIDE } from "../frame.ts";
import { type Extent, writePixels } from "../plane.ts";

const PIXELS = BOUNDARY_SIDE * BOUNDARY_SIDE;
/** Columns of one chunk: a divisor of the pixels, small enough that a layer's values stay in the cache. */
const CHUNK = 250;

/** The net's raw outputs over the plane, by passes of CHUNK pixels. */
export class SurfaceProbe {
  readonly #extent: Extent;
  readonly #pass: Pass;

  constructor(network: Network, extent: Extent) {
    this.#extent = extent;
    this.#pass = recordPass(network, CHUNK);
  }

  /** Writes one BOUNDARY_SIDE x BOUNDARY_SIDE image per output, row 0 at the top. */
  write(out: Float32Array): void {
    const pass = this.#pass;
    const outputs = pass.output.length / CHUNK;
    for (let from = 0; from < PIXELS; from += CHUNK) {
      writePixels(pass.input, this.#extent, BOUNDARY_SIDE, from, CHUNK);
      pass.forward();
      for (let k = 0; k < outputs; k++) {
        for (let j = 0; j < CHUNK; j++) out[k * PIXELS + from + j] = pass.output[k * CHUNK + j];
      }
    }
  }
}
