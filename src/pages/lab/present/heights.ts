import type { FigureName } from "../../../experiment/scenario/types.ts";

/** Heights of the drawings in their own units: two of them, with their heads, are as high as the screen. */
const HEIGHTS: Readonly<Record<FigureName, number>> = {
  gradient: 194,
  loss: 128,
  dead: 124,
  saturation: 150,
  sparsity: 150,
  spread: 150,
  distribution: 140,
  pieces: 180,
  update: 140,
  accuracy: 128,
  "gradient-map": 130,
  "units-time": 165,
  units: 142,
  weights: 130,
  point: 126,
  unit: 105,
  collapse: 80,
};

/** The figures that show every unit, weight or step, with what they may take where they are alone. */
const ALONE: Partial<Readonly<Record<FigureName, number>>> = {
  "gradient-map": 330,
  "units-time": 340,
  units: 330,
  weights: 320,
  point: 300,
  unit: 300,
  collapse: 270,
};

/** The list of counts above the pieces has a line per arm. */
const COUNT_LINE = 20;

/** Whether a figure has more to show than the narrow column beside large maps holds. */
export const isDetailed = (name: FigureName): boolean => ALONE[name] !== undefined;

/** The height of a figure's drawing among all that are shown. */
export function figureHeight(name: FigureName, shown: readonly FigureName[], arms: number): number {
  const alone = shown.length === 1 ? ALONE[name] : undefined;
  return (alone ?? HEIGHTS[name]) - (name === "pieces" ? COUNT_LINE * arms : 0);
}
