import type { Notice, NoticeReason } from "../../../experiment/scenario/types.ts";
import { shortened } from "../shortened.ts";
import type { Text } from "../text.ts";

/** What was given, in quotes. */
function quoted(given: string): string {
  return `“${shortened(given)}”`;
}

/** "; using 8,relu." */
function using({ used }: Notice): string {
  return used === "" ? "; it is left out." : `; using ${shortened(used)}.`;
}

/** What a limit is about: words of `detail.what`, else the key says it. */
const WHATS: Readonly<Record<string, string>> = {
  units: "units in a layer",
  times: "repetitions",
  pieces: "pieces",
  layers: "linear layers",
  items: "items, repetitions unrolled",
  parameters: "parameters over all arms",
  "layer-units": "units of all layers together",
  samples: "samples in a pass through nets of this size",
  rates: "learning rates",
  measured: "all that were measured",
  test: "a sample must be left to test",
  figures: "figures",
  points: "points",
};

function limit({ detail }: Notice): string {
  const what = detail?.what;
  if (what === undefined) return `${detail?.limit ?? ""}`;
  return `${detail?.limit ?? ""} (${WHATS[what] ?? what})`;
}

function word({ given, detail }: Notice): string {
  return quoted(String(detail?.word ?? given));
}

/** "1 is no point", "3 are no points". */
function counted({ detail }: Notice, one: string, many: string): string {
  return `${detail?.count ?? ""} ${detail?.count === 1 ? one : many}`;
}

/** “foo” in “8,foo”, or “foo” alone where nothing else was given. */
function within(given: string, part: string | number | undefined): string {
  return part === undefined || part === given.trim()
    ? quoted(given)
    : `${quoted(String(part))} in ${quoted(given)}`;
}

/** What is wrong with a stack, in the words of its field. */
export type StackErrors = Readonly<Record<string, (detail: NonNullable<Notice["detail"]>) => string>>;

/** ": a comma is expected, not “relu”. Using 8,relu." */
function expected(n: Notice, errors: StackErrors): string {
  const sentence = errors[String(n.detail?.code)]?.(n.detail ?? {});
  if (sentence === undefined) return using(n);
  return `: ${sentence} ${n.used === "" ? "It is left out." : `Using ${n.used}.`}`;
}

/** One sentence per reason: the key, what was given, what is used instead. What is wrong with a stack is said as its field says it. */
export const noticesWith = (
  errors: Text["lab"]["net"]["errors"] & StackErrors,
): Readonly<Record<NoticeReason, (notice: Notice) => string>> => ({
  "unknown-key": (n) =>
    `${quoted(n.key)} (given: ${quoted(n.given)}) is not a key of a link; it is left out.`,
  "duplicate-key": (n) =>
    `${n.key} occurs more than once; ${quoted(n.given)} is left out, the first one counts${n.used === "" ? "" : `: ${shortened(n.used)}`}.`,
  "newer-version": (n) =>
    `The link was made with version ${quoted(n.given)} (v), newer than this page; it is read as version ${n.used}.`,
  "broken-encoding": (n) => `The percent-encoding of ${quoted(`${n.key}=${n.given}`)} is broken${using(n)}`,
  "too-long": (n) =>
    `The link is longer than ${n.detail?.limit} characters and was cut before ${quoted(n.key)}, given as ${quoted(n.given)}${using(n)}`,
  syntax: (n) =>
    n.detail?.code === "rate-steps"
      ? `${n.key}: ${quoted(n.given)} cannot be used, because steps must increase from 0${using(n)}`
      : `${n.key}: ${quoted(n.given)} cannot be read${n.detail?.at === undefined ? "" : ` at character ${Number(n.detail.at) + 1}`}${expected(n, errors)}`,
  "unknown-word": (n) => `${n.key}: ${within(n.given, n.detail?.word)} is not a known word${using(n)}`,
  "duplicate-word": (n) => `${n.key}: ${word(n)} occurs more than once in ${quoted(n.given)}${using(n)}`,
  "not-a-number": (n) =>
    n.detail?.whole === 1
      ? `${n.key}: ${within(n.given, n.detail?.part)} is not a whole number${using(n)}`
      : `${n.key}: ${within(n.given, n.detail?.part)} is not a number${using(n)}`,
  "below-limit": (n) => `${n.key}: ${quoted(n.given)} is below the limit of ${limit(n)}${using(n)}`,
  "above-limit": (n) => `${n.key}: ${quoted(n.given)} is above the limit of ${limit(n)}${using(n)}`,
  "copy-refused": (n) =>
    `${n.key} is not copied: with the copy it would be ${shortened(n.given)}, above the limit of ${limit(n)}; the arms stay as they are.`,
  "arms-closed-up": (n) =>
    `${n.key} (given: ${quoted(n.given)}): arm letters follow each other without gaps, so arm ${n.detail?.from} is now arm ${n.detail?.to}, with ${n.used}.`,
  uncontrolled: (n) =>
    `${n.key} (given: ${quoted(n.given)}): ${n.detail?.word} is shared by all arms, or the comparison would not be controlled; it is left out.`,
  "too-costly": (n) => `${n.key}: training up to step ${quoted(n.given)} would take too long${using(n)}`,
  "no-effect": (n) => `${n.key}: ${quoted(n.given)} has no effect with ${word(n)}${using(n)}`,
  "points-unread": (n) =>
    `${n.key}: ${counted(n, "is no point", "are no points")} in ${quoted(n.given)}, first ${word(n)}, left out${using(n)}`,
  "points-moved": (n) =>
    `${n.key}: ${counted(n, "lies", "lie")} outside of the plane, ±${n.detail?.limit}, in ${quoted(n.given)}, first ${word(n)}, moved to its edge${using(n)}`,
  "points-too-few": (n) =>
    `${n.key}: ${quoted(n.given)} has no two points of different classes, which training needs${using(n)}`,
  "knots-too-few": (n) =>
    `${n.key}: ${quoted(n.given)} has no two points beside each other and of no class, which a curve needs${using(n)}`,
  "kept-elsewhere": (n) =>
    `${n.key}: ${quoted(n.given)} stands for data that no link carries; they are on the device where they were made${using(n)}`,
  "not-carried": (n) =>
    `${n.key}: a link cannot carry these data of yours (${shortened(n.given)} ${n.key === "csv" ? "rows" : "points"}). They stay on this device, where ${n.used} in a link stands for them.`,
  "not-kept": (n) =>
    `${n.key}: a link cannot carry these data of yours (${shortened(n.given)} ${n.key === "csv" ? "rows" : "points"}), and this browser did not store them: they are gone when you close or reload this page, and ${n.used} in a link stands for them until then only.`,
});
