import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import type { MatrixLabel } from "../matrix/draw.ts";
import { cornerOf, LINE_ROOM, labelledIndices, middleOf, numberRoom } from "../matrix/grid.ts";
import type { CollapseLayout, PlacedMap } from "./layout.ts";
import type { CollapseStep } from "./steps.ts";
import { columnName, productName } from "./words.ts";

const ABOVE = 6;
const RISE = 5;

const SIGNS = { multiply: ["·", "="], scale: ["·", "="], add: ["+", "="], same: ["="] } as const;

/** What a map of the drawing is called. */
function headOf(
  { role }: PlacedMap,
  steps: readonly CollapseStep[],
  at: number,
  measures: MeasuresText,
): string {
  const { collapse: words } = measures;
  const { kind, name } = steps[at];
  if (role === "after") return productName(steps, at, measures);
  if (role === "before") {
    const plain = steps.slice(0, at).every(({ kind }) => kind === "multiply" || kind === "same");
    return plain ? productName(steps, at - 1, measures) : words.before;
  }
  if (kind === "add") return words.bypassed;
  return kind === "scale" ? words.norm : words.matrix(name);
}

function topLabels(
  { role, map, weights, bias }: PlacedMap,
  kind: CollapseStep["kind"],
  measures: MeasuresText,
): MatrixLabel[] {
  const y = weights.y - ABOVE;
  const named = role !== "left" || kind === "add";
  const name = (column: number): string => {
    if (named) return columnName(column, map.columns, measures);
    return kind === "scale" ? "×" : String(column + 1);
  };
  return [
    ...labelledIndices(weights.columns, weights.side, named ? weights.side : numberRoom(weights.columns)).map(
      (column): MatrixLabel => ({
        x: middleOf(weights, weights.rows.from, column).x,
        y,
        label: name(column),
        anchor: "middle",
      }),
    ),
    { x: middleOf(bias, bias.rows.from, 0).x, y, label: measures.collapse.bias, anchor: "middle" },
  ];
}

function sideLabels({ weights }: PlacedMap): MatrixLabel[] {
  return labelledIndices(weights.rows, weights.side, LINE_ROOM).map((row) => ({
    x: weights.x - ABOVE,
    y: cornerOf(weights, row, weights.columns.from).y + weights.side / 2 + RISE,
    label: String(row + 1),
    anchor: "end",
  }));
}

/** All words of the drawing. */
export function collapseLabels(
  { maps, signs }: CollapseLayout,
  steps: readonly CollapseStep[],
  at: number,
  measures: MeasuresText,
): MatrixLabel[] {
  const { kind } = steps[at];
  return [
    ...maps.flatMap((one) => [
      {
        x: one.weights.x,
        y: 13,
        label: headOf(one, steps, at, measures),
        anchor: "start",
        strong: true,
      } as const,
      ...topLabels(one, kind, measures),
      ...sideLabels(one),
    ]),
    ...signs.map(
      ({ x, y }, i): MatrixLabel => ({
        x,
        y: y + RISE,
        label: SIGNS[kind][i] ?? "",
        anchor: "middle",
        strong: true,
      }),
    ),
  ];
}
