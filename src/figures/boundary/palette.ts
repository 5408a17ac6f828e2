import type { Tokens } from "../../ui/tokens.ts";

export type ClassShape = "disc" | "square" | "triangle" | "diamond";

/** How the points of a class are drawn: colour and shape together, so that neither is needed alone. */
export interface ClassMark {
  readonly shape: ClassShape;
  readonly fill: string;
  /** Rim of a point that lies on a map. */
  readonly rim: string;
  /** Rim of a point that lies on bare paper. */
  readonly rimPaper: string;
}

const SHAPES: readonly ClassShape[] = ["disc", "square", "triangle", "diamond"];
const COLOURS = ["classA", "classB", "classC", "classD"] as const;

/** Marks of the first four classes; further ones repeat. */
export function classMark(index: number, tokens: Tokens): ClassMark {
  const i = index % SHAPES.length;
  const colour = COLOURS[i];
  return {
    shape: SHAPES[i],
    fill: tokens[colour],
    rim: tokens[`${colour}Rim`],
    rimPaper: tokens[`${colour}RimPaper`],
  };
}
