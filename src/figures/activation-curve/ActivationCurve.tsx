import { useMemo } from "react";
import { familyOf } from "../arm-style.ts";
import { curvePath } from "./geometry.ts";

const WIDTH = 28;
const HEIGHT = 16;

export interface ActivationCurveProps {
  /** An activation's word; any other is drawn as a straight line. */
  readonly word: string;
  readonly parameters?: readonly number[] | undefined;
}

const NONE: readonly number[] = [];

/** A function's curve as a thumbnail in its family's colour. A picture beside its word: hidden from readers of text. */
export function ActivationCurve({ word, parameters = NONE }: ActivationCurveProps) {
  const d = useMemo(() => curvePath(word, parameters, WIDTH, HEIGHT), [word, parameters]);
  return (
    <svg
      className="fig-curve"
      width={WIDTH + 4}
      height={HEIGHT + 4}
      viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 4}`}
      aria-hidden="true"
    >
      <path className={`ui-line ui-family-${familyOf(word)}`} d={d} strokeWidth={1.6} />
    </svg>
  );
}
