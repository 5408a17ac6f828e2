import { SLICE_POINTS } from "../../experiment/session/frame.ts";
import { formatNumber } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { armName } from "../arm-style.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { FiguresText } from "../common/description.ts";
import { outputsOf, type Sliced, type SliceScales, valueAt } from "./geometry.ts";

/**
 * The measured points of every curve. A curve is a row, a point of the line a column; classes are named where there
 * are several outputs.
 */
export function piecesPlaces(
  drawn: readonly Sliced[],
  scales: SliceScales,
  classes: readonly string[],
  text: FiguresText,
  { pieces: words }: MeasuresText,
): ProbePlace[] {
  const coordinate = (value: number): string => value.toFixed(2).replace("-", "\u2212");
  return drawn.flatMap(({ style, slice, output }, row) => {
    const { line } = slice;
    const say = (value: string): string =>
      outputsOf(slice) === 1 ? words.output(value) : words.outputOf(classes[output], value);
    return Array.from({ length: SLICE_POINTS }, (_, point): ProbePlace => {
      const place = point / (SLICE_POINTS - 1);
      const value = valueAt(slice, output, point);
      const between = (from: number, to: number) => coordinate(from + place * (to - from));
      const reading = () => {
        const [name, output] = [armName(style, text), say(formatNumber(value))];
        return line.length === 2
          ? words.readingAlong(name, between(line[0], line[1]), output)
          : words.reading(name, between(line[0], line[2]), between(line[1], line[3]), output);
      };
      return { x: scales.x(place), y: scales.y(value), column: point, row, words: reading };
    }).filter(({ y }) => Number.isFinite(y));
  });
}
