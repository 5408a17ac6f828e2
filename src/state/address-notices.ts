import { openable } from "../experiment/scenario/cost.ts";
import { markIn } from "../experiment/scenario/own-data.ts";
import type { Notice, Scenario } from "../experiment/scenario/types.ts";

function aboutStep(scenario: Scenario): Notice | null {
  const { at } = openable(scenario);
  if (at === scenario.at) return null;
  const limit = { limit: at };
  return { key: "at", given: String(scenario.at), used: String(at), why: "too-costly", detail: limit };
}

/**
 * That a link with this query does not carry the scenario's data; null if it does. `refused` is the mark of data that
 * the device did not store.
 */
export function aboutData(scenario: Scenario, query: string, refused: string | null): Notice | null {
  const left = markIn(query);
  if (left === null) return null;
  const count = left.key === "csv" ? (scenario.csv?.rows.length ?? 0) : scenario.points.length;
  return {
    key: left.key,
    given: String(count),
    used: left.mark,
    why: left.mark === refused ? "not-kept" : "not-carried",
  };
}

const isAboutData = ({ why }: Notice): boolean => why === "not-carried" || why === "not-kept";
const isAboutAddress = (notice: Notice): boolean =>
  (notice.key === "at" && notice.why === "too-costly") || isAboutData(notice);

/**
 * The notices with what is to be said of an address that holds `query`: which step and which data it leaves out. The
 * data are spoken of after an edit; where a run rests, no notice that the reader has put away comes back.
 */
export function addressNotices(
  notices: readonly Notice[],
  scenario: Scenario,
  query: string,
  edited: boolean,
  refused: string | null,
): readonly Notice[] {
  const says = edited || notices.some(isAboutData);
  const data = says ? aboutData(scenario, query, refused) : null;
  const about = [aboutStep(scenario), data].filter((notice) => notice !== null);
  const others = notices.filter((notice) => !isAboutAddress(notice));
  if (about.length === 0 && others.length === notices.length) return notices;
  return [...others, ...about];
}

/** The notices once the device has not stored the data of this mark. */
export function notKept(notices: readonly Notice[], mark: string): readonly Notice[] {
  return notices.map((notice) =>
    notice.why === "not-carried" && notice.used === mark ? { ...notice, why: "not-kept" } : notice,
  );
}
