import { classesOf } from "../data/classes.ts";
import type { DataName } from "./types.ts";

/** All data sets so far have points of the plane. */
export const INPUTS = 2;

/** How many outputs a data set's nets have: two classes share one logit. */
export function outputsOf(data: DataName): number {
  const classes = classesOf(data);
  return classes === 2 ? 1 : classes;
}
