import { type ReactNode, useId, useRef } from "react";
import type { ArmFrame } from "../../experiment/session/frame.ts";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import { useText } from "../../ui/text/use-text.ts";
import { writeAttribute } from "../../ui/write-attribute.ts";
import { type ArmStyle, armShortName } from "../arm-style.ts";
import { Chart } from "../common/Chart.tsx";
import type { Describe } from "../common/description.ts";
import { labelledNames, MARGIN } from "../common/layer-axis.ts";
import { usePlotWidth } from "../common/plot-scale.ts";
import { drawColumns, drawLabels, drawLines, drawMarkers, drawRows, drawSigns } from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { probing } from "../probing/probing.ts";
import { HEAD, type LayerValue, layerPath } from "./geometry.ts";
import { layerLayout } from "./layout.ts";
import { FOOT, type ValueScale } from "./scales.ts";

/** Distance of markers on one line below which every k-th is drawn. */
const MARKER_ROOM = 10;
const TICK_ROOM = 30;
/** Width of the words under the axis with the arrow between them. */
const FOOT_ROOM = 160;
/** Height that the note at the head takes from the labels below it. */
const HEAD_ROOM = 18;

/** What one figure by layer shows. */
export interface LayerMeasure {
  readonly className: string;
  readonly title: string;
  readonly note: ReactNode;
  readonly more?: string;
  /** The measured layers of an arm in reading order. */
  readonly values: (arm: Pick<ArmFrame, "layers" | "rows">) => readonly LayerValue[];
  /** What theory expects of an arm, drawn as a hairline; the note says what it is. */
  readonly expected?: (shown: Shown, arm: number) => readonly LayerValue[];
  readonly scale: (values: readonly number[], top: number, bottom: number) => ValueScale;
  readonly describe: Describe;
  /** What the probe says of one value, beside what is expected of it: "RMS of δ 0.21, theory 0.25". */
  readonly reading: (value: number, expected: number | null) => string;
  /** Of hidden layers only: the output has no place on the axis. */
  readonly hidden?: boolean;
  /** Said in the plot where no arm has a value. */
  readonly empty?: string;
  /** Said under the axis of the arms that have none, where others have: a line that is missing must not be guessed at. */
  readonly absent?: (letters: readonly string[]) => string;
  /** A value that lines are compared with, as a thin line; the legend says what it is. */
  readonly guide?: number;
  readonly legend?: ReactNode;
  /** Words beside an arrow to the left under the axis, for what runs backward; the second where room is short. */
  readonly backward?: readonly [words: string, short: string];
}

export interface FigureProps {
  readonly source: FrameSource;
  readonly arms: readonly ArmStyle[];
  readonly height?: number | undefined;
}

export interface LayerChartProps extends FigureProps {
  readonly measure: LayerMeasure;
}

/**
 * A measure by layer, all arms in one plot. Zeros that the axis has no place for stand at the foot as a 0, overflows
 * at the head as a ×.
 */
