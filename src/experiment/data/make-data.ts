import type { DataName } from "../scenario/types.ts";
import type { DataSpec, Dataset } from "./dataset.ts";
import { generate } from "./generate.ts";
import { penguins } from "./penguins.ts";
import { SHAPES } from "./shapes.ts";
import { xor4 } from "./xor4.ts";

/** The data of a scenario: a function of these five fields alone. */
export function makeData(spec: DataSpec & { readonly data: DataName }): Dataset {
  if (spec.data === "xor4") return xor4();
  if (spec.data === "penguins") return penguins(spec);
  return generate(SHAPES[spec.data], spec);
}
