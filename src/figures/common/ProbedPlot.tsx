import { type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject, useRef } from "react";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import { type Choice, chosenPlace, movedChoice, type ProbePlace } from "./chart-probe.ts";
import { usePlotScale } from "./plot-scale.ts";
import { useDraw } from "./use-draw.ts";
import "./probed-plot.css";

const RING = 7;

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
  /** What lies under the drawing, as large as it is. */
  readonly under?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A drawing that can be pointed at: a pointer takes the nearest place, the whole drawing is one stop of the Tab key and
 * arrows move from place to place. What is said follows the frames without a React render.
 */
export function ProbedPlot(props: ProbedPlotProps) {
  const { name, width, height, box, readout, source, places, onProbe, onPress } = props;
  const scale = usePlotScale();
  const svg = useRef<SVGSVGElement>(null);
  const lines = useRef<SVGPathElement>(null);
  const ring = useRef<SVGCircleElement>(null);
  const choice = useRef<Choice | null>(null);
  /** Where keys begin again: the place that was probed last. */
  const last = useRef<Choice>({ column: 0, row: 0 });
  /** Whether a finger lies on what was probed before. */
  const tapped = useRef(false);

  function show(shown: Shown): void {
    const element = box.current;
    if (!element || !readout.current || !lines.current || !ring.current) return;
    const all = choice.current === null ? [] : places(shown);
    const place = choice.current === null ? null : chosenPlace(all, choice.current);
    const words = place === null ? "" : place.words();
    if (readout.current.textContent !== words) readout.current.textContent = words;
    element.setAttribute("aria-valuemax", String(Math.max(0, all.length - 1)));
    element.setAttribute("aria-valuenow", String(place === null ? 0 : all.indexOf(place)));
    if (place === null) {
      element.removeAttribute("aria-valuetext");
      lines.current.setAttribute("d", "");
      ring.current.setAttribute("r", "0");
      return;
    }
    const [x, y] = [place.x.toFixed(2), place.y.toFixed(2)];
    element.setAttribute("aria-valuetext", words);
    lines.current.setAttribute("d", `M${x},0V${height}M0,${y}H${width}`);
    ring.current.setAttribute("cx", x);
    ring.current.setAttribute("cy", y);
    ring.current.setAttribute("r", String(RING));
  }

  /** The place that is probed now. */
  function probed(): ProbePlace | null {
    const shown = source.get();
    return shown === null || choice.current === null ? null : chosenPlace(places(shown), choice.current);
  }

  function choose(chosen: Choice | null): void {
    choice.current = chosen;
    const shown = source.get();
    if (shown !== null) show(shown);
    const place = probed();
    if (place !== null) last.current = { column: place.column, row: place.row };
    onProbe?.(place);
  }

  function press(): void {
    const place = probed();
    if (place !== null) onPress?.(place);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const shown = source.get();
    if (shown === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (choice.current === null) return;
      // The first Escape leaves the probe, and not what lies around it.
      event.preventDefault();
      event.stopPropagation();
      choose(null);
      return;
    }
    if (event.key === "Enter" && onPress !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      press();
      return;
    }
    const all = places(shown);
    const from = chosenPlace(all, choice.current ?? { column: 0, row: 0 });
    const moved = from === null ? null : movedChoice(all, from, event.key, event.shiftKey);
    if (moved === null) return;
    event.preventDefault();
    event.stopPropagation();
    choose(moved);
  }

  function onPointer(event: PointerEvent): void {
    const origin = svg.current?.getBoundingClientRect();
    if (origin === undefined) return;
    choose({ x: (event.clientX - origin.left) / scale, y: (event.clientY - origin.top) / scale });
  }

  useDraw(source, show);

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
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (choice.current === null && event.currentTarget.matches(":focus-visible")) choose(last.current);
      }}
      onBlur={() => choose(null)}
      onPointerMove={onPointer}
      onPointerDown={(event) => {
        // A finger that is lifted leaves the probe where it was, until something else is touched.
        if (event.pointerType === "touch") event.currentTarget.focus({ preventScroll: true });
        const before = probed();
        onPointer(event);
        const now = probed();
        const same = before?.column === now?.column && before?.row === now?.row;
        tapped.current = event.pointerType === "touch" && now !== null && same;
      }}
      onClick={() => {
        if (tapped.current) press();
        tapped.current = false;
      }}
      onDoubleClick={() => {
        if (onPress !== undefined) press();
      }}
      onPointerLeave={(event) => {
        if (event.pointerType !== "touch") choose(null);
      }}
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
