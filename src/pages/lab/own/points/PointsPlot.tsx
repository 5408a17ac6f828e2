import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { PLANE } from "../../../../experiment/data/dataset.ts";
import { MAX_POINTS, POINT_REACH } from "../../../../experiment/scenario/limits.ts";
import type { OwnPoint } from "../../../../experiment/scenario/types.ts";
import { planeScales } from "../../../../figures/boundary/geometry.ts";
import { classLetter } from "../../../../figures/boundary/words.ts";
import { useWidth } from "../../../../figures/common/use-width.ts";
import { formatCount } from "../../../../ui/format.ts";
import { useTheme } from "../../../../ui/theme.ts";
import { useScenario } from "../../context.ts";
import { useOwnWords } from "../context.ts";
import { addPoint, movePoint, nearestPoint, type Place } from "./draft.ts";
import { OutputUnder } from "./OutputUnder.tsx";
import { type DraftSet, paintDraft } from "./paint-draft.ts";
import { readKey } from "./plot-keys.ts";

/** How near a pointer has to be to a point to take hold of it, in CSS pixels. */
const REACH = 12;
/** The same for a finger, which hides what it touches. */
const TOUCH_REACH = 24;

export interface PointsPlotProps {
  readonly points: readonly OwnPoint[];
  /** The points as data; null without any. */
  readonly set: DraftSet | null;
  /** Class of the next point. */
  readonly label: number;
  readonly selected: number | null;
  readonly onLabel: (label: number) => void;
  readonly onSelect: (index: number | null) => void;
  readonly onChange: (points: readonly OwnPoint[], how: "push" | "drag") => void;
  readonly onRemove: (index: number) => void;
  readonly onSay: (words: string) => void;
}

/** A point that a pointer holds. */
interface Dragged {
  readonly pointer: number;
  readonly index: number;
  readonly points: readonly OwnPoint[];
  /** The points as they were before the press: where the browser takes the pointer away they come back. */
  readonly before: readonly OwnPoint[];
}

const printed = (value: number): string => value.toFixed(2).replace("-", "\u2212");

