import type { DataSpec, Dataset } from "./dataset.ts";
import { SPECIES } from "./penguins-facts.ts";
import { LEFT_OUT, MEASUREMENTS } from "./penguins-table.ts";
import { shuffledRows } from "./shuffle.ts";
import { divide } from "./split.ts";
import { standardise } from "./standardise.ts";

/** Half the side of the square that pictures show, in standard deviations. */
const REACH = 3;

/**
 * Two measurements of penguins of three species, standardised with the training rows' statistics. The seed
 * orders the rows; n takes the first n of them. Noise has no effect: these are measurements.
 */
export function penguins({ n, split, seed }: Omit<DataSpec, "noise">): Dataset {
  const order = shuffledRows(MEASUREMENTS.length, seed);
  const rows = order.slice(0, n).map((row) => MEASUREMENTS[row]);
  const inputs = new Float64Array(2 * rows.length);
  rows.forEach(([length, depth], i) => {
    inputs.set([length, depth], 2 * i);
  });
  const targets = Float64Array.from(rows, ([, , species]) => species);
  const { train, test } = divide(targets, SPECIES.length, split);
  standardise(inputs, train);
  return {
    inputs,
    targets,
    classes: SPECIES.length,
    train,
    test,
    extent: [-REACH, REACH, -REACH, REACH],
    classNames: SPECIES,
    inputNames: ["bill length", "bill depth"],
    leftOut: LEFT_OUT,
  };
}
