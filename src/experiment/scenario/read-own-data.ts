import { DEFAULTS } from "./defaults.ts";
import { type Reading, readChoice } from "./fields.ts";
import type { LinkReader } from "./link-reader.ts";
import { isMark, markOfPoints, markOfTable, type OwnData, ownKeyOf, type Recall } from "./own-data.ts";
import { ownPointsUse } from "./own-points.ts";
import { readPoints } from "./points.ts";
import { DATA_NAMES, type OwnPoint, type OwnTable, type Scenario } from "./types.ts";

function recallPoints(mark: string, recall: Recall): Reading<readonly OwnPoint[]> {
  const points = recall(mark)?.points ?? [];
  if (points.length > 0 && markOfPoints(points) === mark) return { value: points, problems: [] };
  return { value: null, problems: [{ why: "kept-elsewhere" }] };
}

function recallTable(mark: string | null, recall: Recall): OwnTable | null {
  const table = mark === null ? null : (recall(mark)?.csv ?? null);
  return table !== null && markOfTable(table) === mark ? table : null;
}

/**
 * The data set, and what it is made of if the link or this device holds that. Without a table to train on the data set
 * is the default one; without enough points they are the ones to start with.
 */
export function readOwnData(reader: LinkReader, recall: Recall): Pick<Scenario, "data"> & OwnData {
  const asked = reader.read("data", DEFAULTS.data, (text) => readChoice(text, DATA_NAMES));
  const own = ownKeyOf(asked);
  for (const key of ["points", "csv"] as const) if (key !== own) reader.ignore(key, asked);
  const use = ownPointsUse(asked);
  if (use !== null) {
    const points = reader.read("points", use.starter, (text) => {
      if (isMark(text)) return recallPoints(text, recall);
      const { value, problems } = readPoints(text);
      if (value !== null && value.length > 0 && use.enough(value)) return { value, problems };
      return { value: null, problems: [...problems, { why: use.tooFew }] };
    });
    return { data: asked, points, csv: null };
  }
  if (own !== "csv") return { data: asked, points: DEFAULTS.points, csv: null };
  const csv = recallTable(reader.given("csv"), recall);
  if (csv !== null) return { data: "csv", points: DEFAULTS.points, csv };
  reader.report("data", "kept-elsewhere", {});
  return { data: DEFAULTS.data, points: DEFAULTS.points, csv: null };
}
