import { useEffect, useId, useRef } from "react";
import { BOUNDARY_SIDE, type Frame, type PlaneSetting } from "../../experiment/session/frame.ts";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import type { SelectionStore } from "../../state/selection-store.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useTheme } from "../../ui/theme.ts";
import { writeAttribute } from "../../ui/write-attribute.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { FigureFoot } from "../common/FigureFoot.tsx";
import { usePlotScale } from "../common/plot-scale.ts";
import { useDraw } from "../common/use-draw.ts";
import { useSetting } from "../common/use-part.ts";
import { useWidth } from "../common/use-width.ts";
import { MapLegend } from "../legends/MapLegend.tsx";
import { useProbe } from "../probing/use-probe.ts";
import { describeBoundary } from "./describe.ts";
import type { MapProbe, MapProbeParts } from "./map-probe.ts";
import { PickedRing } from "./PickedRing.tsx";
import { createMapPainter } from "./painter.ts";
import { useCreaseLayer } from "./use-crease-layer.ts";
import { axisNames } from "./words.ts";
import "../figures.css";
import "./boundary.css";

/** The pixel in the middle, where keys begin. */
const MIDDLE = (BOUNDARY_SIDE / 2) * (BOUNDARY_SIDE + 1);

/** Letters that names of axes may have and leave room for a word beside them under a narrow map. */
const SHORT_AXES = 20;

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
  const rest = useRef<HTMLSpanElement>(null);
  const readout = useRef<HTMLSpanElement>(null);
  const painter = useRef<ReturnType<typeof createMapPainter> | null>(null);
  const size = useWidth(frame, 272);
  const name = armName(style, text);
  const axes = setting?.features === 2 ? axisNames(setting, text) : null;

  const axesWords = axes === null ? "" : text.boundary.axes(...axes);

  const crease = useCreaseLayer(showCreases);
  useEffect(() => (showCreases ? source.want({ kind: "creases" }) : undefined), [source, showCreases]);

  /** The axes, and how many creases there are. */
  function restWords(setting: PlaneSetting, frame: Frame): string {
    const drawn = frame.arms[arm];
    const words = crease === null || drawn === undefined ? "" : crease.words(drawn, text);
    const axes = text.boundary.axes(...axisNames(setting, text));
    return words === "" ? axes : `${axes} · ${words}`;
  }

  function showProbe(shown: Shown): void {
    const element = frame.current;
    if (!rest.current || !readout.current || element === null || shown.setting.features !== 2) return;
    const probed = probe.current?.mark(shown) ?? "";
    const words = restWords(shown.setting, shown.frame);
    rest.current.textContent = words;
    readout.current.textContent = probed;
    writeAttribute(element, "aria-valuetext", probed || words);
  }

  const { probe, handlers } = useProbe(
    ({ createMapProbe }, latest: () => MapProbeParts): MapProbe => createMapProbe(latest),
    { source, arm, text, frame, cross, size, selection, show: showProbe },
  );

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
      data-long={axesWords.length > SHORT_AXES || undefined}
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
        aria-valuenow={MIDDLE}
        {...handlers()}
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
        <span ref={rest}>{axesWords}</span>
        <span className="fig-probed" ref={readout} />
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
