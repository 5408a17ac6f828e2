import { isOpen, markerPath } from "../../ui/marks/marker-path.ts";
import { FAMILIES, LINE_WIDTH, SECOND_LINE_WIDTH } from "../../ui/tokens.ts";
import type { ArmStyle } from "../arm-style.ts";
import { pushApart } from "./push-apart.ts";
import { select } from "./select.ts";

/**
 * Pieces of charts that change with the frame, drawn by d3's data join into a <g> that React leaves alone.
 * Colours come from style sheets by family class, so a change of theme needs no drawing.
 */

const LABEL_GAP = 17;

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** Raised part after the label: the exponent of a power of ten. */
  readonly raised?: string;
}

export interface ArmPath {
  readonly style: ArmStyle;
  readonly d: string;
  /** A thin line beside the arm's own: its test curve. */
  readonly thin?: boolean;
}

export interface ArmPoint {
  readonly style: ArmStyle;
  readonly x: number;
  readonly y: number;
}

export interface ArmLabel {
  readonly style: ArmStyle;
  readonly y: number;
  readonly label: string;
}

/** Horizontal grid lines with their labels at the left. */
export function drawRows(g: SVGGElement, ticks: readonly Tick[], left: number, right: number): void {
  const rows = select(g)
    .selectAll<SVGGElement, Tick>("g")
    .data(ticks)
    .join((enter) => {
      const row = enter.append("g");
      row.append("line").attr("class", "fig-grid");
      const label = row
        .append("text")
        .attr("class", "fig-tick")
        .attr("text-anchor", "end")
        .attr("dy", "0.35em");
      label.append("tspan");
      label.append("tspan").attr("class", "fig-raised").attr("dy", "-0.45em");
      return row;
    });
  rows.attr("transform", (tick) => `translate(0 ${tick.at})`);
  rows.select("line").attr("x1", left).attr("x2", right);
  rows.select("text").attr("x", left - 6);
  rows.select("tspan:first-child").text((tick) => tick.label);
  rows.select("tspan:last-child").text((tick) => tick.raised ?? "");
}

/** Labels under the horizontal axis. */
export function drawColumns(g: SVGGElement, ticks: readonly Tick[], y: number): void {
  select(g)
    .selectAll<SVGTextElement, Tick>("text")
    .data(ticks)
    .join("text")
    .attr("class", "fig-tick")
    .attr("text-anchor", "middle")
    .attr("x", (tick) => tick.at)
    .attr("y", y)
    .text((tick) => tick.label);
}

function lineWidth({ style, thin }: ArmPath): number {
  if (thin) return 1;
  return style.second ? SECOND_LINE_WIDTH : LINE_WIDTH;
}

/** One path per line; an arm's dash belongs to it, its thin line is solid so that it does not fall apart. */
export function drawLines(g: SVGGElement, lines: readonly ArmPath[]): void {
  select(g)
    .selectAll<SVGPathElement, ArmPath>("path")
    .data(lines)
    .join("path")
    .attr("class", ({ style }) => `fig-line ui-family-${style.family}`)
    .attr("data-arm", ({ style }) => style.letter)
    .attr("stroke-width", lineWidth)
    .attr("stroke-linecap", ({ style }) => FAMILIES[style.family].cap)
    .attr("stroke-dasharray", ({ style, thin }) =>
      thin ? null : FAMILIES[style.family].dash.join(" ") || null,
    )
    .attr("d", ({ d }) => d);
}

/** One family marker per point; of an arm that no marker tells apart, its letter. */
export function drawMarkers(g: SVGGElement, points: readonly ArmPoint[], radius: number): void {
  drawSigns(
    g,
    points.filter(({ style }) => style.lettered),
    ({ style }) => style.letter,
  );
  select(g)
    .selectAll<SVGPathElement, ArmPoint>("path")
    .data(points.filter(({ style }) => !style.lettered))
    .join("path")
    .attr("class", ({ style }) => {
      const open = isOpen(FAMILIES[style.family].marker, style.second);
      return `ui-marker ${open ? "ui-marker-open" : "ui-marker-full"} ui-family-${style.family}`;
    })
    .attr("d", ({ style }) => markerPath(FAMILIES[style.family].marker, radius))
    .attr("transform", ({ x, y }) => `translate(${x} ${y})`);
}

/** A sign in the place of each point, as where its value has no place on the axis. */
export function drawSigns(
  g: SVGGElement,
  points: readonly ArmPoint[],
  sign: string | ((point: ArmPoint) => string),
): void {
  select(g)
    .selectAll<SVGTextElement, ArmPoint>("text")
    .data(points)
    .join("text")
    .attr("class", ({ style }) => `fig-zero ui-family-${style.family}`)
    .attr("text-anchor", "middle")
    .attr("dy", "0.35em")
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .text((point) => (typeof sign === "string" ? sign : sign(point)));
}

/** Direct labels at line ends, pushed apart; a label that has no room is cut with an ellipsis, its letter stays. */
export function drawLabels(
  g: SVGGElement,
  labels: readonly ArmLabel[],
  x: number,
  room: number,
  low: number,
  high: number,
): void {
  const places = pushApart(
    labels.map(({ y }) => y),
    LABEL_GAP,
    low,
    high,
  );
  select(g)
    .selectAll<SVGTextElement, ArmLabel>("text")
    .data(labels)
    .join("text")
    .attr("class", ({ style }) => `fig-label ui-family-${style.family}`)
    .attr("x", x)
    .attr("dy", "0.35em")
    .attr("y", (_, i) => places[i])
    .text(({ label }) => fitLabel(label, room));
}

/** Mean width of a letter of the 14 px label face. Chinese characters count twice. */
const LETTER = 7;

/** What a cut leaves of a list: half of an entry, "16 units" to "1", would say something else. */
const wholeEntries = (cut: string): string => cut.replace(/(?:, ?|，)[^,，]*$/u, "");

/** Cuts `label` to about `room` px, a list after an entry. */
export function fitLabel(label: string, room: number): string {
  let used = 0;
  const letters = [...label];
  for (let i = 0; i < letters.length; i++) {
    used += (letters[i].codePointAt(0) ?? 0) > 0x2e80 ? 2 * LETTER : LETTER;
    if (used > room) return `${wholeEntries(letters.slice(0, Math.max(1, i - 1)).join(""))}…`;
  }
  return label;
}
