import type { PathFactor, PointPath } from "../../experiment/session/point.ts";

/** A factor with the product of all from the loss up to it. */
export interface PathRow {
  readonly factor: PathFactor;
  readonly running: number;
}

export function pathRows({ factors }: PointPath): PathRow[] {
  let running = 1;
  return factors.map((factor) => {
    running *= factor.value;
    return { factor, running };
  });
}
