import { useEffect, useId, useRef } from "react";
import type { Frame } from "../../experiment/session/frame.ts";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { writeAttribute } from "../../ui/write-attribute.ts";
import { type ArmStyle, armShortName } from "../arm-style.ts";
import type { FigureProps } from "../by-layer/LayerChart.tsx";
import { Chart } from "../common/Chart.tsx";
import { labelledNames, layerNames } from "../common/layer-axis.ts";
import { usePlotWidth } from "../common/plot-scale.ts";
import { labelledTicks } from "../common/scale.ts";
import { select } from "../common/select.ts";
import { drawColumns, drawSigns, fitLabel } from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { usePart } from "../common/use-part.ts";
import { describeDistribution } from "./describe.ts";
import {
  AXIS,
  fittedTicks,
  gapOf,
  HEAD,
  histogramPath,
  type Panels,
  panels,
  sharedDomain,
} from "./geometry.ts";
import { histograms, type LayerHistogram } from "./histograms.ts";
import { distributionPlaces } from "./places.ts";
import "./distribution.css";

/** Layers whose names stand this close leave some of them out. */
const NAME_ROOM = 15;
/** Width of one number on the axis. */
const TICK_ROOM = 56;

interface Heading {
  readonly style: ArmStyle;
  readonly x: number;
  readonly label: string;
}

function drawHeadings(g: SVGGElement, headings: readonly Heading[]): void {
  select(g)
    .selectAll<SVGTextElement, Heading>("text")
    .data(headings)
    .join("text")
    .attr("class", ({ style }) => `fig-label ui-family-${style.family}`)
    .attr("x", ({ x }) => x)
    .attr("y", 16)
    .text(({ label }) => label);
}

interface Area {
  readonly style: ArmStyle;
  readonly d: string;
}

function drawAreas(g: SVGGElement, areas: readonly Area[]): void {
  select(g)
    .selectAll<SVGPathElement, Area>("path")
    .data(areas)
    .join("path")
    .attr("class", ({ style }) => `fig-histogram ui-family-${style.family}`)
    .attr("data-arm", ({ style }) => style.letter)
    .attr("d", ({ d }) => d);
}

function drawNames(g: SVGGElement, { rows, pitch }: Panels, out: string): void {
  const names = rows.map(({ name }) => name);
  const labelled = new Set(labelledNames({ names, step: pitch }, NAME_ROOM));
  const named = rows.filter(({ name }) => labelled.has(name));
  select(g)
    .selectAll<SVGTextElement, (typeof named)[number]>("text")
    .data(named)
    .join("text")
    .attr("class", "fig-tick")
    .attr("x", 0)
    .attr("y", ({ base }) => base - 1)
    .text(({ name }) => (name === "out" ? out : name));
}

/** Vertical lines where the activation behind a layer bends, as high as its row. */
function kinkPath(arms: readonly (readonly LayerHistogram[])[], { rows, columns, peak }: Panels): string {
  return arms
    .flatMap((layers, arm) =>
      rows.flatMap(({ name, base }) => {
        const kinks = layers.find((layer) => layer.name === name)?.kinks ?? [];
        const { x } = columns[arm];
        const [from, to] = x.domain;
        const seen = kinks.filter((kink) => kink >= from && kink <= to);
        return seen.map((kink) => `M${x(kink).toFixed(2)},${base}v${(-peak).toFixed(2)}`);
      }),
    )
    .join("");
}

