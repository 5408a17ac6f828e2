import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { fitLabel } from "../common/svg-join.ts";
import type { MatrixLabel } from "../matrix/draw.ts";
import { cornerOf, LINE_ROOM, labelledIndices, middleOf, numberRoom } from "../matrix/grid.ts";
import type { CollapseLayout, PlacedMap } from "./layout.ts";
import type { CollapseStep } from "./steps.ts";
import { columnName, productName } from "./words.ts";

const ABOVE = 6;
const RISE = 5;
/** Between two names. */
const HEAD_GAP = 10;

const SIGNS = { multiply: ["·", "="], scale: ["·", "="], add: ["+", "="], same: ["="] } as const;

/** What a map of the drawing is called: by its factors where `room` px hold them. */
function headOf(
  { role }: PlacedMap,
  steps: readonly CollapseStep[],
  at: number,
  room: number,
  measures: MeasuresText,
): string {
  const { collapse: words } = measures;
  const { kind, name } = steps[at];
  const named = (upTo: number, plain: string): string => {
    const product = productName(steps, upTo, measures);
    return fitLabel(product, room) === product ? product : plain;
  };
  if (role === "after") return named(at, words.after);
  if (role === "before") return named(at - 1, words.before);
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

/** All words of a drawing `width` px wide. */
export function collapseLabels(
  { maps, signs }: CollapseLayout,
  steps: readonly CollapseStep[],
  at: number,
  width: number,
  measures: MeasuresText,
): MatrixLabel[] {
  const { kind } = steps[at];
  const roomAt = (i: number): number => (maps[i + 1]?.weights.x ?? width) - maps[i].weights.x - HEAD_GAP;
  return [
    ...maps.flatMap((one, i) => [
      {
        x: one.weights.x,
        y: 13,
        label: headOf(one, steps, at, roomAt(i), measures),
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
