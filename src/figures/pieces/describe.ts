import type { Slice } from "../../experiment/session/frame.ts";
import type { LineName } from "../../experiment/session/lines.ts";
import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatNumber, NO_VALUE } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { Description, FiguresText } from "../common/description.ts";

function whyWords(why: Slice["uncounted"], { pieces: words }: MeasuresText): string {
  if (why === null) return words.notCounted;
  return { smooth: words.smooth, "not-finite": words.notFinite, "too-many": words.tooMany }[why];
}

/** Straight pieces and regions in words, or why they are not counted. */
export function countWords(slice: Slice | null, measures: MeasuresText): string {
  const words = measures.pieces;
  if (slice === null) return words.notCounted;
  const { pieces, regions, uncounted } = slice;
  const parts = [
    ...(pieces === null ? [] : [words.straight(pieces, formatCount(pieces))]),
    ...(regions === null ? [] : [words.regions(regions, formatCount(regions))]),
  ];
  if (parts.length === 2) return parts.join(words.and);
  if (parts.length === 0) return whyWords(uncounted, measures);
  if (uncounted === null) return parts.join(words.and);
  return [...parts, pieces === null ? words.piecesTooMany : words.regionsTooMany].join(words.and);
}

/** The same in the two columns of a list: what is not counted is said in the first one alone. */
export function countCells(slice: Slice | null, measures: MeasuresText): readonly [string, string] {
  const words = countWords(slice, measures);
  if (slice === null || (slice.pieces === null && slice.regions === null)) return [words, ""];
  const { piecesTooMany, regionsTooMany } = measures.pieces;
  return [
    slice.pieces === null ? piecesTooMany : formatCount(slice.pieces),
    slice.regions === null ? (slice.uncounted === null ? "" : regionsTooMany) : formatCount(slice.regions),
  ];
}

function ends(slice: Slice | null): readonly [string, string] {
  const values = [...(slice?.values ?? [])].filter(Number.isFinite);
  if (values.length === 0) return [NO_VALUE, NO_VALUE];
  return [formatNumber(Math.min(...values)), formatNumber(Math.max(...values))];
}

/** What is counted along the line and on the plane, if there is one, per arm; the outputs' ends in the table. */
export function describePieces(
  shown: Shown,
  arms: readonly ArmStyle[],
  line: LineName,
  text: FiguresText,
  measures: MeasuresText,
): Description {
  const words = measures.pieces;
  const slices = arms.map((_, i) => shown.frame.arms[i]?.slice ?? null);
  const parts = arms.map((style, i) => measures.arm(armName(style, text), [countWords(slices[i], measures)]));
  const count = (slice: Slice | null, number: number | null): string => {
    if (number !== null) return formatCount(number);
    if (slice === null || slice.uncounted === null) return NO_VALUE;
    return whyWords(slice.uncounted, measures);
  };
  const { arm, straight, regions, lowest, highest } = words.columns;
  const plane = shown.setting.features === 2;
  return {
    summary: words.summary(formatCount(shown.frame.step), words.along[plane ? line : "axis"], parts),
    columns: [arm, straight, ...(plane ? [regions] : []), lowest, highest],
    rows: () =>
      arms.map((style, i) => [
        armName(style, text),
        count(slices[i], slices[i]?.pieces ?? null),
        ...(plane ? [count(slices[i], slices[i]?.regions ?? null)] : []),
        ...ends(slices[i]),
      ]),
  };
}
