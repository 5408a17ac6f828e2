import { MORE_FIGURES, type MoreFigureName } from "../../../experiment/scenario/types.ts";

export const FIGURE_GROUPS = ["by-layer", "over-time", "inside"] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** Under which heading the foot of the Lab offers a figure: what its horizontal axis is, or that it opens up a net. */
const GROUP_OF: Readonly<Record<MoreFigureName, FigureGroup>> = {
  saturation: "by-layer",
  sparsity: "by-layer",
  spread: "by-layer",
  distribution: "by-layer",
  update: "by-layer",
  pieces: "inside",
  point: "inside",
  weights: "inside",
  accuracy: "over-time",
  "gradient-map": "over-time",
  "units-time": "over-time",
  units: "inside",
  unit: "inside",
  collapse: "inside",
};

/** The groups that have figures, each with its figures in the order of the notation's own list. */
export function groupedFigures(): {
  readonly group: FigureGroup;
  readonly names: readonly MoreFigureName[];
}[] {
  return FIGURE_GROUPS.map((group) => ({
    group,
    names: MORE_FIGURES.filter((name) => GROUP_OF[name] === group),
  })).filter(({ names }) => names.length > 0);
}
