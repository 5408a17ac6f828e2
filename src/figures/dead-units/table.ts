import { formatCount, formatPercent, NO_VALUE } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { FiguresText } from "../common/description.ts";
import type { LayerCounts, PieceCounts } from "./geometry.ts";

/** What an arm's layers count. */
export interface ArmCounts {
  readonly units: readonly LayerCounts[];
  readonly pieces: readonly PieceCounts[];
}

/** One line per layer of units and of pieces; the columns of pieces only where there are some. */
export function deadTable(
  arms: readonly ArmStyle[],
  counted: readonly ArmCounts[],
  withPieces: boolean,
  text: FiguresText,
): string[][] {
  const none = withPieces ? [NO_VALUE, NO_VALUE] : [];
  return arms.flatMap((style, i) => [
    ...counted[i].units.map(({ name, units, dead, blocked, revived, sparsity }) => [
      armName(style, text),
      name,
      ...[units, dead, blocked, revived].map(formatCount),
      formatPercent(sparsity),
      ...none,
    ]),
    ...counted[i].pieces.map(({ name, units, total, never }) => [
      armName(style, text),
      name,
      formatCount(units),
      ...Array<string>(4).fill(NO_VALUE),
      ...[total, never].map(formatCount),
    ]),
  ]);
}
