import type { PointPath } from "../../experiment/session/point.ts";
import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatNumber } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { Description, FiguresText } from "../common/description.ts";
import type { PointColumn } from "./columns.ts";
import { pathRows } from "./path-rows.ts";
import { factorWords, gradientWords } from "./words.ts";

/** Every unit on the point. `head`: the figure's own headline. */
export function describeNet(
  { setting, frame }: Shown,
  columns: readonly PointColumn[] | null,
  head: string,
  style: ArmStyle,
  text: FiguresText,
  measures: MeasuresText,
): Description {
  const words = measures.point;
  const { layer, unit, z, a, delta, gradient } = words.columns;
  return {
    summary: words.summary(armName(style, text), formatCount(frame.step), head),
    columns: [layer, unit, z, a, delta, gradient],
    rows: () =>
      (columns ?? []).flatMap(({ name, units }) =>
        units.map((value, i) => [
          name,
          String(i + 1),
          formatNumber(value.z),
          formatNumber(value.a),
          formatNumber(value.delta),
          gradientWords(value, setting.train.length, measures),
        ]),
      ),
  };
}

/** Every factor of the path. `adds`: the figure's own sentence. */
export function describePath(
  { frame }: Shown,
  path: PointPath | null,
  arm: number,
  adds: string,
  style: ArmStyle,
  text: FiguresText,
  measures: MeasuresText,
): Description {
  const words = measures.path;
  const { factor, value, running } = words.columns;
  return {
    summary:
      path === null
        ? text.nothingYet
        : measures.point.summary(armName(style, text), formatCount(frame.step), adds),
    columns: [factor, value, running],
    rows: () =>
      path === null
        ? []
        : pathRows(path).map((row) => [
            factorWords(row.factor, frame.arms[arm].layers, true, measures),
            formatNumber(row.factor.value),
            formatNumber(row.running),
          ]),
  };
}
