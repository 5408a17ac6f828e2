import type { DataName } from "../scenario/types.ts";
import { SPECIES } from "./penguins-facts.ts";
import { SHAPES } from "./shapes.ts";

/** How many classes a data set has. */
export function classesOf(data: DataName): number {
  if (data === "penguins") return SPECIES.length;
  return data === "xor4" ? 2 : SHAPES[data].classes;
}
