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
/** Marks of the first four classes; further ones repeat. */
export function classMark(index: number, tokens: Tokens): ClassMark {
  const marks: readonly Omit<ClassMark, "shape">[] = [
    { fill: tokens.classA, rim: tokens.classARim, rimPaper: tokens.classARimPaper },
    { fill: tokens.classB, rim: tokens.classBRim, rimPaper: tokens.classBRimPaper },
    { fill: tokens.classC, rim: tokens.classCRim, rimPaper: tokens.classCRimPaper },
    { fill: tokens.classD, rim: tokens.classDRim, rimPaper: tokens.classDRimPaper },
  ];
  const i = index % marks.length;
  return { shape: SHAPES[i], ...marks[i] };
}
