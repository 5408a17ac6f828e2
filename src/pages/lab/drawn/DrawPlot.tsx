import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { drawnFunction } from "../../../experiment/data/drawn.ts";
import type { OwnPoint } from "../../../experiment/scenario/types.ts";
import { labelledTicks, linearScale } from "../../../figures/common/scale.ts";
import { drawLines } from "../../../figures/common/svg-join.ts";
import { useDraw } from "../../../figures/common/use-draw.ts";
import { useWidth } from "../../../figures/common/use-width.ts";
import { coordinate } from "../../../figures/regression/describe.ts";
import { curvePoints, linePath } from "../../../figures/regression/geometry.ts";
import { useMeasuresText } from "../../../ui/text/use-measures-text.ts";
import { useArmStyles } from "../arm/use-arm-styles.ts";
import { useLab } from "../context.ts";
import { type Place, withKnot, withoutKnot, withStroke } from "./draft.ts";

/** What the plot shows, as wide as the output over x is. */
const REACH_X = 1.3;
const REACH_Y = 1.6;
/** Steps of the keys. */
const ALONG = 0.1;
const UP = 0.05;
const FAR = 5;

export interface DrawPlotProps {
  readonly knots: readonly OwnPoint[];
  readonly onChange: (knots: readonly OwnPoint[]) => void;
  readonly onSay: (words: string) => void;
}

/** The curve that samples follow, to draw by pointer, finger and keys alike; under it what the first arm makes of it. */
export function DrawPlot({ knots, onChange, onSay }: DrawPlotProps) {
  const { run } = useLab();
  const [style] = useArmStyles();
  const text = useMeasuresText().drawn;
  const box = useRef<HTMLDivElement>(null);
  const nets = useRef<SVGGElement>(null);
  const size = useWidth(box, 440);
  const [stroke, setStroke] = useState<readonly Place[]>([]);
  const drawing = useRef<{ readonly pointer: number; readonly places: readonly Place[] } | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const x = linearScale([-REACH_X, REACH_X], [0, size]);
  const y = linearScale([-REACH_Y, REACH_Y], [size, 0]);
  const curve = stroke.length > 0 ? withStroke(knots, stroke) : knots;
  const f = drawnFunction(curve);
  const ends = [-REACH_X, REACH_X].map((place) => ({ x: place, y: f(place) }));
  const line = [ends[0], ...curve.map(({ x1, x2 }) => ({ x: x1, y: x2 })), ends[1]];
  const said = (place: number, of = f) => text.at(coordinate(place), coordinate(of(place)));

  useDraw(run.source, ({ frame, setting }) => {
    const net = frame.arms[0]?.curve ?? null;
    if (nets.current === null) return;
    const shown = net !== null && setting.scenario.data === "drawn";
    drawLines(nets.current, shown ? [{ style, d: linePath(curvePoints(net), { x, y }) }] : []);
  });

  function placeUnder(event: PointerEvent<HTMLElement>): Place {
    const rectangle = event.currentTarget.getBoundingClientRect();
    const scale = size / (rectangle.width || size);
    return [
      x.invert((event.clientX - rectangle.left) * scale),
      y.invert((event.clientY - rectangle.top) * scale),
    ];
  }

  function draw(pointer: number, places: readonly Place[]): void {
    drawing.current = { pointer, places };
    setStroke(places);
  }

  function begin(event: PointerEvent<HTMLElement>): void {
    // A second finger draws nothing while the first does.
    if (event.button !== 0 || drawing.current !== null) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    setAt(null);
    draw(event.pointerId, [placeUnder(event)]);
  }

  function follow(event: PointerEvent<HTMLElement>): void {
    const drawn = drawing.current;
    if (drawn?.pointer === event.pointerId) draw(drawn.pointer, [...drawn.places, placeUnder(event)]);
  }

  /** The stroke that ends with this pointer; null if it drew none. */
  function lift(event: PointerEvent<HTMLElement>): readonly Place[] | null {
    const drawn = drawing.current;
    if (drawn?.pointer !== event.pointerId) return null;
    drawing.current = null;
    setStroke([]);
    return drawn.places;
  }

  function end(event: PointerEvent<HTMLElement>): void {
    const places = lift(event);
    if (places === null) return;
    const next = withStroke(knots, places);
    onChange(next);
    onSay(text.drawn(next.length));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const place = at ?? 0;
    const steps = event.shiftKey ? FAR : 1;
    const move = (by: number) => {
      const next = Math.round(Math.min(REACH_X, Math.max(-REACH_X, place + by * steps * ALONG)) * 10) / 10;
      setAt(next);
    };
    const raise = (by: number) => {
      const next = withKnot(knots, [place, f(place) + by * steps * UP]);
      setAt(place);
      onChange(next);
      onSay(next === knots ? text.full : text.set(said(place, drawnFunction(next))));
    };
    const remove = () => {
      const next = withoutKnot(knots, place);
      onChange(next);
      onSay(next.length < knots.length ? text.removed(coordinate(place)) : text.stays);
    };
    const action = {
      ArrowLeft: () => move(-1),
      ArrowRight: () => move(1),
      ArrowUp: () => raise(1),
      ArrowDown: () => raise(-1),
      Delete: remove,
      Backspace: remove,
    }[event.key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  return (
    <div
      className="lab-draw-plot"
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label={text.plot}
      aria-valuemin={-REACH_X}
      aria-valuemax={REACH_X}
      aria-valuenow={at ?? 0}
      aria-valuetext={said(at ?? 0)}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) setAt((known) => known ?? 0);
      }}
      onBlur={() => setAt(null)}
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={lift}
    >
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        {labelledTicks(y, 4).map(({ value, label }) => (
          <g key={label} transform={`translate(0 ${y(value)})`}>
            <line className="fig-grid" x2={size} />
            <text className="fig-tick" x={4} y={-4}>
              {label}
            </text>
          </g>
        ))}
        {labelledTicks(x, 4).map(({ value, label }) => (
          <text key={label} className="fig-tick" x={x(value)} y={size - 6} textAnchor="middle">
            {label}
          </text>
        ))}
        <g ref={nets} />
        <path className="lab-draw-curve" d={linePath(line, { x, y })} />
        {curve.map(({ x1, x2 }) => (
          <circle key={x1} className="lab-draw-knot" cx={x(x1)} cy={y(x2)} r={4} />
        ))}
        {at !== null && (
          <>
            <path className="lab-draw-cursor" d={`M${x(at)},0V${size}`} />
            <circle className="lab-draw-cursor" cx={x(at)} cy={y(f(at))} r={8} />
          </>
        )}
      </svg>
    </div>
  );
}
