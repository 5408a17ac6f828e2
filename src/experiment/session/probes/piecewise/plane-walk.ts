import type { Extent } from "../../plane.ts";
import { divideByKinks, divideByPieces, type Spend } from "./divide.ts";
import { AffineForms } from "./forms.ts";
import { middle, type Polygon } from "./polygon.ts";
import type { PiecewiseStep } from "./step.ts";

/** What is told on a walk through the cells of the plane. */
export interface PlaneVisitor {
  /** The last step that is followed: what lies behind it divides nothing. */
  readonly end: number;
  /**
   * A cell on which nothing before `step` bends, and what that step reads there, [c, a, b] per unit. Answers whether the
   * step is to divide it.
   */
  readonly bends?: (step: number, cell: Polygon, x: Float64Array, spend: Spend) => boolean;
  /** A cell on which no step up to the last bends. */
  readonly reach?: (cell: Polygon) => void;
}

/**
 * Cuts the plane step by step: inside a cell of the steps before, the units of the next are affine, so their kinks are
 * straight lines and the parts convex polygons. Coordinates run from -1 to 1 over the plane, so that SAME_PLACE means
 * the same in every plane. False when it takes more than `most` multiplications.
 */
export function walkPlane(
  steps: readonly PiecewiseStep[],
  [left, right, bottom, top]: Extent,
  most: number,
  visitor: PlaneVisitor,
): { readonly whole: boolean; readonly work: number } {
  const x1 = [left / 2 + right / 2, right / 2 - left / 2, 0];
  const x2 = [bottom / 2 + top / 2, 0, top / 2 - bottom / 2];
  const walk = new PlaneWalk(steps, Float64Array.of(...x1, ...x2), most, visitor);
  const whole = walk.follow(0, [-1, -1, 1, -1, 1, 1, -1, 1]);
  return { whole, work: walk.forms.work };
}

class PlaneWalk {
  readonly forms: AffineForms;
  readonly #steps: readonly PiecewiseStep[];
  readonly #spend: Spend;
  readonly #visitor: PlaneVisitor;

  constructor(steps: readonly PiecewiseStep[], input: Float64Array, most: number, visitor: PlaneVisitor) {
    this.#steps = steps;
    this.#visitor = visitor;
    this.forms = new AffineForms(steps, 3, input);
    this.#spend = (multiplications) => {
      this.forms.work += multiplications;
      return this.forms.work <= most;
    };
  }

  /** Follows the polygon through the steps from `first` on; false when the work is too much. */
  follow(first: number, cell: Polygon): boolean {
    const { end, bends, reach } = this.#visitor;
    for (let index = first; index <= end; index++) {
      const step = this.#steps[index];
      if (step.kind !== "bend" && step.kind !== "max") {
        this.forms.advance(index);
        continue;
      }
      const x = this.forms.before(index);
      if (bends?.(index, cell, x, this.#spend) === false) return this.#spend(0);
      const enter = (part: Polygon) => {
        if (index === end) {
          reach?.(part);
          return true;
        }
        this.forms.settle(index, middle(part));
        return this.follow(index + 1, part);
      };
      return step.kind === "bend"
        ? divideByKinks(cell, x, step.activation.kinks, this.#spend, enter)
        : divideByPieces(cell, x, step.pieces, this.#spend, enter);
    }
    reach?.(cell);
    return true;
  }
}