/** Histogram of z by layer: a row per layer and a column per arm, all on one axis. */
export function DistributionView({ source, arms, height: given }: FigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.distribution;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const names = useRef<SVGGElement>(null);
  const headings = useRef<SVGGElement>(null);
  const ticks = useRef<SVGGElement>(null);
  const bases = useRef<SVGPathElement>(null);
  const kinks = useRef<SVGPathElement>(null);
  const kinkKey = useRef<HTMLSpanElement>(null);
  const axisName = useRef<SVGTextElement>(null);
  const areas = useRef<SVGGElement>(null);
  const signs = useRef<SVGGElement>(null);
  const width = usePlotWidth(box, 300);
  // The axis changes with the frame, the rows with the scenario alone.
  const layers = usePart(source, ({ frame }) => linearNames(layerNames(frame)).length) ?? 1;
  const { height } = panels(Array.from({ length: layers }, String), arms.length, [0, 1], width, given);
  useEffect(() => source.want({ kind: "distribution" }), [source]);

  const histogramsOf = (frame: Frame) => arms.map((_, i) => histograms(frame.arms[i] ?? { layers: [] }));
  const layoutOf = (frame: Frame, measured: readonly (readonly LayerHistogram[])[]) =>
    panels(linearNames(layerNames(frame)), arms.length, sharedDomain(measured), width, given);

  useDraw(source, ({ frame }) => {
    if (!names.current || !headings.current || !ticks.current || !bases.current) return;
    if (!kinks.current || !areas.current || !signs.current || !kinkKey.current) return;
    const measured = histogramsOf(frame);
    // A frame from before the wish, or from a page in the background: the last picture stays.
    if (measured.every((one) => one.length === 0)) return;
    const layout = layoutOf(frame, measured);
    const { rows, columns, peak } = layout;
    drawNames(names.current, layout, text.out);
    drawHeadings(
      headings.current,
      arms.map((style, i) => {
        const { left, right } = columns[i];
        return {
          style,
          x: left,
          label: fitLabel(armShortName(style, text), right - left + gapOf(width) - 4),
        };
      }),
    );
    const cells = arms.flatMap((style, arm) =>
      rows.flatMap(({ name, base }) => {
        const layer = measured[arm].find((one) => one.name === name);
        return layer === undefined ? [] : [{ style, arm, base, histogram: layer.histogram }];
      }),
    );
    writeAttribute(
      bases.current,
      "d",
      cells.map(({ arm, base }) => `M${columns[arm].left},${base}H${columns[arm].right}`).join(""),
    );
    const bends = kinkPath(measured, layout);
    writeAttribute(kinks.current, "d", bends);
    kinkKey.current.hidden = bends === "";
    drawAreas(
      areas.current,
      arms.map((style, i) => ({
        style,
        d: cells
          .filter(({ arm }) => arm === i)
          .map(({ histogram, base }) => histogramPath(histogram, columns[i], base, peak))
          .join(""),
      })),
    );
    drawSigns(
      signs.current,
      cells
        .filter(({ histogram }) => Number.isNaN(histogram.low))
        .map(({ style, arm, base }) => ({ style, x: columns[arm].x(0), y: base - peak / 2 })),
      "×",
    );
    const floor = rows[rows.length - 1]?.base ?? HEAD;
    writeAttribute(axisName.current, "y", String(floor + AXIS - 8));
    drawColumns(
      ticks.current,
      columns.flatMap((column) => {
        const { left, right, x } = column;
        const count = Math.max(2, Math.floor((right - left) / TICK_ROOM));
        const ticks = labelledTicks(x, count).map(({ value, label }) => ({ at: x(value), label }));
        return fittedTicks(ticks, column);
      }),
      floor + AXIS - 8,
    );
  });

  return (
    <Chart
      id={id}
      className="fig-distribution"
      title={words.title}
      note={words.note}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={(shown) => describeDistribution(shown, arms, text, measures)}
      places={({ frame }) => {
        const measured = histogramsOf(frame);
        return distributionPlaces(measured, layoutOf(frame, measured), arms, text, measures);
      }}
      large={(large) => <DistributionView source={source} arms={arms} height={large} />}
      legend={
        <p className="fig-legend">
          <span className="fig-key" ref={kinkKey} hidden>
            <svg className="fig-mark" width={9} height={14} viewBox="0 0 9 14" aria-hidden="true">
              <path className="fig-kink" d="M4.5,0V14" />
            </svg>
            {words.kink}
          </span>
          <span className="fig-scaled">{words.scaled}</span>
        </p>
      }
    >
      <text className="fig-tick" x={0} y={16}>
        {text.layer}
      </text>
      <text className="fig-tick" ref={axisName} x={0}>
        z
      </text>
      <path className="fig-base" ref={bases} />
      <g ref={areas} />
      <path className="fig-kink" ref={kinks} />
      <g ref={signs} />
      <g ref={names} />
      <g ref={headings} />
      <g ref={ticks} />
    </Chart>
  );
}

/** Layers that have a z. */
function linearNames(names: readonly string[]): string[] {
  return names.filter((name) => name !== "in");
}
