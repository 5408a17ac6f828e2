import type { ArmFrame } from "../../experiment/session/frame.ts";
import { formatCount } from "../../ui/format.ts";
import type { FiguresText } from "../common/description.ts";
import { creaseCounts, creaseWords } from "./crease-words.ts";
import { drawCreases } from "./draw-creases.ts";

/** What creases add to the words of a map: to its sentence, and to its table a column and rows. */
export interface CreaseDescription {
  readonly sentence: string;
  readonly column: string;
  readonly rows: readonly (readonly [name: string, segments: string])[];
}

/** Null where the frame tells no creases. */
function describeCreases(
  arm: Pick<ArmFrame, "layers" | "creases">,
  { creases: words, ...text }: FiguresText,
): CreaseDescription | null {
  if (arm.creases === null) return null;
  const counts = creaseCounts(arm).map(({ name, segments }) => ({ name, segments: formatCount(segments) }));
  const layers = counts.map(({ name, segments }) => words.layer(name, segments));
  return {
    sentence: words.summary([creaseWords(arm, { creases: words, ...text }), ...layers]),
    column: words.column,
    rows: counts.map(({ name, segments }) => [words.row(name), segments]),
  };
}

/** All that maps need to show creases: it comes when they are asked for. */
export const creaseLayer = { draw: drawCreases, words: creaseWords, describe: describeCreases };
