import type { Shown } from "../../state/frame-source.ts";
import type { Box } from "../common/box.ts";
import { type LayerAxis, layerAxis, layerNames } from "../common/layer-axis.ts";
import { type LayerValue, type PlacedValue, placeValues } from "./geometry.ts";
import type { LayerMeasure } from "./LayerChart.tsx";
import type { ValueScale } from "./scales.ts";

/** Where a measure's values stand in a plot. */
export interface LayerLayout {
  readonly axis: LayerAxis;
  readonly scale: ValueScale;
  /** All that was measured, of all arms. */
  readonly values: readonly number[];
  /** By arm, in reading order. */
  readonly measured: readonly (readonly LayerValue[])[];
  readonly placed: readonly (readonly PlacedValue[])[];
  /** What is expected, by arm; empty where nothing is. */
  readonly expectedValues: readonly (readonly LayerValue[])[];
  readonly expected: readonly (readonly PlacedValue[])[];
}

export function layerLayout(
  shown: Shown,
  arms: number,
  measure: Pick<LayerMeasure, "values" | "scale" | "hidden" | "expected">,
  plot: Box,
): LayerLayout {
  const { frame } = shown;
  const names = layerNames(frame);
  const axisNames = measure.hidden ? names.filter((name) => name !== "out") : names;
  const axis = layerAxis(axisNames, plot.left, plot.right);
  const measured = Array.from({ length: arms }, (_, i) =>
    measure.values(frame.arms[i] ?? { layers: [], rows: [] }),
  );
  const expectedValues = Array.from({ length: arms }, (_, i) => measure.expected?.(shown, i) ?? []);
  const known = (layers: readonly LayerValue[]) =>
    layers.flatMap(({ value }) => (value === null ? [] : [value]));
  const values = known(measured.flat());
  const scale = measure.scale([...values, ...known(expectedValues.flat())], plot.top, plot.bottom);
  const place = (layers: readonly LayerValue[]) => placeValues(layers, axis, scale);
  const [placed, expected] = [measured.map(place), expectedValues.map(place)];
  return { axis, scale, values, measured, placed, expectedValues, expected };
}
