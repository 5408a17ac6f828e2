import type { LossName } from "../../scenario/types.ts";
import type { SetScore } from "../frame.ts";
import { decisionLevel } from "../task.ts";

/**
 * Class that a net predicts for a column of its outputs [outputs x columns]: for one output 1 above the
 * decision level and 0 otherwise; for several the largest, the first of equals.
 */
function predictedClass(
  output: Float64Array,
  outputs: number,
  columns: number,
  column: number,
  level: number,
) {
  if (outputs === 1) return output[column] > level ? 1 : 0;
  let best = 0;
  for (let k = 1; k < outputs; k++) {
    if (output[k * columns + column] > output[best * columns + column]) best = k;
  }
  return best;
}

/**
 * Mean loss and share of right predictions over one set.
 * @param mean the mean loss over the set; a value that is not finite becomes null, NaN takes the accuracy along.
 * @param labels class index of each column; null where the targets are numbers, which nothing is right or wrong about.
 */
export function score(
  mean: number,
  output: Float64Array,
  outputs: number,
  labels: Float64Array | null,
  loss: LossName,
): SetScore {
  const columns = output.length / outputs;
  if (columns === 0 || Number.isNaN(mean)) return { loss: null, accuracy: null };
  const finite = Number.isFinite(mean) ? mean : null;
  if (labels === null) return { loss: finite, accuracy: null };
  const level = decisionLevel(loss);
  let right = 0;
  for (let j = 0; j < columns; j++) {
    if (predictedClass(output, outputs, columns, j, level) === labels[j]) right += 1;
  }
  return { loss: finite, accuracy: right / columns };
}
