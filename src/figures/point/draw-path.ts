import type { PathFactor } from "../../experiment/session/point.ts";
import { formatNumber } from "../../ui/format.ts";
import { select } from "../common/select.ts";
import { HEAD, linesEnd, type PathLayout, rowAt, type SizeScale } from "./path-geometry.ts";
import type { PathRow } from "./path-rows.ts";

/** A factor: what is exactly whole is printed so. */
function factorNumber(value: number): string {
  return formatNumber(value, Number.isInteger(value) && Math.abs(value) < 10 ? 1 : 2);
}

/** The factors below each other: what each is, its value, and the product so far on the axis. */
export function drawPath(
  { list, axis }: { readonly list: SVGGElement; readonly axis: SVGGElement },
  rows: readonly PathRow[],
  layout: PathLayout,
  scale: SizeScale,
  height: number,
  words: (factor: PathFactor) => string,
): void {
  const ticks = select(axis)
    .selectAll<SVGGElement, SizeScale["ticks"][number]>("g")
    .data(scale.ticks)
    .join((enter) => {
      const tick = enter.append("g");
      tick.append("line").attr("class", "fig-grid");
      const label = tick.append("text").attr("class", "fig-tick").attr("text-anchor", "middle");
      label.append("tspan");
      label.append("tspan").attr("class", "fig-raised").attr("dy", "-0.45em");
      return tick;
    });
  ticks.attr("transform", ({ at }) => `translate(${at} 0)`);
  ticks
    .select("line")
    .attr("y1", HEAD)
    .attr("y2", linesEnd(height, rows.length, layout));
  ticks.select("text").attr("y", 20);
  ticks.select("tspan:first-child").text(({ label }) => label);
  ticks.select("tspan:last-child").text(({ raised }) => raised);

  const items = select(list)
    .selectAll<SVGGElement, PathRow>("g")
    .data(rows)
    .join((enter) => {
      const row = enter.append("g");
      row.append("text").attr("class", "fig-tick").attr("dy", "0.35em");
      row.append("text").attr("class", "fig-point-value").attr("text-anchor", "end").attr("dy", "0.35em");
      row.append("circle").attr("class", "fig-point-dot").attr("r", 3.2);
      row.append("text").attr("class", "fig-point-running").attr("dy", "0.35em");
      return row;
    });
  items.attr("transform", (_, i) => `translate(0 ${rowAt(i, layout).toFixed(2)})`);
  items.select(".fig-tick").text(({ factor }) => words(factor));
  items
    .select(".fig-point-value")
    .attr("x", layout.value)
    .text(({ factor }, i) => `${i === 0 ? "" : "× "}${factorNumber(factor.value)}`);
  items
    .select(".fig-point-dot")
    .attr("cx", ({ running }) => scale.at(running) ?? 0)
    .attr("r", ({ running }) => (scale.at(running) === null ? 0 : 3.2));
  items
    .select(".fig-point-running")
    .attr("x", layout.right + 12)
    .text(({ running }) => formatNumber(running, 2));
}