export function LayerChart({ source, arms, height = 216, measure }: LayerChartProps) {
  const text = useText().figures;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rows = useRef<SVGGElement>(null);
  const columns = useRef<SVGGElement>(null);
  const lines = useRef<SVGGElement>(null);
  const markers = useRef<SVGGElement>(null);
  const zeros = useRef<SVGGElement>(null);
  const labels = useRef<SVGGElement>(null);
  const overflows = useRef<SVGGElement>(null);
  const guide = useRef<SVGPathElement>(null);
  const empty = useRef<SVGTextElement>(null);
  const absent = useRef<SVGTextElement>(null);
  const zeroNote = useRef<SVGTextElement>(null);
  const overflowNote = useRef<SVGTextElement>(null);
  const width = usePlotWidth(box, 300);
  const left = MARGIN.left;
  const right = Math.max(left + 40, width - MARGIN.right);
  const bottom = height - MARGIN.bottom;
  const plot = { left, right, top: MARGIN.top, bottom };
  const roomy = right - left >= FOOT_ROOM;

  useDraw(source, (shown) => {
    if (!rows.current || !columns.current || !lines.current || !markers.current) return;
    if (!zeros.current || !overflows.current || !labels.current) return;
    if (!zeroNote.current || !overflowNote.current || !guide.current || !empty.current) return;
    if (!absent.current) return;
    const { axis, scale, values, measured, placed, expected } = layerLayout(
      shown,
      arms.length,
      measure,
      plot,
    );
    drawRows(rows.current, scale.ticks, left, right);
    drawColumns(
      columns.current,
      labelledNames(axis, TICK_ROOM).map((name) => ({
        at: axis.at(name),
        label: name === "out" ? text.out : name,
      })),
      bottom + 19,
    );
    const level = measure.guide === undefined ? null : scale.at(measure.guide);
    writeAttribute(guide.current, "d", level === null ? "" : `M${left},${level.toFixed(2)}H${right}`);
    empty.current.textContent = values.length === 0 ? (measure.empty ?? "") : "";
    const without = arms.flatMap(({ letter }, i) =>
      measured[i].some(({ value }) => value !== null) ? [] : [letter],
    );
    const isSome = values.length > 0 && without.length > 0;
    absent.current.textContent = isSome ? (measure.absent?.(without) ?? "") : "";
    drawLines(
      lines.current,
      arms.flatMap((style, i) => [
        ...(expected[i].length > 0 ? [{ style, d: layerPath(expected[i]), thin: true }] : []),
        { style, d: layerPath(placed[i]) },
      ]),
    );
    const every = Math.max(1, Math.ceil(MARKER_ROOM / axis.step));
    const points = arms.flatMap((style, i) =>
      placed[i].flatMap(({ x, y, zero }, layer) => {
        const isShown = layer % every === 0 || layer === placed[i].length - 1;
        return y === null || !isShown ? [] : [{ style, x, y, zero }];
      }),
    );
    const atFoot = points.filter(({ zero }) => zero);
    drawMarkers(
      markers.current,
      points.filter(({ zero }) => !zero),
      3.6,
    );
    drawSigns(zeros.current, atFoot, "0");
    const notFinite = arms.flatMap((style, i) =>
      placed[i].flatMap(({ x, overflow }) => (overflow ? [{ style, x, y: HEAD }] : [])),
    );
    drawSigns(overflows.current, notFinite, "×");
    overflowNote.current.textContent = notFinite.length > 0 ? text.gradient.notFinite : "";
    zeroNote.current.textContent = atFoot.length > 0 ? text.gradient.exactlyZero : "";
    const ends = arms.flatMap((style, i) => {
      const y = placed[i].findLast((one) => one.y !== null || one.overflow)?.y ?? null;
      return y === null ? [] : [{ style, y, label: armShortName(style, text) }];
    });
    // The foot's own words stand in the last line of the labels, the head's in the first.
    const highest = notFinite.length > 0 ? 8 + HEAD_ROOM : 8;
    const lowest = atFoot.length > 0 ? bottom - FOOT : bottom;
    drawLabels(labels.current, ends, right + 8, width - right - 8, highest, lowest);
  });

  return (
    <Chart
      id={id}
      className={measure.className}
      title={measure.title}
      note={measure.note}
      more={measure.more}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={measure.describe}
      places={(shown) =>
        probing().layerPlaces(layerLayout(shown, arms.length, measure, plot), arms, measure, text)
      }
      large={(large) => <LayerChart source={source} arms={arms} height={large} measure={measure} />}
      legend={measure.legend}
    >
      <g ref={rows} />
      <path className="fig-guide" ref={guide} />
      <g ref={columns} />
      <text className="fig-tick" x={left} y={height - 5}>
        {text.layer}
      </text>
      {measure.backward && (
        <>
          <path
            className="fig-arrow"
            d={`M${right - (roomy ? 98 : 24)},${height - 10}h-${roomy ? 34 : 20}m5,-4l-5,4l5,4`}
          />
          <text className="fig-tick" x={right + 12} y={height - 5} textAnchor="end">
            {measure.backward[roomy ? 0 : 1]}
          </text>
        </>
      )}
      <text className="fig-tick" ref={absent} x={width} y={height - 5} textAnchor="end" />
      <text className="fig-tick" ref={empty} x={left + 8} y={MARGIN.top + 18} />
      <g ref={lines} />
      <g ref={markers} />
      <g ref={zeros} />
      <g ref={overflows} />
      <g ref={labels} />
      <text className="fig-tick" ref={zeroNote} x={right + 8} y={bottom + 4} />
      <text className="fig-tick" ref={overflowNote} x={right + 8} y={HEAD + 5} />
    </Chart>
  );
}
