import type { OwnTable } from "../scenario/types.ts";
import type { DataSpec, Dataset } from "./dataset.ts";
import { shuffledRows } from "./shuffle.ts";
import { divide } from "./split.ts";
import { standardise } from "./standardise.ts";

/** Half the side of the square that pictures show at least, in standard deviations. */
const REACH = 3;

/**
 * A reader's table, standardised with the training rows' statistics. The seed orders the rows; n takes the first n of
 * them. Noise has no effect: these are the reader's numbers. The square that pictures show holds every point.
 * @throws RangeError without a table.
 */
export function ownTable(table: OwnTable | null, { n, split, seed }: Omit<DataSpec, "noise">): Dataset {
  if (table === null || table.rows.length === 0) throw new RangeError("csv: expected rows, got none");
  const { rows, classNames, inputNames } = table;
  const used = shuffledRows(rows.length, seed)
    .slice(0, n)
    .map((row) => rows[row]);
  const inputs = Float64Array.from(used.flatMap(({ x1, x2 }) => [x1, x2]));
  const targets = Float64Array.from(used, ({ label }) => label);
  const { train, test } = divide(targets, classNames.length, split);
  standardise(inputs, train);
  const reach = inputs.reduce((most, x) => Math.max(most, Math.abs(x)), REACH);
  return {
    inputs,
    targets,
    classes: classNames.length,
    train,
    test,
    extent: [-reach, reach, -reach, reach],
    classNames,
    inputNames,
    leftOut: 0,
  };
}