/** The plane on which points are placed: by pointer, finger and keys alike. */
export function PointsPlot(props: PointsPlotProps) {
  const { points, set, label, selected, onLabel, onSelect, onChange, onRemove, onSay } = props;
  const text = useOwnWords().points;
  const bare = useScenario(({ scenario }) => scenario.data !== "points");
  const theme = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useWidth(frame, 480);
  const [cursor, setCursor] = useState<Place | null>(null);
  /** What a picked up point is put back to. */
  const [carriedFrom, setCarriedFrom] = useState<Place | null>(null);
  const dragged = useRef<Dragged | null>(null);
  const { x, y } = planeScales(PLANE, size);

  useEffect(() => {
    if (canvas.current !== null) paintDraft(canvas.current, set, size, theme);
  }, [set, size, theme]);

  const placeWords = (place: Place) => text.at(printed(place[0]), printed(place[1]));
  const inPlane = (pixels: number) => (pixels / size) * 2 * POINT_REACH;
  const reach = inPlane(REACH);
  const point = selected === null ? undefined : points[selected];

  function placeUnder(event: PointerEvent<HTMLElement>): Place {
    const box = event.currentTarget.getBoundingClientRect();
    const scales = planeScales(PLANE, box.width || size);
    return [scales.x.invert(event.clientX - box.left), scales.y.invert(event.clientY - box.top)];
  }

  function add(place: Place, how: "push" | "drag"): readonly OwnPoint[] {
    const next = addPoint(points, place, label);
    if (next === points) {
      onSay(text.full(formatCount(MAX_POINTS)));
      return points;
    }
    onSelect(points.length);
    onChange(next, how);
    onSay(text.added(classLetter(label), placeWords(place), formatCount(next.length)));
    return next;
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    // A second finger moves nothing while the first holds a point.
    if (event.button !== 0 || dragged.current !== null) return;
    const place = placeUnder(event);
    const near = event.pointerType === "touch" ? inPlane(TOUCH_REACH) : reach;
    const found = nearestPoint(points, place, near);
    const next = found === null ? add(place, "drag") : points;
    if (found === null && next === points) return;
    const index = found ?? points.length;
    setCursor(null);
    setCarriedFrom(null);
    onSelect(index);
    dragged.current = { pointer: event.pointerId, index, points: next, before: points };
    event.currentTarget.setPointerCapture?.(event.pointerId);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const drag = dragged.current;
    if (drag === null || drag.pointer !== event.pointerId) return;
    const next = movePoint(drag.points, drag.index, placeUnder(event));
    dragged.current = { ...drag, points: next };
    onChange(next, "drag");
  }

  /** What the pointer held, if it is this one's; it holds nothing any more. */
  function letGo(event: PointerEvent<HTMLElement>): Dragged | null {
    const drag = dragged.current;
    if (drag === null || drag.pointer !== event.pointerId) return null;
    dragged.current = null;
    return drag;
  }

  function onPointerUp(event: PointerEvent<HTMLElement>): void {
    const drag = letGo(event);
    if (drag === null) return;
    const { x1, x2, label: own } = drag.points[drag.index];
    if (drag.index < drag.before.length) onSay(text.moved(classLetter(own), placeWords([x1, x2])));
    onChange(drag.points, "push");
  }

  function onPointerCancel(event: PointerEvent<HTMLElement>): void {
    const drag = letGo(event);
    if (drag === null) return;
    const known = drag.before[drag.index];
    if (known === undefined) onSelect(null);
    else onSay(text.putBack(classLetter(known.label)));
    onChange(drag.before, "push");
  }

  function press(place: Place): void {
    if (carriedFrom !== null && selected !== null) {
      setCarriedFrom(null);
      onSay(text.moved(classLetter(points[selected].label), placeWords(place)));
      onChange(points, "push");
      return;
    }
    const found = nearestPoint(points, place, reach);
    if (found === null) {
      add(place, "push");
      return;
    }
    onSelect(found);
    setCarriedFrom([points[found].x1, points[found].x2]);
    setCursor([points[found].x1, points[found].x2]);
    onSay(text.pickedUp(classLetter(points[found].label)));
  }

  function goTo(index: number): void {
    const next = points[index];
    if (next === undefined) return;
    setCarriedFrom(null);
    setCursor([next.x1, next.x2]);
    onSelect(index);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at: Place = cursor ?? [0, 0];
    const key = readKey(event.key, event.shiftKey, at);
    if (key === null) return;
    if (key.kind === "leave" && carriedFrom === null) return;
    event.preventDefault();
    event.stopPropagation();
    const count = points.length;
    if (key.kind === "move") {
      setCursor(key.to);
      if (carriedFrom !== null && selected !== null) onChange(movePoint(points, selected, key.to), "drag");
      else onSelect(nearestPoint(points, key.to, reach / 2));
    } else if (key.kind === "press") press(at);
    else if (key.kind === "remove") {
      const index = selected ?? nearestPoint(points, at, reach);
      setCarriedFrom(null);
      if (index !== null) onRemove(index);
    } else if (key.kind === "next") goTo(((selected ?? -1) + 1) % Math.max(1, count));
    else if (key.kind === "previous") goTo(((selected ?? 0) + count - 1) % Math.max(1, count));
    else if (key.kind === "class") {
      onLabel(key.label);
      onSay(text.chosen(classLetter(key.label)));
    } else if (carriedFrom !== null && selected !== null) {
      setCarriedFrom(null);
      setCursor(carriedFrom);
      onSay(text.putBack(classLetter(points[selected].label)));
      onChange(movePoint(points, selected, carriedFrom), "push");
    }
  }

  const here = point === undefined ? text.nothingHere : text.here(classLetter(point.label));
  const value =
    cursor === null ? here : `${placeWords(cursor)}: ${carriedFrom === null ? here : text.carrying}`;
  return (
    <div
      className={bare ? "fig-map lab-own-plot lab-own-bare" : "fig-map lab-own-plot"}
      ref={frame}
      role="slider"
      tabIndex={0}
      aria-label={text.plot}
      aria-valuemin={0}
      aria-valuemax={points.length}
      aria-valuenow={selected === null ? 0 : selected + 1}
      aria-valuetext={value}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) setCursor((known) => known ?? [0, 0]);
      }}
      onBlur={() => setCursor(null)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
    >
      <OutputUnder size={size} />
      <canvas ref={canvas} data-figure="own-points" />
      <svg className="lab-own-marks" viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        {point !== undefined && (
          <>
            <circle className="lab-own-halo" cx={x(point.x1)} cy={y(point.x2)} r={11} />
            <circle cx={x(point.x1)} cy={y(point.x2)} r={11} />
          </>
        )}
        {cursor !== null && <path d={`M${x(cursor[0])},0V${size}M0,${y(cursor[1])}H${size}`} />}
      </svg>
    </div>
  );
}
