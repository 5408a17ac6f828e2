import { formatCount } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { numberWords } from "../by-layer/number-words.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { FiguresText } from "../common/description.ts";
import { layerWords } from "../common/layer-words.ts";
import type { GradientMaps } from "./data.ts";
import { columnAt, columnSamples, type MapLayout } from "./layout.ts";

/** Columns of one panel are counted from a multiple of this, its rows too: arms follow each other. */
const ARM = 1000;

/** Every cell of every map, the strips of theory before their step 0. */
export function mapPlaces(
  { names, history, arms: maps }: GradientMaps,
  { panels, pitch, stripWidth }: MapLayout,
  arms: readonly ArmStyle[],
  text: FiguresText,
  measures: MeasuresText,
): ProbePlace[] {
  const words = measures["gradient-map"];
  const places: ProbePlace[] = [];
  panels.forEach((panel, arm) => {
    const name = armName(arms[arm], text);
    const samples = columnSamples(history.length, panel.right - panel.left);
    const line = panels.findIndex(({ top }) => top === panel.top);
    const base = { row: ARM * line, column: ARM * (arm - line) };
    names.forEach((layer, row) => {
      const y = panel.top + (row + 0.5) * pitch;
      const where = layerWords(layer, text);
      const place = (x: number, column: number, value: number | undefined, at: () => string) => {
        if (value === undefined) return;
        const said = () => text.reading(name, at(), text.gradient.reading(numberWords(value, text)));
        places.push({ x, y, column: base.column + column, row: base.row + row, words: said });
      };
      place(panel.strip + stripWidth / 2, 0, maps[arm].theory(row), () => words.theoryAt(where));
      samples.forEach((sample, column) => {
        const x = columnAt(column, samples.length, panel);
        const at = () => words.at(where, formatCount(history[sample].step));
        place(x, column + 1, maps[arm].delta(row, sample), at);
      });
    });
  });
  return places;
}
