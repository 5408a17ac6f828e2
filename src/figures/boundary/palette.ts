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
const MORE = [
  { fill: "#b65fa6", rim: "#6d2c61", light: "#6d2c61", dark: "#d493c8" },
  { fill: "#3fa37c", rim: "#15583e", light: "#15583e", dark: "#6cc9a4" },
] as const;

/** Marks of the first four classes; further ones repeat. */
export function classMark(index: number, tokens: Tokens): ClassMark {
  const i = index % SHAPES.length;
  const shape = SHAPES[i];
  if (i === 0) return { shape, fill: tokens.classA, rim: tokens.classARim, rimPaper: tokens.classARimPaper };
  if (i === 1) return { shape, fill: tokens.classB, rim: tokens.classBRim, rimPaper: tokens.classBRimPaper };
  const more = MORE[i - 2];
  const dark = tokens.classARimPaper === tokens.classA;
  return { shape, fill: more.fill, rim: more.rim, rimPaper: dark ? more.dark : more.light };
}
