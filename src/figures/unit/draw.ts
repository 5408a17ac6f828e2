import type { Tokens } from "../../ui/tokens.ts";
import { type ClassMark, classMark, plainMark } from "../boundary/palette.ts";
import { traceShape } from "../boundary/shapes.ts";
import type { Box } from "../common/box.ts";
import { PathData } from "../common/path-data.ts";
import { select } from "../common/select.ts";
import type { Tick } from "../common/svg-join.ts";
import { spotsOf, type UnitLayout } from "./geometry.ts";

/** More samples than this are drawn smaller. */
const MANY = 150;
const RADIUS = 3.2;
const SMALL_RADIUS = 2.3;

/** Height of the marks of one class under the axis, with the gap below them; many classes share the room. */
export function rugHeight(classes: number): number {
  return classes > 4 ? 4 : 8;
}

interface ClassPath {
  readonly index: number;
  readonly mark: ClassMark;
  readonly dots: string;
  readonly rug: string;
}

/** All samples of each class, or all together where there are none: on the curve, and under the axis. */
function classPaths(layout: UnitLayout, classes: number | null, bottom: number, tokens: Tokens): ClassPath[] {
  const radius = layout.points.length > MANY ? SMALL_RADIUS : RADIUS;
  const height = rugHeight(classes ?? 1);
  return Array.from({ length: classes ?? 1 }, (_, index) => {
    const own = layout.points.filter(({ target }) => classes === null || target === index);
    const mark = classes === null ? plainMark(tokens) : classMark(index, tokens);
    const dots = new PathData();
    for (const { x, y } of spotsOf(own, layout)) traceShape(dots, mark.shape, x, y, radius);
    const places = new Set(own.map(({ z }) => Math.round(2 * layout.x(z)) / 2));
    const top = bottom + 2 + index * height;
    return {
      index,
      mark,
      dots: dots.toString(),
      rug: [...places].map((x) => `M${x},${top}v${height - 1.5}`).join(""),
    };
  });
}

/** Draws the samples in the shapes and colours of their classes. */
export function drawSamples(
  g: { readonly dots: SVGGElement; readonly rug: SVGGElement },
  layout: UnitLayout,
  classes: number | null,
  box: Box,
  tokens: Tokens,
): void {
  const paths = classPaths(layout, classes, box.bottom, tokens);
  select(g.dots)
    .selectAll<SVGPathElement, ClassPath>("path")
    .data(paths)
    .join("path")
    .attr("data-class", ({ index }) => index)
    .attr("fill", ({ mark }) => mark.fill)
    .attr("stroke", ({ mark }) => mark.rimPaper)
    .attr("stroke-width", 0.9)
    .attr("d", ({ dots }) => dots);
  select(g.rug)
    .selectAll<SVGPathElement, ClassPath>("path")
    .data(paths)
    .join("path")
    .attr("stroke", ({ mark }) => mark.rimPaper)
    .attr("d", ({ rug }) => rug);
}

/** Numbers of the slope's axis, at the right. */
export function drawSlopeTicks(g: SVGGElement, ticks: readonly Tick[], x: number): void {
  select(g)
    .selectAll<SVGTextElement, Tick>("text")
    .data(ticks)
    .join("text")
    .attr("class", "fig-tick")
    .attr("dy", "0.35em")
    .attr("x", x)
    .attr("y", (tick) => tick.at)
    .text((tick) => tick.label);
}
