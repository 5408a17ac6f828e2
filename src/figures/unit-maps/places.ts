import type { LayerProbe, UnitRow } from "../../experiment/session/frame.ts";
import { formatNumber, formatPercent } from "../../ui/format.ts";
import type { Family } from "../../ui/tokens.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { FiguresText } from "../common/description.ts";
import { layerWords } from "../common/layer-words.ts";
import type { RowLayout } from "./geometry.ts";
import { barOf, unitState } from "./unit-states.ts";

/** One row of unit pictures as it is drawn. */
export interface DrawnRow {
  readonly row: UnitRow;
  readonly probe: LayerProbe | null;
  readonly family: Family;
  readonly layout: RowLayout;
}

/** A unit that can be pointed at. */
export interface UnitPlace extends ProbePlace {
  /** Index of its row. */
  readonly of: number;
  readonly unit: number;
}

/** "dead, 0 to 1.2, silent 100.0 %": what is known of one unit. */
export function unitWords(
  { row, probe }: Pick<DrawnRow, "row" | "probe">,
  unit: number,
  text: FiguresText,
): string {
  const { ranges } = row;
  const bar = barOf(probe);
  return [
    ...(probe?.states == null ? [] : [text.units[unitState(probe, unit)]]),
    ...(ranges === null
      ? []
      : [text.units.range(formatNumber(ranges[2 * unit]), formatNumber(ranges[2 * unit + 1]))]),
    ...(bar === null
      ? []
      : [text.units.shareOf(text.units.columns[bar.kind], formatPercent(bar.shares[unit]))]),
  ].join(text.units.and);
}

/**
 * All tiles of an arm, its rows one under the other. A line of tiles is a row of the probe, and the column of a tile is
 * where it begins: rows have tiles of different width.
 */
export function unitPlaces(rows: readonly DrawnRow[], text: FiguresText): UnitPlace[] {
  let top = 0;
  let line = -1;
  return rows.flatMap((drawn, of) => {
    let last = Number.NEGATIVE_INFINITY;
    const places = drawn.layout.tiles.map(({ x, y, width, height }, unit): UnitPlace => {
      if (y > last) line++;
      last = y;
      const words = () =>
        text.units.reading(layerWords(drawn.row.name, text), unit + 1, unitWords(drawn, unit, text));
      return { x: x + width / 2, y: top + y + height / 2, column: x, row: line, of, unit, words };
    });
    top += drawn.layout.height;
    return places;
  });
}
