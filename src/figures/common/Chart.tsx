import type { ReactNode, RefObject } from "react";
import type { FrameSource } from "../../state/frame-source.ts";
import type { Describe } from "./description.ts";
import { FigureText } from "./FigureText.tsx";
import { usePlotScale } from "./plot-scale.ts";
import "../../ui/marks/marks.css";
import "../figures.css";

export interface ChartProps {
  readonly id: string;
  readonly className: string;
  readonly title: string;
  readonly note: ReactNode;
  /** Of the drawing, in its own units: see `PlotScale`. */
  readonly width: number;
  readonly height: number;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly source: FrameSource;
  readonly describe: Describe;
  /** What lies between the heading and the drawing: a legend. */
  readonly legend?: ReactNode;
  readonly children: ReactNode;
}

/** The frame that charts share: heading with its note, drawing, sentence and table. */
export function Chart({
  id,
  className,
  title,
  note,
  width,
  height,
  box,
  source,
  describe,
  legend,
  children,
}: ChartProps) {
  const scale = usePlotScale();
  return (
    <figure className={`fig ${className}`} aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
      <figcaption className="fig-head">
        <span className="fig-title" id={`${id}-title`}>
          {title}
        </span>
        <span className="fig-note">{note}</span>
      </figcaption>
      {legend}
      <div className="fig-plot" ref={box}>
        <svg
          width={width * scale}
          height={height * scale}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
        >
          {children}
        </svg>
      </div>
      <FigureText id={`${id}-text`} caption={title} source={source} describe={describe} />
    </figure>
  );
}
