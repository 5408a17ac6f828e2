import type { OwnData } from "../scenario/own-data.ts";
import type { DataName } from "../scenario/types.ts";
import type { DataSpec, Dataset } from "./dataset.ts";
import { isFunctionName } from "./function-names.ts";
import { functionOf } from "./functions.ts";
import { generate } from "./generate.ts";
import { ownPoints } from "./own-points.ts";
import { ownTable } from "./own-table.ts";
import { penguins } from "./penguins.ts";
import { sampleFunction } from "./sample-function.ts";
import { SHAPES } from "./shapes.ts";
import { xor4 } from "./xor4.ts";

/** The data of a scenario: a function of these fields alone. @throws RangeError for a table or points that are not there. */
export function makeData(spec: DataSpec & OwnData & { readonly data: DataName }): Dataset {
  if (spec.data === "points") return ownPoints(spec.points, spec);
  if (spec.data === "csv") return ownTable(spec.csv, spec);
  if (spec.data === "xor4") return xor4();
  if (spec.data === "penguins") return penguins(spec);
  if (isFunctionName(spec.data)) return sampleFunction(functionOf(spec), spec);
  return generate(SHAPES[spec.data], spec);
}
