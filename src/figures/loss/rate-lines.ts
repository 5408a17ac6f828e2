import { rateMarks } from "../../experiment/scenario/rate-marks.ts";
import type { Shown } from "../../state/frame-source.ts";
import type { StepScales } from "../by-step/curves.ts";
import type { Box } from "../common/box.ts";
import type { FiguresText } from "../common/description.ts";
import { rateLabel } from "../common/rate-words.ts";
import { select } from "../common/select.ts";

/** An upright line where learning rates change. */
export interface RateLine {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** What changes; null where it would run into another label or out of the plot. */
  readonly label: string | null;
  /** Whether the label stands before the line, not after it. */
  readonly before: boolean;
}

/** About the width of a label: Chinese characters are as wide as they are high. */
function lengthOf(label: string): number {
  return [...label].reduce((sum, character) => sum + (character > "\u2e80" ? 14 : 7.5), 8);
}

/** The lines of the changes up to the shown step. */
export function rateLines(shown: Shown, { x }: StepScales, box: Box, text: FiguresText): RateLine[] {
  let free = Number.NEGATIVE_INFINITY;
  return rateMarks(shown.setting.scenario)
    .filter(({ step }) => step <= shown.frame.step)
    .map((mark) => {
      const at = x(mark.step);
      const label = rateLabel(mark, text);
      const length = lengthOf(label);
      // At the end of the plot a label stands before its line.
      const before = at + length > box.right + 8;
      const start = before ? at - length : at;
      const fits = start >= free && start >= box.left - 8;
      if (fits) free = start + length;
      return { x: at, top: box.top, bottom: box.bottom, label: fits ? label : null, before };
    });
}

/** Lines under all labels. */
export function drawRateMarks(g: SVGGElement, lines: readonly RateLine[]): void {
  const marks = select(g);
  marks
    .selectAll<SVGLineElement, RateLine>("line")
    .data(lines)
    .join((enter) => enter.insert("line", "text").attr("class", "fig-rate"))
    .attr("x1", ({ x }) => x)
    .attr("x2", ({ x }) => x)
    .attr("y1", ({ top }) => top)
    .attr("y2", ({ bottom }) => bottom);
  marks
    .selectAll<SVGTextElement, RateLine>("text")
    .data(lines)
    .join((enter) => enter.append("text").attr("class", "fig-tick fig-rate-label"))
    .attr("x", ({ x, before }) => (before ? x - 4 : x + 4))
    .attr("text-anchor", ({ before }) => (before ? "end" : "start"))
    .attr("y", ({ top }) => top + 8)
    .text(({ label }) => label ?? "");
}
