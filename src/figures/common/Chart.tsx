import { type ReactNode, type RefObject, useRef } from "react";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import { useText } from "../../ui/text/use-text.ts";
import type { ProbePlace } from "./chart-probe.ts";
import type { Describe } from "./description.ts";
import { FigureFoot } from "./FigureFoot.tsx";
import { ProbedPlot } from "./ProbedPlot.tsx";
import "../../ui/marks/marks.css";
import "../figures.css";

export interface ChartProps {
  readonly id: string;
  readonly className: string;
  readonly title: string;
  readonly note: ReactNode;
  /** How the note goes on where there is room: what a mean is over, what is counted. */
  readonly more?: string | undefined;
  /** Of the drawing, in its own units: see `PlotScale`. */
  readonly width: number;
  readonly height: number;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly source: FrameSource;
  readonly describe: Describe;
  /** What can be pointed at in what is drawn now. */
  readonly places: (shown: Shown) => readonly ProbePlace[];
  /** Told which place a pointer or a key has led to; null when the probe is gone. */
  readonly onProbe?: ((place: ProbePlace | null) => void) | undefined;
  /** Enter on a place, a double click on it, or a finger's second tap. */
  readonly onPress?: ((place: ProbePlace) => void) | undefined;
  /** What belongs to the drawing and is no picture: a field placed from its upper left corner, lines under it. */
  readonly overlay?: ReactNode;
  /** The same figure at another height, for the enlarged view. */
  readonly large: (height: number) => ReactNode;
  /** What lies between the heading and the drawing: a legend. */
  readonly legend?: ReactNode;
  /** A canvas as large as the drawing, under it. */
  readonly under?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The frame that charts share: heading with its note, a drawing that can be pointed at, and under it the sentence, the
 * table, the way to the enlarged view and what the probe reads.
 */
export function Chart({
  id,
  className,
  title,
  note,
  more,
  width,
  height,
  box,
  source,
  describe,
  places,
  onProbe,
  onPress,
  overlay,
  large,
  legend,
  under,
  children,
}: ChartProps) {
  const text = useText().figures;
  const readout = useRef<HTMLParagraphElement>(null);
  return (
    <figure className={`fig ${className}`} aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
      <figcaption className="fig-head">
        <span className="fig-title" id={`${id}-title`}>
          {title}
        </span>
        <span className="fig-note">
          {note}
          {more !== undefined && <span className="fig-note-more">{more}</span>}
        </span>
      </figcaption>
      {legend}
      <div className="fig-stage">
        <ProbedPlot
          name={text.probe(title)}
          width={width}
          height={height}
          box={box}
          readout={readout}
          source={source}
          places={places}
          onProbe={onProbe}
          onPress={onPress}
          under={under}
        >
          {children}
        </ProbedPlot>
        {overlay}
      </div>
      <FigureFoot
        id={`${id}-text`}
        caption={title}
        source={source}
        describe={describe}
        large={large}
        readout={readout}
      />
    </figure>
  );
}
