/** How many classes each data set has that is drawn from a seed: known without its maker. */
export const SHAPE_CLASSES = {
  circle: 2,
  xor: 2,
  checker: 2,
  gauss: 2,
  line: 2,
  spiral: 2,
  moons: 2,
  rings: 3,
} as const;

export type ShapeName = keyof typeof SHAPE_CLASSES;
