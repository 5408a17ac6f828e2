import { LIMITS } from "../scenario/limits.ts";
import type { OwnData } from "../scenario/own-data.ts";
import { taskOf } from "../scenario/tasks.ts";
import type { Scenario } from "../scenario/types.ts";
import { sampleCount } from "./sample-count.ts";

/**
 * The largest training share that leaves a row to test, for every seed. Sample k of a class trains iff
 * vanDerCorput(k) < share, and among k < m the sequence goes up to 1 - 2^-floor(log2 m). The largest of K classes
 * has m >= n / K samples; which of penguins' classes it is depends on the seed, so that bound is all that is used.
 * Where it says no more than that one sample is there, as it may with own points, every share is allowed and there may
 * be nothing to test.
 */
export function largestSplit(scenario: Pick<Scenario, "data" | "n"> & OwnData): number {
  const samples = sampleCount(scenario);
  const classes = taskOf(scenario).classes ?? 1;
  if (samples <= classes) return LIMITS.split.high;
  let gap = 1;
  for (let size = 2; (size - 1) * classes < samples; size *= 2) gap /= 2;
  return 1 - gap;
}
