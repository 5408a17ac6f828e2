import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import type { MatrixLabel } from "../matrix/draw.ts";
import { cornerOf, LINE_ROOM, labelledIndices, lengthOf, middleOf, numberRoom } from "../matrix/grid.ts";
import type { PlacedTensor, WeightsLayout } from "./layout.ts";

/** From the foot of the numbers of columns to the cells. */
const ABOVE = 6;
/** Height of a line of type above its foot, nearly. */
const RISE = 5;

/** Numbers of what a matrix reads, or the name of a column that stands alone. */
function topLabels({ tensor, grid }: PlacedTensor, measures: MeasuresText): MatrixLabel[] {
  const y = grid.y - ABOVE;
  if (tensor.part !== "W") {
    const label = measures.weights.parts[tensor.part] ?? tensor.part;
    const single = label.length === 1;
    const x = single ? middleOf(grid, grid.rows.from, grid.columns.from).x : grid.x;
    return [{ x, y, label, anchor: single ? "middle" : "start" }];
  }
  return labelledIndices(grid.columns, grid.side, numberRoom(grid.columns)).map((column) => ({
    x: middleOf(grid, grid.rows.from, column).x,
    y,
    label: String(column + 1),
    anchor: "middle",
  }));
}

/** Numbers of units, of each piece from 1 on. */
function sideLabels({ tensor, grid }: PlacedTensor): MatrixLabel[] {
  const units = tensor.rows / tensor.pieces;
  const x = grid.x - ABOVE;
  return Array.from({ length: tensor.pieces }, (_, piece) => piece * units).flatMap((first) => {
    const shown = {
      from: Math.max(grid.rows.from, first) - first,
      to: Math.min(grid.rows.to, first + units) - first,
    };
    if (lengthOf(shown) === 0) return [];
    return labelledIndices(shown, grid.side, LINE_ROOM).map(
      (unit): MatrixLabel => ({
        x,
        y: cornerOf(grid, first + unit, grid.columns.from).y + grid.side / 2 + RISE,
        label: String(unit + 1),
        anchor: "end",
      }),
    );
  });
}

/** All words of the drawing. */
export function weightLabels({ blocks }: WeightsLayout, measures: MeasuresText): MatrixLabel[] {
  return blocks.flatMap(({ layer, x, tensors }) => [
    { x, y: 13, label: measures.look.layerName(layer), anchor: "start", strong: true } as const,
    ...tensors.flatMap((one) => topLabels(one, measures)),
    ...sideLabels(tensors[0]),
  ]);
}
