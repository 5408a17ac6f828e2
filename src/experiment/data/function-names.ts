import type { DataName } from "../scenario/types.ts";

const FUNCTION_NAMES = ["sine", "step", "bump", "abs", "drawn"] as const satisfies readonly DataName[];

/** Data sets of one input: their targets are numbers that follow a function. */
export type FunctionName = (typeof FUNCTION_NAMES)[number];

export function isFunctionName(data: DataName): data is FunctionName {
  return FUNCTION_NAMES.some((name) => name === data);
}
