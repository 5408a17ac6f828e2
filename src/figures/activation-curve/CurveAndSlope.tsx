import { useMemo } from "react";
import { familyOf } from "../arm-style.ts";
import { plotBox, plotPaths, xOf, yOf } from "./plot.ts";
import "./curve-and-slope.css";

export interface CurveAndSlopeProps {
  readonly word: string;
  readonly parameters?: readonly number[];
  /** Pixels to a unit, on both axes. */
  readonly scale: number;
  /** With numbers at the axes. */
  readonly labelled?: boolean;
}

const NONE: readonly number[] = [];
const Z_LABELS = [-3, -2, -1, 1, 2, 3];
const A_LABELS = [-1, 1, 2];

const minus = (value: number): string => String(value).replace("-", "\u2212");

/**
 * A function, solid in its family's colour, and its slope, thin and dashed, in one window for all functions. A picture
 * beside words: hidden from readers of text.
 */
export function CurveAndSlope({ word, parameters = NONE, scale, labelled = false }: CurveAndSlopeProps) {
  const box = useMemo(() => plotBox(scale), [scale]);
  const { curve, slope } = useMemo(() => plotPaths(word, parameters, box), [word, parameters, box]);
  const { width, height } = box;
  const [x0, y0] = [xOf(box, 0), yOf(box, 0)];
  return (
    <svg
      className="fig-slope"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path className="fig-slope-axes" d={`M0,${y0}H${width}M${x0},0V${height}`} />
      <path className="ui-line fig-slope-line" d={slope} />
      <path className={`ui-line ui-family-${familyOf(word)}`} d={curve} strokeWidth={2} />
      {labelled && (
        <>
          {Z_LABELS.map((z) => (
            <text key={z} x={xOf(box, z)} y={y0 + 16} textAnchor="middle">
              {minus(z)}
            </text>
          ))}
          {A_LABELS.map((a) => (
            <text key={a} x={x0 - 5} y={yOf(box, a) + 5} textAnchor="end">
              {minus(a)}
            </text>
          ))}
        </>
      )}
    </svg>
  );
}
