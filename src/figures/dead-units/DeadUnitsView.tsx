import { useId, useRef } from "react";
import type { Frame } from "../../experiment/session/frame.ts";
import type { FrameSource } from "../../state/frame-source.ts";
import { formatCount } from "../../ui/format.ts";
import { useText } from "../../ui/text/use-text.ts";
import type { ArmStyle } from "../arm-style.ts";
import { Chart } from "../common/Chart.tsx";
import { labelledNames, layerAxis, layerNames, MARGIN } from "../common/layer-axis.ts";
import { usePlotWidth } from "../common/plot-scale.ts";
import { select } from "../common/select.ts";
import { drawColumns, drawRows, type Tick } from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { usePart } from "../common/use-part.ts";
import { UnitGlyph } from "../legends/UnitGlyph.tsx";
import { probing } from "../probing/probing.ts";
import { describeDead } from "./describe.ts";
import {
  areLanes,
  armPlots,
  type Column,
  cellPaths,
  columnCounts,
  deadColumns,
  hasMaxout,
  mostUnits,
  type Plot,
} from "./geometry.ts";

/** Columns closer than this have no room for their arm's letter. */
const LETTER_ROOM = 9;
const TICK_ROOM = 30;
const LEGEND_LINE = 20;

export interface DeadUnitsViewProps {
  readonly source: FrameSource;
  readonly arms: readonly ArmStyle[];
  readonly height?: number | undefined;
}

interface Marks {
  readonly style: ArmStyle;
  readonly kind: "quiet" | "loud" | "filled";
  readonly d: string;
}

function drawCells(g: SVGGElement, arms: readonly ArmStyle[], columns: readonly Column[]): void {
  const marks = arms.flatMap((style, arm): Marks[] => {
    const paths = cellPaths(columns.filter((column) => column.arm === arm).flatMap(({ cells }) => cells));
    return (["quiet", "filled", "loud"] as const).map((kind) => ({ style, kind, d: paths[kind] }));
  });
  select(g)
    .selectAll<SVGPathElement, Marks>("path")
    .data(marks)
    .join("path")
    .attr("class", ({ style, kind }) => `fig-cells-${kind} ui-family-${style.family}`)
    .attr("data-arm", ({ style }) => style.letter)
    .attr("d", ({ d }) => d);
}

function drawLetters(g: SVGGElement, arms: readonly ArmStyle[], columns: readonly Column[], y: number): void {
  const isRoomy = columns.every(({ width }) => width + 2 >= LETTER_ROOM);
  select(g)
    .selectAll<SVGTextElement, Column>("text")
    .data(isRoomy ? columns : [])
    .join("text")
    .attr("class", ({ arm }) => `fig-label ui-family-${arms[arm].family}`)
    .attr("text-anchor", "middle")
    .attr("x", ({ x, width }) => x + width / 2)
    .attr("y", y)
    .text(({ arm }) => arms[arm].letter);
}

/** Beside one plot for all arms its numbers of units, beside lanes the letters of their arms. */
function rowTicks(lanes: readonly Plot[], arms: readonly ArmStyle[], most: number): Tick[] {
  const [first] = lanes;
  if (areLanes(lanes))
    return lanes.map(({ top, bottom }, i) => ({ at: (top + bottom) / 2, label: arms[i].letter }));
  const at = (units: number) => first.bottom - (units / most) * (first.bottom - first.top);
  const ticks = [0, ...(most % 2 === 0 ? [most / 2] : []), most];
  return ticks.map((units) => ({ at: at(units), label: formatCount(units) }));
}

/** How many units of each layer are dead, blocked and revived; on the layer axis of the gradient above it. */
export function DeadUnitsView({ source, arms, height: whole = 156 }: DeadUnitsViewProps) {
  const text = useText().figures;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rows = useRef<SVGGElement>(null);
  const columns = useRef<SVGGElement>(null);
  const cells = useRef<SVGGElement>(null);
  const letters = useRef<SVGGElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const empty = useRef<SVGTextElement>(null);
  const hasPieces = usePart(source, ({ frame }) => Number(frame.arms.some(hasMaxout))) === 1;
  // The legend has a second line then.
  const height = hasPieces ? whole - LEGEND_LINE : whole;
  const width = usePlotWidth(box, 300);
  const left = MARGIN.left;
  const right = Math.max(left + 40, width - MARGIN.right);
  const bottom = height - 38;
  const plot = { left, right, top: MARGIN.top, bottom };

  const countsOf = (frame: Frame) =>
    arms.map((_, i) => columnCounts(frame.arms[i] ?? { layers: [], rows: [] }));
  const axisOf = (frame: Frame) => layerAxis(layerNames(frame), left, right);

  useDraw(source, ({ frame }) => {
    if (!rows.current || !columns.current || !cells.current || !letters.current) return;
    if (!note.current || !empty.current) return;
    const axis = axisOf(frame);
    const counts = countsOf(frame);
    const most = mostUnits(counts);
    const lanes = armPlots(arms.length, axis, plot);
    drawRows(rows.current, most === 0 ? [] : rowTicks(lanes, arms, most), left, left);
    drawColumns(
      columns.current,
      labelledNames(axis, TICK_ROOM)
        .filter((name) => name !== "out")
        .map((name) => ({ at: axis.at(name), label: name })),
      height - 5,
    );
    const placed = deadColumns(counts, axis, plot);
    drawCells(cells.current, arms, placed);
    drawLetters(letters.current, arms, areLanes(lanes) ? [] : placed, bottom + 15);
    empty.current.textContent = most === 0 ? text.dead.nothing : "";
    const of = hasPieces ? text.dead.ofPieces : text.dead.of;
    note.current.textContent = most === 0 ? "" : of(formatCount(most));
  });

  return (
    <Chart
      id={id}
      className="fig-dead"
      title={text.dead.title}
      note={<span ref={note} />}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={(shown) => describeDead(shown, arms, text)}
      places={({ frame }) => probing().deadPlaces(countsOf(frame), axisOf(frame), plot, arms, text)}
      large={(large) => <DeadUnitsView source={source} arms={arms} height={large} />}
      legend={
        <ul className="fig-legend">
          {(["dead", "blocked", "revived", "active"] as const).map((state) => (
            <li className="fig-key" key={state}>
              <UnitGlyph state={state} filled />
              {text.units[state]}
            </li>
          ))}
          {hasPieces && (
            <li className="fig-key">
              <UnitGlyph state="never" />
              {text.dead.never}
            </li>
          )}
        </ul>
      }
    >
      <g ref={rows} />
      <g ref={columns} />
      <text className="fig-tick" x={right + 8} y={height - 5}>
        {text.layer}
      </text>
      <text className="fig-tick" ref={empty} x={0} y={MARGIN.top + 14} />
      <g ref={cells} />
      <g ref={letters} />
    </Chart>
  );
}
