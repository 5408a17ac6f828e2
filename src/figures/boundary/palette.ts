import type { Tokens } from "../../ui/tokens.ts";

const SHAPES = [
  "disc",
  "square",
  "triangle",
  "diamond",
  "plus",
  "wedge",
  "bar",
  "cross",
  "post",
  "star",
] as const;

export type ClassShape = (typeof SHAPES)[number];

/** How the points of a class are drawn: colour and shape together, so that neither is needed alone. */
export interface ClassMark {
  readonly shape: ClassShape;
  readonly fill: string;
  /** Rim of a point that lies on a map. */
  readonly rim: string;
  /** Rim of a point that lies on bare paper. */
  readonly rimPaper: string;
}

const COLOURS = [
  "classA",
  "classB",
  "classC",
  "classD",
  "classE",
  "classF",
  "classG",
  "classH",
  "classI",
  "classJ",
] as const;

/** The mark of points that have a number instead of a class. */
export function plainMark({ rule, paper, ink2 }: Tokens): ClassMark {
  return { shape: "disc", fill: rule, rim: paper, rimPaper: ink2 };
}

/** Marks of the ten classes that a scenario may have. */
export function classMark(index: number, tokens: Tokens): ClassMark {
  const colour = COLOURS[index];
  return {
    shape: SHAPES[index],
    fill: tokens[colour],
    rim: tokens[`${colour}Rim`],
    rimPaper: tokens[`${colour}RimPaper`],
  };
}
