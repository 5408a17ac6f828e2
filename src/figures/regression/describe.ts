import { functionOf } from "../../experiment/data/functions.ts";
import type { CurveSetting, Slice } from "../../experiment/session/frame.ts";
import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatLoss, formatNumber } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { type CurvePoint, evenPoints, hingePoints } from "./geometry.ts";

/** Samples lie within these; beyond them a net's answer is its own. */
const SAMPLED = 1;
/** Every so many places of the curve are a row of the table. */
const ROW_EVERY = 10;
/** More hinges than this are counted and not listed. */
const MOST_LISTED = 60;

/** "7 hinges, 8 straight pieces", or why there is nothing to count. */
export function hingeWords({ hinges, uncounted }: Slice, { regression, pieces }: MeasuresText): string {
  if (hinges !== null) return regression.hinges(hinges.length);
  if (uncounted === "smooth") return regression.smooth;
  return uncounted === "not-finite" ? pieces.notFinite : pieces.tooMany;
}

/** The same where there is little room: the hinges alone. */
export function shortHingeWords(curve: Slice, measures: MeasuresText): string {
  const { hinges } = curve;
  if (hinges !== null) return measures.regression.hingeCount(hinges.length);
  return curve.uncounted === "smooth" ? measures.regression.smoothShort : hingeWords(curve, measures);
}

/** Two decimals, so that the words do not jitter. */
export const coordinate = (value: number): string => value.toFixed(2).replace("-", "\u2212");

/** The place among the samples where the net is farthest from the function; null where nothing is finite. */
export function farthest(
  curve: Slice,
  f: (x: number) => number,
): (CurvePoint & { readonly gap: number }) | null {
  let most: (CurvePoint & { readonly gap: number }) | null = null;
  for (const point of evenPoints(curve)) {
    const gap = Math.abs(point.y - f(point.x));
    if (Math.abs(point.x) > SAMPLED || !Number.isFinite(gap)) continue;
    if (most === null || gap > most.gap) most = { ...point, gap };
  }
  return most;
}

function tableRows(curve: Slice, f: (x: number) => number, { regression }: MeasuresText): string[][] {
  const hinges = hingePoints(curve);
  const listed = hinges.length <= MOST_LISTED ? hinges : [];
  const places = [
    ...evenPoints(curve)
      .filter((_, i) => i % ROW_EVERY === 0)
      .map((point) => ({ ...point, hinge: "" })),
    ...listed.map((point) => ({ ...point, hinge: regression.hinge })),
  ].sort((one, other) => one.x - other.x);
  return places.map(({ x, y, hinge }) => [coordinate(x), formatNumber(y), formatNumber(f(x)), hinge]);
}

/** How well the net follows the function, and of how many straight pieces it is made; the curve in the table. */
export function describeRegression(
  shown: Shown,
  arm: number,
  style: ArmStyle,
  text: FiguresText,
  measures: MeasuresText,
): Description {
  const words = measures.regression;
  const { setting, frame } = shown;
  const { x, net, target, hinge } = words.columns;
  const columns = [x, net, target, hinge];
  const armFrame = frame.arms[arm];
  const curve = armFrame?.curve ?? null;
  if (setting.features !== 1 || armFrame === undefined || curve === null)
    return { summary: text.nothingYet, columns, rows: () => [] };
  const f = functionOf(setting.scenario);
  const far = farthest(curve, f);
  return {
    summary: words.summary(
      armName(style, text),
      formatCount(frame.step),
      [formatLoss(armFrame.train.loss), formatLoss(armFrame.test.loss)],
      far === null ? null : [formatNumber(far.gap), coordinate(far.x)],
      hingeWords(curve, measures),
    ),
    columns,
    rows: () => tableRows(curve, f, measures),
  };
}

/** "x 0.21: net 0.48, target 0.53". */
export function readPoint({ x, y }: CurvePoint, setting: CurveSetting, { regression }: MeasuresText): string {
  return regression.reading(coordinate(x), formatNumber(y), formatNumber(functionOf(setting.scenario)(x)));
}
