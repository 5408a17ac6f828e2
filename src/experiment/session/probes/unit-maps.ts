import { type Network, type Pass, recordPass } from "../../../engine/index.ts";
import { MAP_SIDE } from "../frame.ts";
import { type Extent, writePixels } from "../plane.ts";

const PIXELS = MAP_SIDE * MAP_SIDE;

/**
 * Writes the numbers values[start .. start + count) as bytes, the lowest 0 and the highest 255, to out from
 * `start` on, and [low, high] to ranges[2 unit]. A constant unit, or one with a value that is not finite, is all 0.
 */
function quantise(values: Float64Array, unit: number, out: Uint8Array, ranges: Float64Array): void {
  const start = unit * PIXELS;
  let low = values[start];
  let high = low;
  for (let i = start; i < start + PIXELS; i++) {
    const value = values[i];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  ranges[2 * unit] = low;
  ranges[2 * unit + 1] = high;
  const scale = 255 / (high - low);
  const usable = scale > 0 && Number.isFinite(scale);
  for (let i = 0; i < PIXELS; i++) {
    out[start + i] = usable ? Math.floor((values[start + i] - low) * scale + 0.5) : 0;
  }
}

/** Pictures of single units over the plane: one pass for all layers, quantised row by row. */
export class UnitMapProbe {
  readonly #pass: Pass;

  constructor(network: Network, extent: Extent) {
    this.#pass = recordPass(network, PIXELS);
    writePixels(this.#pass.input, extent, MAP_SIDE, 0, PIXELS);
  }

  /** Computes all layers anew; `write` reads them. */
  forward(): void {
    this.#pass.forward();
  }

  /** Maps [units x PIXELS] and ranges [units x 2] of the outputs of one layer. */
  write(layer: number, maps: Uint8Array, ranges: Float64Array): void {
    const values = this.#pass.layers[layer].output.value;
    for (let unit = 0; unit < values.length / PIXELS; unit++) quantise(values, unit, maps, ranges);
  }
}
