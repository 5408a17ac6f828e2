import type { Setting } from "../../experiment/session/frame.ts";
import { formatNumber } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { targetWords } from "../boundary/words.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { FiguresText } from "../common/description.ts";
import type { UnitLayout } from "./geometry.ts";

/** A sample that can be pointed at. */
export interface SamplePlace extends ProbePlace {
  /** Row of the data. */
  readonly sample: number;
}

/** All samples that are shown, by z; those of equal z one after the other. */
export function unitPlaces(
  { points, x, y, slope }: UnitLayout,
  setting: Setting,
  text: FiguresText,
  { unit: words }: MeasuresText,
): SamplePlace[] {
  const sorted = [...points].sort((one, other) => one.z - other.z || one.row - other.row);
  return sorted.map((point, column) => ({
    x: x(point.z),
    y: y(point.a),
    column,
    row: 0,
    sample: point.row,
    words: () => {
      const [z, a] = [formatNumber(point.z), formatNumber(point.a)];
      const reading =
        slope === null ? words.pieceReading(z, a) : words.reading(z, a, formatNumber(point.slope));
      return words.of(reading, targetWords(setting, point.target, text), words.sample(String(point.number)));
    },
  }));
}
