import { formatCount, formatPercent } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { FiguresText } from "../common/description.ts";
import { layerWords } from "../common/layer-words.ts";
import type { UnitCell, UnitGrid } from "./layout.ts";

/** Columns of one panel are counted from a multiple of this: arms follow each other. */
const ARM = 10_000;

function cellWords(
  { layer, unit }: UnitCell,
  name: string,
  text: FiguresText,
  measures: MeasuresText,
): string {
  const words = measures.units;
  const place = layerWords(layer.place, text);
  const state = layer.states[unit];
  if (layer.silent === null || state === "never") {
    const never = layer.states.filter((one) => one === "never").length;
    const said = words.never(formatCount(never), formatCount(layer.states.length));
    return text.reading(name, words.pieces(place), said);
  }
  const said = words.reading(text.units[state], formatPercent(layer.silent[unit]));
  return text.reading(name, words.unit(place, layer.kind, formatCount(unit + 1)), said);
}

/** Every cell of the grid. Which of a maxout's pieces are never selected is not known: its cells say how many. */
export function unitPlaces(
  { cells }: Pick<UnitGrid, "cells">,
  arms: readonly ArmStyle[],
  text: FiguresText,
  measures: MeasuresText,
): ProbePlace[] {
  return cells.map((cell) => ({
    x: cell.x + cell.width / 2,
    y: cell.y + cell.height / 2,
    column: ARM * cell.arm + cell.column,
    row: cell.line,
    words: () => cellWords(cell, armName(arms[cell.arm], text), text, measures),
  }));
}
