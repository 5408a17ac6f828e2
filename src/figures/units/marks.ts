import { barPath, boxPath, diagonalPath, lowerPart, otherDiagonalPath } from "../common/cell-shapes.ts";
import type { UnitCell } from "./layout.ts";

/** Below this width a cross is a blot: marks are bars from the cell's foot, as high as they are grave. */
const NARROW = 5;
const NARROW_SHARES = { dead: 1, blocked: 0.5, revived: 0.25, never: 0.5, active: 0 } as const;

export interface UnitMarks {
  /** Outlines of units that are nothing but active. */
  readonly quiet: string;
  /** Outlines and strokes of the others. */
  readonly loud: string;
  readonly filled: string;
  /** Shares of silent samples, filled from below; of units that are not marked otherwise. */
  readonly silent: string;
}

/**
 * The marks of many cells. Dead: box and cross. Blocked: box and diagonal. Revived: lower half filled. Never selected: a
 * bar across. All others are filled from below by their share of silent samples, in another colour.
 */
export function unitMarks(cells: readonly UnitCell[]): UnitMarks {
  const marks = { quiet: "", loud: "", filled: "", silent: "" };
  for (const cell of cells) {
    const { layer, unit, width } = cell;
    const state = layer.states[unit];
    const share = layer.silent?.[unit] ?? 0;
    const narrow = width < NARROW;
    if (state === "active" || state === "blocked") {
      if (share > 0) marks.silent += boxPath(lowerPart(cell, share));
    }
    if (narrow) {
      // One frame about the strip: active units alone would leave no sign that it is there.
      if (unit === 0) marks.quiet += boxPath({ ...cell, width: width * layer.states.length });
      if (state !== "active") marks.filled += boxPath(lowerPart(cell, NARROW_SHARES[state]));
      continue;
    }
    if (state === "active") marks.quiet += boxPath(cell);
    else marks.loud += boxPath(cell);
    if (state === "dead") marks.loud += diagonalPath(cell) + otherDiagonalPath(cell);
    if (state === "blocked") marks.loud += diagonalPath(cell);
    if (state === "never") marks.loud += barPath(cell);
    if (state === "revived") marks.filled += boxPath(lowerPart(cell, 0.5));
  }
  return marks;
}
