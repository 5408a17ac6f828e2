import type { OwnData } from "../scenario/own-data.ts";
import type { Scenario } from "../scenario/types.ts";
import { MEASURED } from "./penguins-facts.ts";

/** How many samples the reader has given; null for data that were measured or are made. */
export function givenCount({ data, points, csv }: Pick<Scenario, "data"> & OwnData): number | null {
  if (data === "points") return points.length;
  return data === "csv" ? (csv?.rows.length ?? 0) : null;
}

/** How many samples a scenario has of the n that are wanted: data that were measured or given are no more than that. */
export function sampleCount(scenario: Pick<Scenario, "data" | "n"> & OwnData): number {
  const { data, n } = scenario;
  return Math.min(n, data === "penguins" ? MEASURED : (givenCount(scenario) ?? n));
}
