import { formatNumber } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import { entriesOf, middleOf } from "../matrix/grid.ts";
import type { CollapseLayout } from "./layout.ts";
import { type CollapseStep, entryAt } from "./steps.ts";
import { entryName } from "./words.ts";

/** The entries of the product that are shown; the bias is the column behind the last. */
export function collapsePlaces(
  { maps }: CollapseLayout,
  step: CollapseStep,
  product: string,
  measures: MeasuresText,
): ProbePlace[] {
  const placed = maps.find(({ role }) => role === "after");
  if (placed === undefined) return [];
  const { columns } = step.after;
  const cells = [
    ...entriesOf(placed.weights).map((entry) => ({ entry, grid: placed.weights, column: entry.column })),
    ...entriesOf(placed.bias).map((entry) => ({ entry, grid: placed.bias, column: columns })),
  ];
  return cells.map(({ entry, grid, column }) => {
    const meant = { row: entry.row, column };
    return {
      ...middleOf(grid, entry.row, entry.column),
      ...meant,
      words: () =>
        measures.collapse.reading(
          entryName(product, step, meant, measures),
          formatNumber(entryAt(step.after, meant)),
        ),
    };
  });
}
