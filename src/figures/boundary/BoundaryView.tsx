import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useId, useRef } from "react";
import { BOUNDARY_SIDE, type Frame, type PlaneSetting } from "../../experiment/session/frame.ts";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import type { SelectionStore } from "../../state/selection-store.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useTheme } from "../../ui/theme.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { FigureFoot } from "../common/FigureFoot.tsx";
import { usePlotScale } from "../common/plot-scale.ts";
import { useDraw } from "../common/use-draw.ts";
import { useSetting } from "../common/use-part.ts";
import { useWidth } from "../common/use-width.ts";
import { MapLegend } from "../legends/MapLegend.tsx";
import { describeBoundary } from "./describe.ts";
import { PickedRing } from "./PickedRing.tsx";
import { createMapPainter } from "./painter.ts";
import { nearestPoint } from "./pick.ts";
import { MIDDLE, movePixel, type Pixel, pixelUnder, readPixel } from "./probe.ts";
import { useCreaseLayer } from "./use-crease-layer.ts";
import { axisNames } from "./words.ts";
import "../figures.css";
import "./boundary.css";

/** How far from a point a press may be, in px, and still mean it. */
const PICK_REACH = 16;

export interface BoundaryViewProps {
  readonly source: FrameSource;
  readonly arm: number;
  readonly style: ArmStyle;
  readonly showTrain: boolean;
  readonly showTest: boolean;
  readonly showCreases?: boolean;
  /** Where a press or Enter puts the training point that it means. */
  readonly selection?: SelectionStore;
}

/** The net's output over the plane with its decision boundary and the points, and a probe for keys and pointers. */
export function BoundaryView(props: BoundaryViewProps) {
  const { source, arm, style, showTrain, showTest, showCreases = false, selection } = props;
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
  const axes = setting?.features === 2 ? axisNames(setting, text) : null;

  const crease = useCreaseLayer(showCreases);
  useEffect(() => (showCreases ? source.want({ kind: "creases" }) : undefined), [source, showCreases]);

  /** The axes, or how many creases there are: there is no room for both. */
  function restWords(setting: PlaneSetting, frame: Frame): string {
    const drawn = frame.arms[arm];
    const words = crease === null || drawn === undefined ? "" : crease.words(drawn, text);
    return words === "" ? text.boundary.axes(...axisNames(setting, text)) : words;
  }

  function showProbe(shown: Shown): void {
    const pixel = probe.current;
    const element = frame.current;
    if (cross.current === null || readout.current === null || element === null) return;
    if (shown.setting.features !== 2) return;
    if (pixel === null) {
      cross.current.setAttribute("d", "");
      readout.current.textContent = restWords(shown.setting, shown.frame);
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
      if (probe.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      setProbe(null);
      return;
    }
    if (event.key === "Enter") {
      const { column, row } = probe.current ?? MIDDLE;
      event.preventDefault();
      pick(column + 0.5, row + 0.5, BOUNDARY_SIDE);
      return;
    }
    const moved = movePixel(probe.current ?? MIDDLE, event.key, event.shiftKey);
    if (moved === null) return;
    event.preventDefault();
    event.stopPropagation();
    setProbe(moved);
  }

  function pick(x: number, y: number, width: number, reach?: number): void {
    if (selection === undefined || setting?.features !== 2) return;
    const sample = nearestPoint(setting, x, y, width, reach);
    if (sample !== null) selection.setState({ sample });
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    pick(event.clientX - box.left, event.clientY - box.top, box.width || size, PICK_REACH);
  }

  function onPointer(event: PointerEvent<HTMLElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    setProbe(pixelUnder(event.clientX - box.left, event.clientY - box.top, box.width || size));
  }

  useDraw(source, (shown) => {
    if (canvas.current === null || shown.setting.features !== 2) return;
    painter.current ??= createMapPainter(canvas.current);
    const { surface = null, creases = null } = shown.frame.arms[arm] ?? {};
    const look = { size, theme, showTrain, showTest };
    const { extent } = shown.setting;
    const folds = crease === null || creases === null || creases.units.length === 0 ? null : creases;
    painter.current(
      shown.setting,
      surface,
      look,
      folds && ((context, width, tokens) => crease?.draw(context, folds, extent, width, tokens)),
    );
    showProbe(shown);
  });

  return (
    <figure
      className="fig fig-boundary"
      aria-label={text.boundary.name(name)}
      aria-describedby={`${id}-text`}
    >
      <div
        className="fig-map fig-drawing"
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
        onPointerDown={(event) => {
          // A finger that is lifted leaves the probe where it was, until something else is touched.
          if (event.pointerType === "touch") event.currentTarget.focus({ preventScroll: true });
          onPointer(event);
        }}
        onPointerLeave={(event) => {
          if (event.pointerType !== "touch") setProbe(null);
        }}
        onClick={onClick}
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
        {selection !== undefined && setting?.features === 2 && (
          <PickedRing selection={selection} setting={setting} size={size} />
        )}
      </div>
      <p className="fig-readout">
        <span ref={readout}>{axes === null ? "" : text.boundary.axes(...axes)}</span>
      </p>
      <FigureFoot
        id={`${id}-text`}
        caption={text.boundary.name(name)}
        source={source}
        describe={(shown) => {
          const own = shown.frame.arms[arm];
          const folds = crease === null || own === undefined ? null : crease.describe(own, text);
          return describeBoundary(shown, arm, style, text, folds);
        }}
        large={(height) => <EnlargedBoundary {...props} height={height} />}
      />
    </figure>
  );
}

/** The map by itself with its legend, as wide as it is high in units of `PlotScale`. */
function EnlargedBoundary({ height, ...props }: BoundaryViewProps & { readonly height: number }) {
  return (
    <div className="fig-enlarged-map" style={{ maxWidth: height * usePlotScale() }}>
      <MapLegend source={props.source} showTest={props.showTest} showCreases={props.showCreases ?? false} />
      <BoundaryView {...props} />
    </div>
  );
}
