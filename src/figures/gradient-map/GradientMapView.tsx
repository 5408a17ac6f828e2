import { useId, useRef } from "react";
import type { Shown } from "../../state/frame-source.ts";
import { formatPower } from "../../ui/format.ts";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useTheme } from "../../ui/theme.ts";
import { writeAttribute } from "../../ui/write-attribute.ts";
import { type ArmStyle, armShortName } from "../arm-style.ts";
import type { FigureProps } from "../by-layer/LayerChart.tsx";
import { Chart } from "../common/Chart.tsx";
import { labelledNames, layerNames } from "../common/layer-axis.ts";
import { usePlotScale, usePlotWidth } from "../common/plot-scale.ts";
import { select } from "../common/select.ts";
import { fitLabel } from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { usePart } from "../common/use-part.ts";
import { fittedTicks } from "../distribution/geometry.ts";
import { type GradientMaps, gradientMaps } from "./data.ts";
import { describeMaps } from "./describe.ts";
import { AXIS, HEAD, type MapLayout, mapLayout, NAMES, stepTicks } from "./layout.ts";
import { OVERFLOW, runPath, ZERO } from "./levels.ts";
import { MapKey } from "./MapKey.tsx";
import { Hatch, Lattice } from "./Patterns.tsx";
import { createMapPainter } from "./paint.ts";
import { mapPictures } from "./pictures.ts";
import { mapPlaces } from "./places.ts";
import "./gradient-map.css";

/** Height of a layer's name. */
const NAME_ROOM = 15;
/** From the middle of a line of type to its foot. */
const BASELINE = 5;

function drawHeadings(
  g: SVGGElement,
  arms: readonly ArmStyle[],
  { panels }: MapLayout,
  label: (arm: ArmStyle, room: number) => string,
): void {
  select(g)
    .selectAll<SVGTextElement, ArmStyle>("text")
    .data(arms)
    .join("text")
    .attr("class", ({ family }) => `fig-label ui-family-${family}`)
    .attr("x", (_, i) => panels[i].strip)
    .attr("y", (_, i) => panels[i].top - 8)
    .text((style, i) => label(style, panels[i].right - panels[i].strip));
}

interface Label {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "end" | "middle";
}

function drawAxes(g: SVGGElement, labels: readonly Label[]): void {
  select(g)
    .selectAll<SVGTextElement, Label>("text")
    .data(labels)
    .join("text")
    .attr("class", "fig-tick")
    .attr("text-anchor", ({ anchor }) => anchor)
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .text(({ label }) => label);
}

/** Layers' names at the left of every line of panels. */
function layerLabels({ names }: GradientMaps, { panels, pitch }: MapLayout, out: string): Label[] {
  const labelled = new Set(labelledNames({ names, step: pitch }, NAME_ROOM));
  const tops = [...new Set(panels.map(({ top }) => top))];
  return tops.flatMap((top) =>
    names.flatMap((name, row): Label[] => {
      const y = top + (row + 0.5) * pitch + BASELINE;
      return labelled.has(name)
        ? [{ label: name === "out" ? out : name, x: NAMES - 6, y, anchor: "end" }]
        : [];
    }),
  );
}

/** Steps under every panel. */
function stepLabels({ history }: GradientMaps, { panels }: MapLayout): Label[] {
  const steps = history.map(({ step }) => step);
  return panels.flatMap((panel) =>
    fittedTicks(stepTicks(steps, panel), { left: panel.strip, right: panel.right }).map(
      ({ at, label }): Label => ({ label, x: at, y: panel.bottom + AXIS - 6, anchor: "middle" }),
    ),
  );
}

/** Draws marks, and explains them while there are any. */
function mark(path: SVGPathElement, key: HTMLLIElement, d: string): void {
  writeAttribute(path, "d", d);
  key.hidden = d === "";
}

/** RMS of delta by layer and step as a map per arm, in the arm's hue, with what theory expects at step 0 before it. */
export function GradientMapView({ source, arms, height: given }: FigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures["gradient-map"];
  const theme = useTheme();
  const id = useId();
  const scale = usePlotScale();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<ReturnType<typeof createMapPainter> | null>(null);
  const zeros = useRef<SVGPathElement>(null);
  const overflows = useRef<SVGPathElement>(null);
  const outlines = useRef<SVGPathElement>(null);
  const headings = useRef<SVGGElement>(null);
  const axes = useRef<SVGGElement>(null);
  const lowest = useRef<HTMLSpanElement>(null);
  const highest = useRef<HTMLSpanElement>(null);
  const zeroKey = useRef<HTMLLIElement>(null);
  const overflowKey = useRef<HTMLLIElement>(null);
  const width = usePlotWidth(box, 300);
  const layers =
    usePart(source, ({ frame }) => layerNames(frame).filter((name) => name !== "in").length) ?? 1;
  const layout = mapLayout(arms.length, layers, width, given);

  useDraw(source, (shown: Shown) => {
    if (!canvas.current || !zeros.current || !overflows.current || !outlines.current) return;
    if (!headings.current || !axes.current || !lowest.current || !highest.current) return;
    if (!zeroKey.current || !overflowKey.current) return;
    const maps = gradientMaps(shown, arms.length);
    const pictures = mapPictures(maps, layout, arms);
    painter.current ??= createMapPainter(canvas.current);
    painter.current(pictures, theme, { width, height: layout.height, scale });
    const marked = (level: number) =>
      pictures.map(({ cells, box }) => runPath(cells, box, (one) => one === level)).join("");
    mark(zeros.current, zeroKey.current, marked(ZERO));
    mark(overflows.current, overflowKey.current, marked(OVERFLOW));
    writeAttribute(outlines.current, "d", pictures.map(({ outline }) => outline).join(""));
    drawHeadings(headings.current, arms, layout, (style, room) => fitLabel(armShortName(style, text), room));
    drawAxes(axes.current, [...layerLabels(maps, layout, text.out), ...stepLabels(maps, layout)]);
    lowest.current.textContent = formatPower(maps.decades.low);
    highest.current.textContent = formatPower(maps.decades.high);
  });

  return (
    <Chart
      id={id}
      className="fig-gradient-map"
      title={words.title}
      note={words.note}
      width={width}
      height={layout.height}
      box={box}
      source={source}
      describe={(shown) => describeMaps(shown, arms, text, measures)}
      places={(shown) => mapPlaces(gradientMaps(shown, arms.length), layout, arms, text, measures)}
      large={(height) => <GradientMapView source={source} arms={arms} height={height} />}
      legend={<MapKey lowest={lowest} highest={highest} zeros={zeroKey} overflows={overflowKey} />}
      under={<canvas ref={canvas} />}
    >
      <Hatch id={`${id}-hatch`} />
      <Lattice id={`${id}-lattice`} />
      <path ref={zeros} fill={`url(#${id}-hatch)`} />
      <path ref={overflows} fill={`url(#${id}-lattice)`} />
      <path className="fig-map-outline" ref={outlines} />
      <text className="fig-tick" x={0} y={HEAD - 8}>
        {text.layer}
      </text>
      <text className="fig-tick" x={0} y={layout.height - 6}>
        {words.stepAxis}
      </text>
      <g ref={headings} />
      <g ref={axes} />
    </Chart>
  );
}
