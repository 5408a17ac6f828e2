import { type KeyboardEvent, type PointerEvent, useId, useRef } from "react";
import { BOUNDARY_SIDE } from "../../experiment/session/frame.ts";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useTheme } from "../../ui/theme.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { FigureText } from "../common/FigureText.tsx";
import { useDraw } from "../common/use-draw.ts";
import { useSetting } from "../common/use-part.ts";
import { useWidth } from "../common/use-width.ts";
import { describeBoundary } from "./describe.ts";
import { createMapPainter } from "./painter.ts";
import { MIDDLE, movePixel, type Pixel, pixelUnder, readPixel } from "./probe.ts";
import { axisNames } from "./words.ts";
import "../figures.css";

export interface BoundaryViewProps {
  readonly source: FrameSource;
  readonly arm: number;
  readonly style: ArmStyle;
  readonly showTrain: boolean;
  readonly showTest: boolean;
}

/** The net's output over the plane with its decision boundary and the points, and a probe for keys and pointers. */
export function BoundaryView({ source, arm, style, showTrain, showTest }: BoundaryViewProps) {
  const text = useText().figures;
  const theme = useTheme();
  const setting = useSetting(source);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const cross = useRef<SVGPathElement>(null);
  const readout = useRef<HTMLSpanElement>(null);
  const painter = useRef<ReturnType<typeof createMapPainter> | null>(null);
  const probe = useRef<Pixel | null>(null);
  const size = useWidth(frame, 272);
  const name = armName(style, text);
  const axes = setting === null ? null : axisNames(setting, text);

  function showProbe(shown: Shown): void {
    const pixel = probe.current;
    const element = frame.current;
    if (cross.current === null || readout.current === null || element === null) return;
    if (pixel === null) {
      cross.current.setAttribute("d", "");
      readout.current.textContent = text.boundary.axes(...axisNames(shown.setting, text));
      element.setAttribute("aria-valuetext", readout.current.textContent);
      return;
    }
    const x = pixel.column + 0.5;
    const y = pixel.row + 0.5;
    cross.current.setAttribute("d", `M${x},0V${BOUNDARY_SIDE}M0,${y}H${BOUNDARY_SIDE}`);
    const words = readPixel(shown.setting, shown.frame.arms[arm]?.surface ?? null, pixel, text);
    readout.current.textContent = words;
    element.setAttribute("aria-valuenow", String(pixel.row * BOUNDARY_SIDE + pixel.column));
    element.setAttribute("aria-valuetext", words);
  }

  function setProbe(pixel: Pixel | null): void {
    probe.current = pixel;
    const shown = source.get();
    if (shown !== null) showProbe(shown);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (probe.current !== null) event.stopPropagation();
      setProbe(null);
      return;
    }
    const moved = movePixel(probe.current ?? MIDDLE, event.key, event.shiftKey);
    if (moved === null) return;
    event.preventDefault();
    event.stopPropagation();
    setProbe(moved);
  }

  function onPointer(event: PointerEvent<HTMLElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    setProbe(pixelUnder(event.clientX - box.left, event.clientY - box.top, box.width || size));
  }

  useDraw(source, (shown) => {
    if (canvas.current === null) return;
    painter.current ??= createMapPainter(canvas.current);
    const surface = shown.frame.arms[arm]?.surface ?? null;
    painter.current(shown.setting, surface, { size, theme, showTrain, showTest });
    showProbe(shown);
  });

  return (
    <figure
      className="fig fig-boundary"
      aria-label={text.boundary.name(name)}
      aria-describedby={`${id}-text`}
    >
      <div
        className="fig-map"
        ref={frame}
        role="slider"
        tabIndex={0}
        aria-label={text.boundary.probe(name)}
        aria-valuemin={0}
        aria-valuemax={BOUNDARY_SIDE * BOUNDARY_SIDE - 1}
        aria-valuenow={MIDDLE.row * BOUNDARY_SIDE + MIDDLE.column}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.currentTarget.matches(":focus-visible")) setProbe(probe.current ?? MIDDLE);
        }}
        onBlur={() => setProbe(null)}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => setProbe(null)}
      >
        <canvas ref={canvas} data-figure="boundary" data-arm={style.letter} />
        <svg
          className="fig-cross"
          viewBox={`0 0 ${BOUNDARY_SIDE} ${BOUNDARY_SIDE}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path ref={cross} vectorEffect="non-scaling-stroke" />
        </svg>
      </div>
      <p className="fig-readout">
        <span ref={readout}>{axes === null ? "" : text.boundary.axes(...axes)}</span>
      </p>
      <FigureText
        id={`${id}-text`}
        caption={text.boundary.name(name)}
        source={source}
        describe={(shown) => describeBoundary(shown, arm, style, text)}
      />
    </figure>
  );
}
