import { openable } from "../experiment/scenario/cost.ts";
import { markIn } from "../experiment/scenario/own-data.ts";
import type { Notice, Scenario } from "../experiment/scenario/types.ts";

function aboutStep(scenario: Scenario): Notice | null {
  const { at } = openable(scenario);
  if (at === scenario.at) return null;
  const limit = { limit: at };
  return { key: "at", given: String(scenario.at), used: String(at), why: "too-costly", detail: limit };
}

/** That a link with this query does not carry the scenario's data; null if it does. */
export function aboutData(scenario: Scenario, query: string): Notice | null {
  const left = markIn(query);
  if (left === null) return null;
  const count = left.key === "csv" ? (scenario.csv?.rows.length ?? 0) : scenario.points.length;
  return { key: left.key, given: String(count), used: left.mark, why: "not-carried" };
}

const isAboutAddress = ({ key, why }: Notice): boolean =>
  (key === "at" && why === "too-costly") || why === "not-carried";

/**
 * The notices with what is to be said of an address that holds `query`: which step and which data it leaves out. The
 * data are spoken of after an edit; where a run rests, no notice that the reader has put away comes back.
 */
export function addressNotices(
  notices: readonly Notice[],
  scenario: Scenario,
  query: string,
  edited: boolean,
): readonly Notice[] {
  const says = edited || notices.some(({ why }) => why === "not-carried");
  const data = says ? aboutData(scenario, query) : null;
  const about = [aboutStep(scenario), data].filter((notice) => notice !== null);
  const others = notices.filter((notice) => !isAboutAddress(notice));
  if (about.length === 0 && others.length === notices.length) return notices;
  return [...others, ...about];
}
