import { formatNumber } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import { entriesOf, lengthOf, middleOf } from "../matrix/grid.ts";
import { valueIndex } from "./blocks.ts";
import { entryName } from "./entry.ts";
import type { WeightsLayout } from "./layout.ts";

/** A cell that can be pointed at. */
export interface WeightPlace extends ProbePlace {
  /** Among all values of the net. */
  readonly index: number;
  /** "W2[3,5]". */
  readonly name: string;
}

/** Every cell that is shown; columns are counted from the first layer's to the last one's. */
export function weightPlaces(
  { blocks }: WeightsLayout,
  values: Float64Array,
  measures: MeasuresText,
): WeightPlace[] {
  let first = 0;
  return blocks.flatMap(({ tensors }) =>
    tensors.flatMap(({ tensor, grid }) => {
      const start = first - grid.columns.from;
      first += lengthOf(grid.columns);
      return entriesOf(grid).map(({ row, column }): WeightPlace => {
        const index = valueIndex(tensor, row, column);
        const name = entryName(tensor, row, column, measures);
        const words = () => measures.weights.reading(name, formatNumber(values[index]));
        return { ...middleOf(grid, row, column), column: start + column, row, index, name, words };
      });
    }),
  );
}
