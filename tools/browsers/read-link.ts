import { parseQuery } from "../../src/experiment/scenario/parse-query.ts";
import type { Scenario } from "../../src/experiment/scenario/types.ts";

/** The scenario of a link. @throws Error if the link had to be corrected: then another scenario would be compared. */
export function readLink(query: string): Scenario {
  const { scenario, notices } = parseQuery(query);
  if (notices.length > 0) throw new Error(`${query}: expected no notices, got ${JSON.stringify(notices)}`);
  return scenario;
}
