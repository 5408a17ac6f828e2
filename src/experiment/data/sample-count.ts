import type { DataName } from "../scenario/types.ts";
import { MEASURED } from "./penguins-facts.ts";

/** How many samples a data set gives when n are wanted: one that was measured gives no more than it has. */
export function sampleCount(data: DataName, n: number): number {
  return data === "penguins" ? Math.min(n, MEASURED) : n;
}
