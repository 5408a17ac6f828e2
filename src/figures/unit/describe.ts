import type { Setting } from "../../experiment/session/frame.ts";
import { formatCount, formatNumber, NO_VALUE } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { classNames } from "../boundary/words.ts";
import type { Description, FiguresText } from "../common/description.ts";
import type { UnitCurve } from "./curves.ts";
import { countPoints, finiteSorted, quantileOf, type UnitPoint } from "./measure.ts";

/** What is measured of a unit, each a few words: silent, saturated, not finite. */
export function countWords(
  curve: UnitCurve,
  parameters: readonly number[],
  points: readonly UnitPoint[],
  { unit: words }: MeasuresText,
): string[] {
  const { samples, silent, saturated, notFinite } = countPoints(curve, parameters, points);
  const [all, still] = [formatCount(samples), formatCount(silent)];
  const said = {
    linear: words.plain(all),
    maxout: words.chosen(formatCount(samples - silent), all),
    activation: words.silent(still, all),
  };
  return [
    said[curve.kind],
    ...(saturated === null ? [] : [words.saturated(formatCount(saturated), all)]),
    ...(notFinite === 0 ? [] : [words.notFinite(formatCount(notFinite))]),
  ];
}

export interface DescribedUnit {
  readonly curve: UnitCurve;
  readonly parameters: readonly number[];
  readonly points: readonly UnitPoint[];
  /** "unit 3 of layer 1, relu, arm a". */
  readonly name: string;
}

/** Where the unit's z lie and how many samples it is silent on; class by class in the table. */
export function describeUnit(
  { curve, parameters, points, name }: DescribedUnit,
  step: number,
  setting: Setting,
  text: FiguresText,
  measures: MeasuresText,
): Description {
  const words = measures.unit;
  const sorted = finiteSorted(points);
  const { columns } = words;
  const row = (label: string, own: readonly UnitPoint[]): string[] => {
    const counts = countPoints(curve, parameters, own);
    const z = finiteSorted(own);
    const still = curve.kind === "maxout" ? counts.samples - counts.silent : counts.silent;
    return [
      label,
      formatCount(counts.samples),
      ...[0, 0.5, 1].map((share) => formatNumber(quantileOf(z, share))),
      curve.kind === "linear" ? NO_VALUE : formatCount(still),
      formatCount(counts.saturated),
    ];
  };
  return {
    summary: words.summary(
      name,
      formatCount(step),
      formatNumber(quantileOf(sorted, 0)),
      formatNumber(quantileOf(sorted, 1)),
      countWords(curve, parameters, points, measures),
    ),
    columns: [
      columns.class,
      columns.samples,
      columns.lowest,
      columns.median,
      columns.highest,
      curve.kind === "maxout" ? columns.chosen : columns.silent,
      columns.saturated,
    ],
    rows: () => [
      ...classNames(setting, text).map((label, k) =>
        row(
          label,
          points.filter(({ target }) => target === k),
        ),
      ),
      row(words.all, points),
    ],
  };
}
