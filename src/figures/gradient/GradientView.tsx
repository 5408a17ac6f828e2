import { select } from "d3";
import { useId, useRef } from "react";
import type { FrameSource } from "../../state/frame-source.ts";
import { powerParts } from "../../ui/format.ts";
import { useText } from "../../ui/text/use-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { Chart } from "../common/Chart.tsx";
import { labelledNames, layerAxis, layerNames, MARGIN } from "../common/layer-axis.ts";
import { usePlotWidth } from "../common/plot-scale.ts";
import {
  type ArmPoint,
  drawColumns,
  drawLabels,
  drawLines,
  drawMarkers,
  drawRows,
} from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { describeGradient } from "./describe.ts";
import {
  FOOT,
  gradientPath,
  gradientScale,
  gradients,
  HEAD,
  labelledDecades,
  placeLayers,
} from "./geometry.ts";

/** Distance of markers on one line below which every k-th is drawn. */
const MARKER_ROOM = 10;
const TICK_ROOM = 30;
const DECADE_ROOM = 24;
/** Width of the words under the axis with the arrow between them. */
const FOOT_ROOM = 160;
/** Height that the note at the head takes from the labels below it. */
const HEAD_ROOM = 18;

export interface GradientViewProps {
  readonly source: FrameSource;
  readonly arms: readonly ArmStyle[];
  readonly height?: number | undefined;
}

/** A letter per point that the log axis has no place for. */
function drawSigns(g: SVGGElement, points: readonly ArmPoint[], sign: string): void {
  select(g)
    .selectAll<SVGTextElement, ArmPoint>("text")
    .data(points)
    .join("text")
    .attr("class", ({ style }) => `fig-zero ui-family-${style.family}`)
    .attr("text-anchor", "middle")
    .attr("dy", "0.35em")
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .text(sign);
}

/** RMS of delta by layer on a log axis, all arms in one plot; exact zeros stand at the foot as a 0, overflows at the head as a ×. */
export function GradientView({ source, arms, height = 216 }: GradientViewProps) {
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
  const zeroNote = useRef<SVGTextElement>(null);
  const overflowNote = useRef<SVGTextElement>(null);
  const width = usePlotWidth(box, 300);
  const left = MARGIN.left;
  const right = Math.max(left + 40, width - MARGIN.right);
  const bottom = height - MARGIN.bottom;
  const roomy = right - left >= FOOT_ROOM;

  useDraw(source, ({ frame }) => {
    if (!rows.current || !columns.current || !lines.current || !markers.current) return;
    if (!zeros.current || !overflows.current || !labels.current) return;
    if (!zeroNote.current || !overflowNote.current) return;
    const axis = layerAxis(layerNames(frame), left, right);
    const measured = arms.map((_, i) => gradients(frame.arms[i] ?? { layers: [] }));
    const values = measured.flatMap((layers) => layers.map(({ delta }) => delta));
    const scale = gradientScale(values, MARGIN.top, bottom);
    drawRows(
      rows.current,
      labelledDecades(scale, DECADE_ROOM).map((exponent) => {
        const [label, raised] = powerParts(exponent);
        return { at: scale.log(Number(`1e${exponent}`)), label, raised };
      }),
      left,
      right,
    );
    drawColumns(
      columns.current,
      labelledNames(axis, TICK_ROOM).map((name) => ({
        at: axis.at(name),
        label: name === "out" ? text.out : name,
      })),
      bottom + 19,
    );
    const placed = measured.map((layers) => placeLayers(layers, axis, scale));
    drawLines(
      lines.current,
      arms.map((style, i) => ({ style, d: gradientPath(placed[i]) })),
    );
    const every = Math.max(1, Math.ceil(MARKER_ROOM / axis.step));
    const points = arms.flatMap((style, i) =>
      placed[i].flatMap(({ x, y, zero }, layer) => {
        const isShown = layer % every === 0 || layer === placed[i].length - 1;
        return y === null || !isShown ? [] : [{ style, x, y, zero }];
      }),
    );
    drawMarkers(
      markers.current,
      points.filter(({ zero }) => !zero),
      3.6,
    );
    drawSigns(
      zeros.current,
      points.filter(({ zero }) => zero),
      "0",
    );
    const notFinite = arms.flatMap((style, i) =>
      placed[i].flatMap(({ x, y }) => (y === null ? [{ style, x, y: HEAD }] : [])),
    );
    drawSigns(overflows.current, notFinite, "×");
    overflowNote.current.textContent = notFinite.length > 0 ? text.gradient.notFinite : "";
    zeroNote.current.textContent = values.includes(0) ? text.gradient.exactlyZero : "";
    const ends = arms.flatMap((style, i) => {
      const y = placed[i].at(-1)?.y ?? null;
      return y === null ? [] : [{ style, y, label: armName(style, text) }];
    });
    // The foot's own words stand in the last line of the labels, the head's in the first.
    const highest = notFinite.length > 0 ? 8 + HEAD_ROOM : 8;
    const lowest = values.includes(0) ? bottom - FOOT : bottom;
    drawLabels(labels.current, ends, right + 8, width - right - 8, highest, lowest);
  });

  return (
    <Chart
      id={id}
      className="fig-gradient"
      title={text.gradient.title}
      note={text.gradient.note}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={(shown) => describeGradient(shown, arms, text)}
    >
      <g ref={rows} />
      <g ref={columns} />
      <text className="fig-tick" x={left} y={height - 5}>
        {text.layer}
      </text>
      <path
        className="fig-arrow"
        d={`M${right - (roomy ? 98 : 24)},${height - 10}h-${roomy ? 34 : 20}m5,-4l-5,4l5,4`}
      />
      <text className="fig-tick" x={right + 12} y={height - 5} textAnchor="end">
        {roomy ? text.gradient.backward : text.gradient.back}
      </text>
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
