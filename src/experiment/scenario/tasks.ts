import { isFunctionName } from "../data/function-names.ts";
import { SPECIES } from "../data/penguins-facts.ts";
import { SHAPE_CLASSES } from "../data/shape-classes.ts";
import type { OwnData } from "./own-data.ts";
import { classesOfPoints } from "./own-points.ts";
import type { Scenario } from "./types.ts";

/** What a scenario's nets are for, as far as it decides which nets there are. */
export interface TaskShape {
  readonly inputs: 1 | 2;
  readonly outputs: number;
  /** Null: the targets are numbers. */
  readonly classes: number | null;
}

function classification(classes: number): TaskShape {
  // Two classes share one logit.
  return { inputs: 2, outputs: classes === 2 ? 1 : classes, classes };
}

/** Inputs, outputs and classes of the task that a scenario's data set. */
export function taskOf({ data, points, csv }: Pick<Scenario, "data"> & OwnData): TaskShape {
  if (isFunctionName(data)) return { inputs: 1, outputs: 1, classes: null };
  if (data === "points") return classification(classesOfPoints(points));
  if (data === "csv") return classification(csv?.classNames.length ?? 2);
  if (data === "penguins") return classification(SPECIES.length);
  return classification(data === "xor4" ? 2 : SHAPE_CLASSES[data]);
}
