import { type Network, type Pass, recordPass } from "../../../engine/index.ts";
import { MAP_POINTS, MAP_SIDE } from "../frame.ts";
import { type Extent, writeAxis, writePixels } from "../plane.ts";

/**
 * Writes one unit's `count` values as bytes, the lowest 0 and the highest 255, to the same places of out, and
 * [low, high] to ranges[2 unit]. A constant unit, or one with a value that is not finite, is all 0.
 */
function quantise(
  values: Float64Array,
  unit: number,
  count: number,
  out: Uint8Array,
  ranges: Float64Array,
): void {
  const start = unit * count;
  let low = values[start];
  let high = low;
  for (let i = start; i < start + count; i++) {
    const value = values[i];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  ranges[2 * unit] = low;
  ranges[2 * unit + 1] = high;
  const scale = 255 / (high - low);
  const usable = scale > 0 && Number.isFinite(scale);
  for (let i = start; i < start + count; i++) {
    out[i] = usable ? Math.floor((values[i] - low) * scale + 0.5) : 0;
  }
}

/** Pictures of single units over what is shown: one pass for all layers, quantised row by row. */
export class UnitMapProbe {
  /** Bytes of one unit's picture. */
  readonly size: number;
  readonly #pass: Pass;

  constructor(network: Network, extent: Extent) {
    const plane = network.inputs === 2;
    this.size = plane ? MAP_SIDE * MAP_SIDE : MAP_POINTS;
    this.#pass = recordPass(network, this.size);
    if (plane) writePixels(this.#pass.input, extent, MAP_SIDE, 0, this.size);
    else writeAxis(this.#pass.input, extent);
  }

  /** Computes all layers anew; `write` reads them. */
  forward(): void {
    this.#pass.forward();
  }

  /** Maps [units x size] and ranges [units x 2] of the outputs of one layer. */
  write(layer: number, maps: Uint8Array, ranges: Float64Array): void {
    const values = this.#pass.layers[layer].output.value;
    const units = values.length / this.size;
    for (let unit = 0; unit < units; unit++) quantise(values, unit, this.size, maps, ranges);
  }
}
