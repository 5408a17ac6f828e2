import type { CurveSetting, Slice } from "../../experiment/session/frame.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import { readPoint } from "./describe.ts";
import { type CurvePoint, type CurveScales, evenPoints, hingePoints } from "./geometry.ts";

const CURVE = 0;
const HINGES = 1;
/** Columns are whole numbers, so fine that no two hinges share one. */
const COLUMNS = 1e12;

/** The measured points of the curve in one row, its hinges in another: Up and Down go from one to the other. */
export function curvePlaces(
  curve: Slice,
  setting: CurveSetting,
  scales: CurveScales,
  measures: MeasuresText,
): ProbePlace[] {
  const [low, high] = scales.y.domain;
  const [left, right] = scales.x.domain;
  const place = (point: CurvePoint, row: number, words: () => string): ProbePlace => ({
    x: scales.x(point.x),
    // A probe does not leave the plot; its words say how far the net has.
    y: scales.y(Math.min(high, Math.max(low, point.y))),
    column: Math.round((COLUMNS * (point.x - left)) / (right - left)),
    row,
    words,
  });
  const hinges = hingePoints(curve);
  return [
    ...evenPoints(curve).map((point) => place(point, CURVE, () => readPoint(point, setting, measures))),
    ...hinges.map((point, i) =>
      place(point, HINGES, () =>
        measures.regression.atHinge(i + 1, hinges.length, readPoint(point, setting, measures)),
      ),
    ),
  ].filter(({ y }) => Number.isFinite(y));
}
