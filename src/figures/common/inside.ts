import type { ArmFrame } from "../../experiment/session/frame.ts";
import type { ParameterEdit } from "../../experiment/session/hand-edits.ts";
import type { InsideFrame } from "../../experiment/session/inside.ts";
import type { Shown } from "../../state/frame-source.ts";
import type { SelectingFigureProps } from "./selecting.ts";

/** Of a figure that looks inside one net. */
export interface InsideFigureProps extends SelectingFigureProps {
  /** The arm that it begins with. */
  readonly chosenArm?: number | undefined;
  /** Sets a number by hand; without it numbers are there to be read. */
  readonly onEdit?: ((edit: ParameterEdit) => void) | undefined;
}

/** An arm's frame and its inside, where the frame has one. */
export function insideOf(
  { frame }: Shown,
  arm: number,
): { readonly frame: ArmFrame; readonly inside: InsideFrame } | null {
  const one = frame.arms[arm];
  return one === undefined || one.inside === null ? null : { frame: one, inside: one.inside };
}
