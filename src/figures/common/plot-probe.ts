import type { RefObject } from "react";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import { writeAttribute } from "../../ui/write-attribute.ts";
import type { PointerAt, Probe } from "../probing/use-probe.ts";
import { type Choice, chosenPlace, movedChoice, type ProbePlace } from "./chart-probe.ts";

const RING = 7;

export interface PlotProbeParts {
  /** Of the drawing, in its own units. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the window to a unit of the drawing. */
  readonly scale: number;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly readout: RefObject<HTMLElement | null>;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly lines: RefObject<SVGPathElement | null>;
  readonly ring: RefObject<SVGCircleElement | null>;
  readonly source: FrameSource;
  readonly places: (shown: Shown) => readonly ProbePlace[];
  readonly onProbe?: ((place: ProbePlace | null) => void) | undefined;
  readonly onPress?: ((place: ProbePlace) => void) | undefined;
  readonly onClick?: ((x: number, y: number) => void) | undefined;
}

export interface PlotProbe extends Probe {
  /** Says and marks what is probed in what is shown. */
  show(shown: Shown): void;
}

/** The probe of a drawing: the nearest place to a pointer, or the one that arrows have led to. */
export function createPlotProbe(latest: () => PlotProbeParts): PlotProbe {
  let choice: Choice | null = null;
  /** Where keys begin again: the place that was probed last. */
  let last: Choice = { column: 0, row: 0 };
  /** Whether a finger lies on what was probed before. */
  let tapped = false;

  function show(shown: Shown): void {
    const { box, readout, lines, ring, places, width, height } = latest();
    const element = box.current;
    if (!element || !readout.current || !lines.current || !ring.current) return;
    const all = choice === null ? [] : places(shown);
    const place = choice === null ? null : chosenPlace(all, choice);
    const words = place === null ? "" : place.words();
    if (readout.current.textContent !== words) readout.current.textContent = words;
    writeAttribute(element, "aria-valuemax", String(Math.max(0, all.length - 1)));
    writeAttribute(element, "aria-valuenow", String(place === null ? 0 : all.indexOf(place)));
    if (place === null) {
      element.removeAttribute("aria-valuetext");
      writeAttribute(lines.current, "d", "");
      writeAttribute(ring.current, "r", "0");
      return;
    }
    const [x, y] = [place.x.toFixed(2), place.y.toFixed(2)];
    writeAttribute(element, "aria-valuetext", words);
    writeAttribute(lines.current, "d", `M${x},0V${height}M0,${y}H${width}`);
    writeAttribute(ring.current, "cx", x);
    writeAttribute(ring.current, "cy", y);
    writeAttribute(ring.current, "r", String(RING));
  }

  /** The place that is probed now. */
  function probed(): ProbePlace | null {
    const { source, places } = latest();
    const shown = source.get();
    return shown === null || choice === null ? null : chosenPlace(places(shown), choice);
  }

  function choose(chosen: Choice | null): void {
    const { source, onProbe } = latest();
    choice = chosen;
    const shown = source.get();
    if (shown !== null) show(shown);
    const place = probed();
    if (place !== null) last = { column: place.column, row: place.row };
    onProbe?.(place);
  }

  function open(): void {
    const place = probed();
    if (place !== null) latest().onPress?.(place);
  }

  /** A pointer whose clicks mean something of their own does not press. */
  function openByPointer(): void {
    if (latest().onClick === undefined) open();
  }

  /** Where a pointer is on the drawing. */
  function within({ clientX, clientY }: PointerAt): { readonly x: number; readonly y: number } {
    const { svg, scale } = latest();
    const origin = svg.current?.getBoundingClientRect();
    return { x: (clientX - (origin?.left ?? 0)) / scale, y: (clientY - (origin?.top ?? 0)) / scale };
  }

  const point = (at: PointerAt) => choose(within(at));

  return {
    show,
    point,
    key(key, far) {
      const { source, places, onPress } = latest();
      const shown = source.get();
      if (shown === null) return false;
      if (key === "Escape") {
        if (choice === null) return false;
        choose(null);
        return true;
      }
      if (key === "Enter" && onPress !== undefined) {
        open();
        return true;
      }
      const all = places(shown);
      const from = chosenPlace(all, choice ?? { column: 0, row: 0 });
      const moved = from === null ? null : movedChoice(all, from, key, far);
      if (moved !== null) choose(moved);
      return moved !== null;
    },
    focus() {
      if (choice === null) choose(last);
    },
    press(at, _part, touch) {
      const before = probed();
      point(at);
      const now = probed();
      const same = before?.column === now?.column && before?.row === now?.row;
      tapped = touch && now !== null && same;
    },
    click(at) {
      const { x, y } = within(at);
      latest().onClick?.(x, y);
      if (tapped) openByPointer();
      tapped = false;
    },
    doubleClick: openByPointer,
    leave: () => choose(null),
  };
}
