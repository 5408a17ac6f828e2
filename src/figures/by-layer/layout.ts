import type { Frame } from "../../experiment/session/frame.ts";
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
}

export function layerLayout(
  frame: Frame,
  arms: number,
  measure: Pick<LayerMeasure, "values" | "scale" | "hidden">,
  plot: Box,
): LayerLayout {
  const names = layerNames(frame);
  const shown = measure.hidden ? names.filter((name) => name !== "out") : names;
  const axis = layerAxis(shown, plot.left, plot.right);
  const measured = Array.from({ length: arms }, (_, i) =>
    measure.values(frame.arms[i] ?? { layers: [], rows: [] }),
  );
  const values = measured.flat().flatMap(({ value }) => (value === null ? [] : [value]));
  const scale = measure.scale(values, plot.top, plot.bottom);
  const placed = measured.map((layers) => placeValues(layers, axis, scale));
  return { axis, scale, values, measured, placed };
}
