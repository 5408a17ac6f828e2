import { useId, useRef } from "react";
import type { Frame } from "../../experiment/session/frame.ts";
import { NO_VALUE } from "../../ui/format.ts";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { type ArmStyle, armShortName } from "../arm-style.ts";
import type { FigureProps } from "../by-layer/LayerChart.tsx";
import { Chart } from "../common/Chart.tsx";
import { labelledNames, layerNames } from "../common/layer-axis.ts";
import { usePlotWidth } from "../common/plot-scale.ts";
import { select } from "../common/select.ts";
import { fitLabel } from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { usePart } from "../common/use-part.ts";
import { hasMaxout } from "../dead-units/geometry.ts";
import { UnitGlyph } from "../legends/UnitGlyph.tsx";
import { describeUnitGrid } from "./describe.ts";
import { unitLayers } from "./layers.ts";
import { HEAD, NAMES, type UnitGrid, unitGrid } from "./layout.ts";
import { type UnitMarks, unitMarks } from "./marks.ts";
import { unitPlaces } from "./places.ts";
import "./units.css";

const NAME_ROOM = 15;
/** From the middle of a line of type to its foot. */
const BASELINE = 5;
const EMPTY_LINE = 14;

/** The grid of a frame. Layers of the axis without a unit that can die, in any arm, have no row. */
function gridOf(frame: Frame, arms: number, width: number, given: number | undefined): UnitGrid {
  const layers = Array.from({ length: arms }, (_, i) => unitLayers(frame.arms[i] ?? { layers: [] }));
  const held = new Set(layers.flat().map(({ place }) => place));
  return unitGrid(
    layers,
    layerNames(frame).filter((name) => held.has(name)),
    width,
    given,
  );
}

interface Label {
  readonly className: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

function drawLabels(g: SVGGElement, labels: readonly Label[]): void {
  select(g)
    .selectAll<SVGTextElement, Label>("text")
    .data(labels)
    .join("text")
    .attr("class", ({ className }) => className)
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .text(({ label }) => label);
}

function armLabels(
  arms: readonly ArmStyle[],
  { panels }: UnitGrid,
  name: (arm: ArmStyle) => string,
): Label[] {
  return arms.map((style, i) => ({
    className: `fig-label ui-family-${style.family}`,
    label: fitLabel(name(style), panels[i].right - panels[i].left),
    x: panels[i].left,
    y: HEAD - 8,
  }));
}

/** A panel without cells says why it is empty, in words or, where they have no room, with a dash. */
function emptyLabels({ panels, cells }: UnitGrid, nothing: string): Label[] {
  const drawn = new Set(cells.map(({ arm }) => arm));
  return panels.flatMap(({ left, right }, arm) =>
    drawn.has(arm)
      ? []
      : [
          {
            className: "fig-tick",
            label: fitLabel(nothing, right - left) === nothing ? nothing : NO_VALUE,
            x: left,
            y: HEAD + EMPTY_LINE,
          },
        ],
  );
}

/** Names of rows, in the middle of one that is a single line and at the head of one that has many. */
function rowLabels({ rows, height: whole }: UnitGrid): Label[] {
  const names = rows.map(({ place }) => place);
  const pitch =
    rows.length > 1 ? Math.min(...rows.slice(1).map(({ top }, i) => top - rows[i].top)) : NAME_ROOM;
  const labelled = new Set(labelledNames({ names, step: pitch }, NAME_ROOM));
  return rows
    .filter(({ place }) => labelled.has(place))
    .map(({ place, top, height }) => ({
      className: "fig-tick",
      label: place,
      x: 0,
      // The last of thin rows ends at the edge.
      y: Math.min(whole - 1, top + Math.min(height, NAME_ROOM) / 2 + BASELINE),
    }));
}

interface Marks {
  readonly style: ArmStyle;
  readonly kind: keyof UnitMarks;
  readonly d: string;
}

function drawCells(g: SVGGElement, arms: readonly ArmStyle[], { cells }: UnitGrid): void {
  const marks = arms.flatMap((style, arm): Marks[] => {
    const paths = unitMarks(cells.filter((cell) => cell.arm === arm));
    return (["silent", "quiet", "filled", "loud"] as const).map((kind) => ({ style, kind, d: paths[kind] }));
  });
  select(g)
    .selectAll<SVGPathElement, Marks>("path")
    .data(marks)
    .join("path")
    .attr("class", ({ style, kind }) => `fig-unit-${kind} ui-family-${style.family}`)
    .attr("data-arm", ({ style }) => style.letter)
    .attr("d", ({ d }) => d);
}

/** Every unit of every activation layer as a cell: what state it is in, and on how many samples it is silent. */
export function UnitsView({ source, arms, height: given }: FigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.units;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const cells = useRef<SVGGElement>(null);
  const labels = useRef<SVGGElement>(null);
  const empty = useRef<SVGTextElement>(null);
  const width = usePlotWidth(box, 300);
  const hasPieces = usePart(source, ({ frame }) => Number(frame.arms.some(hasMaxout))) === 1;
  // The rows change with the scenario and not with the frame.
  const height =
    usePart(source, ({ frame }) => gridOf(frame, arms.length, width, given).height) ?? given ?? HEAD;

  useDraw(source, ({ frame }) => {
    if (!cells.current || !labels.current || !empty.current) return;
    const grid = gridOf(frame, arms.length, width, given);
    drawCells(cells.current, arms, grid);
    drawLabels(labels.current, [
      ...armLabels(arms, grid, (style) => armShortName(style, text)),
      ...rowLabels(grid),
      ...(grid.cells.length > 0 ? emptyLabels(grid, text.dead.nothing) : []),
    ]);
    empty.current.textContent = grid.cells.length === 0 ? text.dead.nothing : "";
  });

  return (
    <Chart
      id={id}
      className="fig-unit-grid"
      title={words.title}
      note={words.note}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={(shown) => describeUnitGrid(shown, arms, text, measures)}
      places={({ frame }) => unitPlaces(gridOf(frame, arms.length, width, given), arms, text, measures)}
      large={(height) => <UnitsView source={source} arms={arms} height={height} />}
      legend={
        <ul className="fig-legend">
          {(["dead", "blocked", "revived"] as const).map((state) => (
            <li className="fig-key" key={state}>
              <UnitGlyph state={state} />
              {text.units[state]}
            </li>
          ))}
          {hasPieces && (
            <li className="fig-key">
              <UnitGlyph state="never" />
              {text.dead.never}
            </li>
          )}
          <li className="fig-key">
            <svg className="fig-mark" width={13} height={13} viewBox="0 0 13 13" aria-hidden="true">
              <rect className="fig-unit-silent" x={1} y={8} width={11} height={4} />
              <rect className="fig-unit-quiet" x={1} y={1} width={11} height={11} />
            </svg>
            {words.silent}
          </li>
        </ul>
      }
    >
      <text className="fig-tick" x={0} y={HEAD - 8}>
        {text.layer}
      </text>
      <text className="fig-tick" ref={empty} x={NAMES} y={HEAD + EMPTY_LINE} />
      <g ref={cells} />
      <g ref={labels} />
    </Chart>
  );
}
