import { DEFAULT_VIEW, DEFAULTS } from "../experiment/scenario/defaults.ts";
import { parseQuery } from "../experiment/scenario/parse-query.ts";
import { printQuery } from "../experiment/scenario/print-query.ts";

const KEY = "crease-last";
const VERSION = 1;
const FRESH = printQuery(DEFAULTS, DEFAULT_VIEW);

/** The query of a text that `keep` has written. Other texts are those of another version, or of nobody. */
function queryIn(text: string): string | null {
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== "object" || stored === null || !("query" in stored && "version" in stored))
      return null;
    const { query, version } = stored;
    if (version !== VERSION || typeof query !== "string") return null;
    // Data that no link carries are looked up when the query is read like a link.
    const isSound = parseQuery(query).notices.every(({ why }) => why === "kept-elsewhere");
    return isSound ? query : null;
  } catch {
    return null;
  }
}

/**
 * The scenario that the reader changed or trained last, as a query, for the next visit. Storage may be forbidden, full
 * or hold nonsense: then there is none. Of two tabs the one that wrote last is remembered.
 */
export class LastScenario {
  readonly #page: Window;

  constructor(page: Window) {
    this.#page = page;
  }

  /** Theme and mode belong to the visit. */
  keep(query: string): void {
    const kept = query.replace(/&(theme|mode)=[a-z]+/g, "");
    try {
      this.#page.localStorage.setItem(KEY, JSON.stringify({ version: VERSION, query: kept }));
    } catch {
      return;
    }
  }

  /** Null if there is none, and if it is what an empty address shows anyway. */
  recall(): string | null {
    try {
      const query = queryIn(this.#page.localStorage.getItem(KEY) ?? "");
      return query === FRESH ? null : query;
    } catch {
      return null;
    }
  }
}
