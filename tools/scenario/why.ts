import type { Notice, NoticeReason } from "../../src/experiment/scenario/types.ts";

type Detail = NonNullable<Notice["detail"]>;

/** What a limit is about, where the code alone does not read as words. */
const WHATS: Readonly<Record<string, string>> = {
  "layer-units": "units of all layers",
  test: "to leave a test sample",
  measured: "measured samples",
};

/** " (limit: 256 units)", as far as the notice tells. */
function limit({ limit, what }: Detail): string {
  if (limit === undefined) return "";
  return what === undefined ? ` (limit: ${limit})` : ` (limit: ${limit} ${WHATS[what] ?? what})`;
}

const SENTENCES: Readonly<Record<NoticeReason, (detail: Detail) => string>> = {
  "unknown-key": () => "There is no such key.",
  "duplicate-key": () => "The key occurs more than once; the first one counts.",
  "newer-version": (detail) => `The link was written for a newer version${limit(detail)}.`,
  "broken-encoding": () => "The percent-encoding is broken.",
  "too-long": (detail) => `The query is too long${limit(detail)}.`,
  syntax: ({ at, code }) => {
    const place = at === undefined ? "" : ` at character ${Number(at) + 1}`;
    return `The notation cannot be read${place} (${String(code).replaceAll("-", " ")}).`;
  },
  "unknown-word": ({ word }) => `There is no such word${word === undefined ? "" : `: ${word}`}.`,
  "duplicate-word": ({ word }) => `A word occurs more than once${word === undefined ? "" : `: ${word}`}.`,
  "not-a-number": ({ whole }) =>
    whole === 1 ? "A whole number was expected." : "A finite number was expected.",
  "below-limit": (detail) => `The value is below what is allowed${limit(detail)}.`,
  "above-limit": (detail) => `The value is above what is allowed${limit(detail)}.`,
  "copy-refused": (detail) => `A copy would bring all arms above what is allowed${limit(detail)}.`,
  "arms-closed-up": ({ from, to }) => `Arms follow each other without gaps: ${from} became ${to}.`,
  uncontrolled: ({ word }) => `All arms share ${word}, or the comparison would not be controlled.`,
  "too-costly": (detail) => `Training to this step would take too long${limit(detail)}.`,
  "points-unread": ({ count, word }) => `Left out, because they are no points: ${count}, first ${word}.`,
  "points-moved": ({ count, word, limit }) =>
    `Moved to the edge of the plane, +-${limit}: ${count}, first ${word}.`,
  "knots-too-few": () => "no two points beside each other and of no class, which a curve needs",
  "points-too-few": () => "Two points of different classes are needed.",
  "kept-elsewhere": () => "The link does not carry these data; they are on the device where they were made.",
  "not-carried": () => "A link cannot carry these data.",
  "not-kept": () => "A link cannot carry these data, and they are not stored.",
  "no-effect": ({ word }) => `The key has no effect here${word === undefined ? "" : `, with ${word}`}.`,
};

/** Why a value was corrected, as an English sentence for the command line. The page has its own dictionaries. */
export function whySentence({ why, detail }: Notice): string {
  return SENTENCES[why](detail ?? {});
}
