import { formatNumber } from "../../ui/format.ts";
import type { Family } from "../../ui/tokens.ts";
import { select } from "../common/select.ts";
import { type Cell, type NetLayout, VALUE_ROOM } from "./net-geometry.ts";

/** Digits of the numbers beside the bars; the probe and the table say more. */
const DIGITS = 2;
const BAR = 0.62;
const MARK = 11;

/** "none": from no training point. "zero": not from this one. */
type Mark = "none" | "zero" | null;

export function markOf({ value }: Pick<Cell, "value">): Mark {
  if (value.delta !== 0) return null;
  return value.reached === 0 ? "none" : "zero";
}

/** A box with one stroke for what this point does not reach, with two for what none does. */
export function markPath(mark: Mark, x: number, y: number, size = MARK): string {
  if (mark === null) return "";
  const box = `M${x},${y}h${size}v${size}h${-size}z`;
  const up = `M${x},${y + size}L${x + size},${y}`;
  return mark === "zero" ? `${box}${up}` : `${box}${up}M${x},${y}L${x + size},${y + size}`;
}

function barPath(x: number, y: number, width: number, height: number): string {
  return width > 0.3
    ? `M${x.toFixed(2)},${y.toFixed(2)}h${width.toFixed(2)}v${height.toFixed(2)}h${(-width).toFixed(2)}z`
    : "";
}

/** The units of the net with their bars, numbers and marks. */
export function drawCells(g: SVGGElement, { cells, numbers }: NetLayout, family: Family): void {
  const groups = select(g)
    .selectAll<SVGGElement, Cell>("g")
    .data(cells)
    .join((enter) => {
      const cell = enter.append("g");
      cell.append("path").attr("class", "fig-point-forward");
      cell.append("path").attr("class", "fig-point-backward");
      cell.append("path").attr("class", "fig-point-mark");
      cell.append("text").attr("class", "fig-point-a").attr("text-anchor", "end").attr("dy", "0.35em");
      cell.append("text").attr("class", "fig-point-delta").attr("text-anchor", "end").attr("dy", "0.35em");
      return cell;
    });
  groups.attr("data-unit", ({ column, unit }) => `${column}.${unit}`);
  const top = ({ y, height }: Cell) => y + (height * (1 - BAR)) / 2;
  groups
    .select(".fig-point-forward")
    .attr(
      "class",
      ({ value }) =>
        `fig-point-forward fig-point-bar${value.a < 0 ? " fig-point-hollow" : ""} ui-family-${family}`,
    )
    .attr("d", (cell) => barPath(cell.forward.x, top(cell), cell.forward.width, cell.height * BAR));
  groups
    .select(".fig-point-backward")
    .attr(
      "class",
      ({ value }) => `fig-point-backward fig-point-bar${value.delta < 0 ? " fig-point-hollow" : ""}`,
    )
    .attr("d", (cell) => barPath(cell.backward.x, top(cell), cell.backward.width, cell.height * BAR));
  groups.select(".fig-point-mark").attr("d", (cell) => {
    const size = Math.min(MARK, cell.height * 0.7, cell.width / 2);
    return markPath(markOf(cell), cell.x + cell.width - size - 1, cell.y + (cell.height - size) / 2, size);
  });
  groups
    .select(".fig-point-a")
    .attr("x", ({ x }) => x + VALUE_ROOM - 4)
    .attr("y", ({ y, height }) => y + height / 2)
    .text(({ value }) => (numbers ? formatNumber(value.a, DIGITS) : ""));
  groups
    .select(".fig-point-delta")
    .attr("x", ({ x, width }) => x + width)
    .attr("y", ({ y, height }) => y + height / 2)
    .text((cell) => (numbers && markOf(cell) === null ? formatNumber(cell.value.delta, DIGITS) : ""));
}

/** The cells of a path framed, and a line from each to the next. */
export function pathOutline(
  { cells }: NetLayout,
  units: readonly (number | null)[],
  ordinals: readonly number[],
): string {
  const on = cells.filter(({ column, unit }) => units[ordinals[column]] === unit);
  const frames = on.map(({ x, y, width, height }) => `M${x - 2},${y}h${width + 4}v${height}h${-width - 4}z`);
  const links = on.slice(1).map((cell, i) => {
    const before = on[i];
    return `M${before.x + before.width + 2},${before.y + before.height / 2}L${cell.x - 2},${cell.y + cell.height / 2}`;
  });
  return [...frames, ...links].join("");
}
