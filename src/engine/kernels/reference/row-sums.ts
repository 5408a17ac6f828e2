import { rowSum } from "../../reductions.ts";

/** db = row sums of dZ [units x columns], in two lanes. */
export function rowSums(
  dz: Float64Array,
  db: Float64Array,
  units: number,
  columns: number,
  accumulate: boolean,
): void {
  for (let i = 0; i < units; i++) {
    const total = rowSum(dz, i * columns, columns);
    db[i] = accumulate ? db[i] + total : total;
  }
}
