import type { DataName } from "../scenario/types.ts";
import { MEASUREMENTS, SPECIES } from "./penguins-table.ts";
import { SHAPES } from "./shapes.ts";

/** Real data has so many samples and no more; drawn data has as many as one asks for, Infinity. */
export function mostSamples(data: DataName): number {
  return data === "penguins" ? MEASUREMENTS.length : Number.POSITIVE_INFINITY;
}

/** How many classes a data set has. */
export function classesOf(data: DataName): number {
  if (data === "penguins") return SPECIES.length;
  return data === "xor4" ? 2 : SHAPES[data].classes;
}
