import { type ReactNode, type RefObject, useRef } from "react";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import { useProbe } from "../probing/use-probe.ts";
import type { ProbePlace } from "./chart-probe.ts";
import type { PlotProbe, PlotProbeParts } from "./plot-probe.ts";
import { usePlotScale } from "./plot-scale.ts";
import { useDraw } from "./use-draw.ts";
import "./probed-plot.css";

export interface ProbedPlotProps {
  /** Of the tab stop. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly readout: RefObject<HTMLElement | null>;
  readonly source: FrameSource;
  readonly places: (shown: Shown) => readonly ProbePlace[];
  /** Told which place a pointer or a key has led to; null when the probe is gone. */
  readonly onProbe?: ((place: ProbePlace | null) => void) | undefined;
  /** Enter on a place, a double click on it, or a finger's second tap. */
  readonly onPress?: ((place: ProbePlace) => void) | undefined;
  /** A click anywhere on the drawing, in its own units; only Enter presses then. */
  readonly onClick?: ((x: number, y: number) => void) | undefined;
  /** What lies under the drawing, as large as it is. */
  readonly under?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A drawing that can be pointed at: a pointer takes the nearest place, the whole drawing is one stop of the Tab key and
 * arrows move from place to place. What is said follows the frames without a React render.
 */
export function ProbedPlot(props: ProbedPlotProps) {
  const { name, width, height, box, source } = props;
  const scale = usePlotScale();
  const svg = useRef<SVGSVGElement>(null);
  const lines = useRef<SVGPathElement>(null);
  const ring = useRef<SVGCircleElement>(null);
  const { probe, handlers } = useProbe(
    ({ createPlotProbe }, latest: () => PlotProbeParts): PlotProbe => createPlotProbe(latest),
    { ...props, scale, svg, lines, ring },
  );

  useDraw(source, (shown) => probe.current?.show(shown));

  return (
    <div
      className="fig-plot fig-drawing"
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={0}
      aria-valuenow={0}
      {...handlers()}
    >
      {props.under}
      <svg
        ref={svg}
        width={width * scale}
        height={height * scale}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
      >
        <path className="fig-probe-lines" ref={lines} />
        {props.children}
        <circle className="fig-probe-ring" ref={ring} r={0} />
      </svg>
    </div>
  );
}
