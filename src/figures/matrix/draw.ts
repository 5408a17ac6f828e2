import { writeAttribute } from "../../ui/write-attribute.ts";
import { select } from "../common/select.ts";
import { type Grid, outlinePath, rulePath } from "./grid.ts";
import { type Cell, hintonPaths } from "./hinton.ts";

/** Words in a drawing that change with the frame. */
export interface MatrixLabel {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly anchor: "start" | "middle" | "end";
  /** A heading is ink, a number at an edge is not. */
  readonly strong?: boolean;
}

export interface MatrixDrawing {
  readonly grids: readonly Grid[];
  readonly cells: readonly Cell[];
  /** The number whose mark fills a cell. */
  readonly largest: number;
  readonly labels: readonly MatrixLabel[];
  /** What is picked out: path data of outlines. */
  readonly picked?: string;
}

function drawLabels(g: SVGGElement, labels: readonly MatrixLabel[]): void {
  select(g)
    .selectAll<SVGTextElement, MatrixLabel>("text")
    .data(labels)
    .join("text")
    .attr("class", ({ strong }) => (strong ? "fig-matrix-head" : "fig-tick"))
    .attr("text-anchor", ({ anchor }) => anchor)
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .text(({ label }) => label);
}

/** Draws matrices into the group that `MatrixLayers` makes. */
export function drawMatrices(root: SVGGElement, drawing: MatrixDrawing): void {
  const part = (name: string) => root.querySelector(`.fig-matrix-${name}`);
  const { filled, lines } = hintonPaths(drawing.cells, drawing.largest);
  writeAttribute(part("rules"), "d", drawing.grids.map(rulePath).join(""));
  writeAttribute(part("outlines"), "d", drawing.grids.map(outlinePath).join(""));
  writeAttribute(part("filled"), "d", filled);
  writeAttribute(part("lines"), "d", lines);
  writeAttribute(part("picked"), "d", drawing.picked ?? "");
  const labels = root.querySelector<SVGGElement>(".fig-matrix-labels");
  if (labels !== null) drawLabels(labels, drawing.labels);
}
