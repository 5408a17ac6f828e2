import type { Dataset } from "../data/dataset.ts";
import { taskOf } from "../scenario/tasks.ts";
import type { Scenario } from "../scenario/types.ts";
import { dataSquare } from "../theory/data-square.ts";
import { theoryOf } from "../theory/theory.ts";
import type { Setting } from "./frame.ts";
import { lossOf } from "./task.ts";

/** What the page is told of a scenario once: its data, and what theory says of its arms at step 0. */
export function settingOf(scenario: Scenario, data: Dataset): Setting {
  const { classNames, inputNames, extent, inputs, targets, train, test, leftOut } = data;
  const { inputs: features, outputs, classes } = taskOf(scenario);
  const expected = { inputs: features, outputs, meanSquare: dataSquare(inputs, features, train) };
  return {
    scenario,
    loss: lossOf(scenario),
    outputs,
    classNames,
    inputNames,
    extent,
    inputs,
    targets,
    train,
    test,
    leftOut,
    theory: scenario.arms.map((arm) => theoryOf(arm, expected)),
    ...(classes === null ? { features: 1, classes } : { features: 2, classes }),
  };
}
