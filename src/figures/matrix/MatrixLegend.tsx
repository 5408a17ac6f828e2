import type { RefObject } from "react";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import type { Family } from "../../ui/tokens.ts";
import { hintonPaths } from "./hinton.ts";
import "./matrix.css";

const SIDE = 14;

function Sample({ value, family }: { readonly value: number; readonly family: Family }) {
  const { filled, lines } = hintonPaths([{ x: 0, y: 0, side: SIDE, value }], 1);
  return (
    <svg
      className={`fig-mark ui-family-${family}`}
      width={SIDE}
      height={SIDE}
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      aria-hidden="true"
    >
      <path className="fig-matrix-filled" d={filled} />
      <path className="fig-matrix-lines" d={lines} />
    </svg>
  );
}

export interface MatrixLegendProps {
  readonly family: Family;
  /** Where the largest number of the scale is written with every frame. */
  readonly scale: RefObject<HTMLSpanElement | null>;
}

/** What the marks of a matrix mean. */
export function MatrixLegend({ family, scale }: MatrixLegendProps) {
  const text = useMeasuresText().look;
  return (
    <ul className="fig-legend">
      <li className="fig-key">
        <Sample value={1} family={family} />
        <Sample value={0.2} family={family} />
        {text.positive}
      </li>
      <li className="fig-key">
        <Sample value={-1} family={family} />
        <Sample value={-0.2} family={family} />
        {text.negative}
      </li>
      <li className="fig-key">
        <Sample value={0} family={family} />
        {text.zero}
      </li>
      <li className="fig-key">
        <span ref={scale} />
      </li>
    </ul>
  );
}
