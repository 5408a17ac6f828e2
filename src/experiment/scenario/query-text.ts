import { readKey } from "./keys.ts";
import { MAX_QUERY_LENGTH } from "./limits.ts";
import type { NoticeReason } from "./types.ts";

/** A correction whose `used` is filled in when the whole scenario is known, unless it is given. */
export interface Problem {
  readonly key: string;
  readonly given: string;
  readonly why: NoticeReason;
  readonly used?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export interface QueryFields {
  /** Decoded values by key, the first of each; null where the encoding is broken. No prototype, so any key is safe. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly problems: readonly Problem[];
}

/** Percent-decoded, "+" as a space; null if the encoding is broken. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

function splitField(field: string): [string, string] {
  const equals = field.indexOf("=");
  return equals < 0 ? [field, ""] : [field.slice(0, equals), field.slice(equals + 1)];
}

/** Where to cut a query that is too long: after its last whole field. */
function cutLength(text: string): number {
  if (text.length <= MAX_QUERY_LENGTH) return text.length;
  return Math.max(0, text.lastIndexOf("&", MAX_QUERY_LENGTH));
}

/** One problem for each known key that was cut off, or for the first field if none is known. */
function cutProblems(rest: string, length: number): Problem[] {
  const detail = { limit: MAX_QUERY_LENGTH, length };
  const fields = rest.split("&").filter((field) => field !== "");
  const problems = new Map<string, Problem>();
  for (const field of fields) {
    const [key, given] = splitField(field);
    if (readKey(key) !== null && !problems.has(key))
      problems.set(key, { key, given, why: "too-long", detail });
  }
  if (problems.size > 0 || fields.length === 0) return [...problems.values()];
  const [key, given] = splitField(fields[0]);
  return [{ key, given, why: "too-long", detail }];
}

/** A key that occurs again: the first one counts. One that nobody knows does not count the first time either. */
function repeated(key: string, given: string, first: string | null): Problem | null {
  if (readKey(key) !== null) return { key, given, why: "duplicate-key" };
  return given === first ? null : { key, given, why: "unknown-key", used: "" };
}

/** Takes a query apart, with or without its "?". A query that is too long is cut after its last whole field. */
export function readQueryText(text: string): QueryFields {
  const query = text.startsWith("?") ? text.slice(1) : text;
  const end = cutLength(query);
  const values: Record<string, string | null> = Object.create(null);
  const problems: Problem[] = [];
  for (const field of query.slice(0, end).split("&")) {
    if (field === "") continue;
    const [rawKey, rawValue] = splitField(field);
    const key = decode(rawKey);
    const value = decode(rawValue);
    if (key === null) {
      problems.push({ key: rawKey, given: rawValue, why: "broken-encoding", used: "" });
    } else if (key in values) {
      const again = repeated(key, value ?? rawValue, values[key]);
      const same = (other: Problem) => other.key === key && other.given === again?.given;
      if (again !== null && !problems.some(same)) problems.push(again);
    } else {
      values[key] = value;
      if (value === null) problems.push({ key, given: rawValue, why: "broken-encoding" });
    }
  }
  problems.push(...cutProblems(query.slice(end), query.length));
  return { values, problems };
}
