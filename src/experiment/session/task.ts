import type { LossKind, Pass } from "../../engine/index.ts";
import { taskOf } from "../scenario/tasks.ts";
import type { LossName, Scenario } from "../scenario/types.ts";

/** The loss of a scenario: of classes what it says, of numbers the squared error. */
export function lossOf(scenario: Scenario): LossName {
  return taskOf(scenario).classes === null ? "squared" : scenario.loss;
}

/** The loss that the engine computes: two classes have one output, a logit. */
export function lossKind(loss: LossName, classes: number | null): LossKind {
  if (loss === "squared") return "squared";
  return classes === 2 ? "logistic" : "softmax";
}

/**
 * Of a net with one output: the output above which class 1 is predicted. 0 for a logit, 1/2 for squared error,
 * whose targets are 0 and 1.
 */
export function decisionLevel(loss: LossName): number {
  return loss === "squared" ? 0.5 : 0;
}

/** Samples as the data set gives them: [samples x features] row by row, and class indices or numbers. */
export interface Samples {
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
}

/**
 * Puts the samples `rows` into the columns of a pass: column j is sample rows[j]. Targets are class indices,
 * for squared error 0 or 1 (or the number) for one output and one-hot columns for several.
 */
export function writeColumns(pass: Pass, samples: Samples, rows: Uint32Array, loss: LossKind): void {
  const { columns, input, targets } = pass;
  const features = input.length / columns;
  const outputs = pass.output.length / columns;
  for (let j = 0; j < columns; j++) {
    const row = rows[j];
    for (let i = 0; i < features; i++) input[i * columns + j] = samples.inputs[row * features + i];
    const label = samples.targets[row];
    if (loss !== "squared" || outputs === 1) targets[j] = label;
    else for (let k = 0; k < outputs; k++) targets[k * columns + j] = k === label ? 1 : 0;
  }
}
