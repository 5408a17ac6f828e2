import { FAMILIES, type Family, LINE_WIDTH, SECOND_LINE_WIDTH } from "../tokens.ts";
import { Marker } from "./Marker.tsx";
import "./marks.css";

export interface LineSampleProps {
  readonly family: Family;
  /** The second arm of its family: a thin line and an open marker. */
  readonly second?: boolean | undefined;
  /** Stands in the place of the marker, where no marker tells arms of one family apart. */
  readonly letter?: string | undefined;
  readonly width?: number | undefined;
}

/** The family's line with its marker, as a legend shows it. A picture beside words: hidden from readers of text. */
export function LineSample({ family, second, letter, width = 36 }: LineSampleProps) {
  const style = FAMILIES[family];
  return (
    <svg className="ui-line-sample" width={width} height={14} viewBox={`0 0 ${width} 14`} aria-hidden="true">
      <line
        className={`ui-line ui-family-${family}`}
        x1={1}
        x2={width - 1}
        y1={7}
        y2={7}
        strokeWidth={second ? SECOND_LINE_WIDTH : LINE_WIDTH}
        strokeDasharray={style.dash.length === 0 ? undefined : style.dash.join(" ")}
        strokeLinecap={style.cap}
      />
      {letter === undefined ? (
        <Marker family={family} x={width / 2} y={7} second={second} />
      ) : (
        <text className={`ui-line-letter ui-family-${family}`} x={width / 2} y={11} textAnchor="middle">
          {letter}
        </text>
      )}
    </svg>
  );
}
