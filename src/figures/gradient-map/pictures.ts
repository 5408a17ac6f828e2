import type { ArmStyle } from "../arm-style.ts";
import { boxPath, type CellBox } from "../common/cell-shapes.ts";
import type { GradientMaps } from "./data.ts";
import { columnSamples, type MapLayout } from "./layout.ts";
import { BLANK, type Cells, mapCells } from "./levels.ts";
import type { PaintedCells } from "./paint.ts";

export interface MapPicture extends PaintedCells {
  /** Around the layers that the arm has. */
  readonly outline: string;
}

/** A rectangle around each run of rows that are not blank. */
function outlineOf({ rows, columns, levels }: Cells, box: CellBox): string {
  const pitch = box.height / rows;
  let path = "";
  let begin = 0;
  for (let row = 0; row <= rows; row++) {
    if (row < rows && levels[row * columns] !== BLANK) continue;
    if (row > begin) path += boxPath({ ...box, y: box.y + begin * pitch, height: (row - begin) * pitch });
    begin = row + 1;
  }
  return path;
}

/** The cells of every arm's map, and before them its strip of theory where it has one. */
export function mapPictures(
  { names, history, arms: maps, decades }: GradientMaps,
  { panels, stripWidth }: MapLayout,
  arms: readonly ArmStyle[],
): MapPicture[] {
  const rows = names.length;
  return arms.flatMap(({ family }, i) => {
    const { left, right, top, bottom, strip } = panels[i];
    const { delta, theory, hasTheory } = maps[i];
    const height = bottom - top;
    const picture = (cells: Cells, box: CellBox): MapPicture => ({
      cells,
      box,
      family,
      outline: outlineOf(cells, box),
    });
    const samples = columnSamples(history.length, right - left);
    const measured = mapCells(rows, samples.length, (row, column) => delta(row, samples[column]), decades);
    const expected = hasTheory ? [mapCells(rows, 1, theory, decades)] : [];
    return [
      picture(measured, { x: left, y: top, width: right - left, height }),
      ...expected.map((cells) => picture(cells, { x: strip, y: top, width: stripWidth, height })),
    ];
  });
}
