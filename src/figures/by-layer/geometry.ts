import type { LayerAxis } from "../common/layer-axis.ts";
import { polylinePath } from "../common/path-data.ts";
import type { ValueScale } from "./scales.ts";

/** What was measured at one layer; null where there is nothing to measure, not finite after an overflow. */
export interface LayerValue {
  /** Its place on the layer axis. */
  readonly name: string;
  readonly value: number | null;
}

export interface PlacedValue {
  readonly x: number;
  /** Null for a value that has no height. */
  readonly y: number | null;
  /** A 0 that the axis has no place for. */
  readonly zero: boolean;
  /** Measured, and not finite. */
  readonly overflow: boolean;
}

/** Where values that are not finite are marked: over the highest value, out of the way of any line. */
export const HEAD = 6;

/** Where the layers of an arm stand in the plot. */
export function placeValues(
  layers: readonly LayerValue[],
  axis: LayerAxis,
  scale: ValueScale,
): PlacedValue[] {
  return layers.map(({ name, value }) => ({
    x: axis.at(name),
    y: value === null ? null : scale.at(value),
    zero: value === 0 && scale.zeroApart,
    overflow: value !== null && !Number.isFinite(value),
  }));
}

/** The line through an arm's layers, with gaps where a value has no height. */
export function layerPath(placed: readonly PlacedValue[]): string {
  return polylinePath(placed.map(({ x, y }) => (y === null ? null : { x, y })));
}
