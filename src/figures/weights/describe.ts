import { formatCount, formatNumber } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import type { Description } from "../common/description.ts";
import { entriesOf, lengthOf } from "../matrix/grid.ts";
import { type LayerBlock, valueIndex } from "./blocks.ts";
import { entryName } from "./entry.ts";
import type { PlacedTensor, WeightsLayout } from "./layout.ts";

/** The largest parameter of some layers, by name. */
function largestWords(blocks: readonly LayerBlock[], values: Float64Array, measures: MeasuresText): string {
  let best: { readonly name: string; readonly value: number } | null = null;
  for (const { tensors } of blocks) {
    for (const tensor of tensors) {
      for (let at = 0; at < tensor.rows * tensor.columns; at++) {
        const value = values[tensor.place.from + at];
        if (best !== null && !(Math.abs(value) > Math.abs(best.value))) continue;
        const [row, column] = [Math.floor(at / tensor.columns), at % tensor.columns];
        best = { name: entryName(tensor, row, column, measures), value };
      }
    }
  }
  return best === null ? "" : measures.weights.reading(best.name, formatNumber(best.value));
}

function tensorRows(
  { tensor, grid }: PlacedTensor,
  values: Float64Array,
  measures: MeasuresText,
): string[][] {
  const wide = lengthOf(grid.columns);
  const entries = entriesOf(grid);
  return Array.from({ length: lengthOf(grid.rows) }, (_, i) => {
    const cells = entries.slice(i * wide, (i + 1) * wide);
    return [
      entryName(tensor, cells[0].row, cells[0].column, measures),
      ...cells.map(({ row, column }) => formatNumber(values[valueIndex(tensor, row, column)])),
    ];
  });
}

/** How many numbers there are and which is the largest; in the table those that are shown, each row from its first on. */
export function describeWeights(
  name: string,
  step: number,
  blocks: readonly LayerBlock[],
  layout: WeightsLayout,
  values: Float64Array,
  measures: MeasuresText,
): Description {
  const words = measures.weights;
  const placed = layout.blocks.flatMap(({ tensors }) => tensors);
  const widest = Math.max(1, ...placed.map(({ grid }) => lengthOf(grid.columns)));
  return {
    summary: words.summary(
      name,
      formatCount(step),
      formatCount(values.length),
      largestWords(blocks, values, measures),
    ),
    columns: [
      words.firstOf,
      ...Array.from({ length: widest }, (_, i) => (i === 0 ? words.value : words.next(i))),
    ],
    rows: () =>
      placed.flatMap((one) =>
        tensorRows(one, values, measures).map((row) => [
          ...row,
          ...Array<string>(widest + 1 - row.length).fill(""),
        ]),
      ),
  };
}
