import type { Edit } from "../edits.ts";
import { compareBatchNorm } from "./batch-norm.ts";
import { compareDepth } from "./depth.ts";
import { fitting } from "./fitting.ts";
import { compareFunctions } from "./functions.ts";
import { compareInitialisers } from "./initialisers.ts";
import { compareSkip } from "./skip.ts";

/** Comparisons at one press, in the order in which they are offered. Each makes its arms of arm a. */
export const COMPARISONS = {
  functions: fitting(compareFunctions),
  batchNorm: fitting(compareBatchNorm),
  skip: fitting(compareSkip),
  init: fitting(compareInitialisers),
  depth: fitting(compareDepth),
} as const satisfies Record<string, Edit>;

export type ComparisonName = keyof typeof COMPARISONS;

export const COMPARISON_NAMES = Object.keys(COMPARISONS) as ComparisonName[];
