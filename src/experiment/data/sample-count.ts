import type { OwnData } from "../scenario/own-data.ts";
import type { Scenario } from "../scenario/types.ts";
import { MEASURED } from "./penguins-facts.ts";

/** How many samples a scenario has of the n that are wanted: data that were measured or given are no more than that. */
export function sampleCount({ data, n, points, csv }: Pick<Scenario, "data" | "n"> & OwnData): number {
  if (data === "penguins") return Math.min(n, MEASURED);
  if (data === "points") return Math.min(n, points.length);
  return data === "csv" ? Math.min(n, csv?.rows.length ?? 0) : n;
}
