import type { Extent } from "../../plane.ts";
import { divideByKinks, divideByPieces, type Spend } from "./divide.ts";
import { AffineForms } from "./forms.ts";
import { middle, type Polygon } from "./polygon.ts";
import type { PiecewiseStep } from "./step.ts";

/** What the plane may take, as MAX_LINE_WORK: about 1000 cells of three layers of 16 units. */
export const MAX_PLANE_WORK = 4e6;

/**
 * Cells of the plane on which every unit of a net keeps to one side of all its kinks, and every maximum to one of
 * its pieces; null if counting them takes more than `most` multiplications. The plane is cut step by step: inside
 * a cell of the steps before, the units of the next are affine, so their kinks are straight lines and the parts
 * convex polygons.
 * @param each is told every cell, in coordinates from -1 to 1 over the plane.
 */
export function countRegions(
  steps: readonly PiecewiseStep[],
  [left, right, bottom, top]: Extent,
  most = MAX_PLANE_WORK,
  each: (cell: Polygon) => void = () => {},
): number | null {
  // Coordinates from -1 to 1 over the plane, so that SAME_PLACE means the same in every plane.
  const x1 = [left / 2 + right / 2, right / 2 - left / 2, 0];
  const x2 = [bottom / 2 + top / 2, 0, top / 2 - bottom / 2];
  const count = new RegionCount(steps, Float64Array.of(...x1, ...x2), most, each);
  return count.follow(0, [-1, -1, 1, -1, 1, 1, -1, 1]) ? count.regions : null;
}

class RegionCount {
  regions = 0;
  readonly #steps: readonly PiecewiseStep[];
  readonly #forms: AffineForms;
  readonly #spend: Spend;
  readonly #each: (cell: Polygon) => void;
  /** What lies behind the last step that bends divides nothing. */
  readonly #end: number;

  constructor(
    steps: readonly PiecewiseStep[],
    input: Float64Array,
    most: number,
    each: (cell: Polygon) => void,
  ) {
    this.#steps = steps;
    this.#each = each;
    this.#forms = new AffineForms(steps, 3, input);
    this.#spend = (multiplications) => {
      this.#forms.work += multiplications;
      return this.#forms.work <= most;
    };
    this.#end = steps.findLastIndex(({ kind }) => kind === "bend" || kind === "max");
  }

  /** Follows the polygon through the steps from `first` on; false when the work is too much. */
  follow(first: number, cell: Polygon): boolean {
    for (let index = first; index <= this.#end; index++) {
      const step = this.#steps[index];
      if (step.kind !== "bend" && step.kind !== "max") {
        this.#forms.advance(index);
        continue;
      }
      const x = this.#forms.before(index);
      const enter = (part: Polygon) => {
        if (index === this.#end) return this.#reach(part);
        this.#forms.settle(index, middle(part));
        return this.follow(index + 1, part);
      };
      return step.kind === "bend"
        ? divideByKinks(cell, x, step.activation.kinks, this.#spend, enter)
        : divideByPieces(cell, x, step.pieces, this.#spend, enter);
    }
    return this.#reach(cell);
  }

  #reach(cell: Polygon): boolean {
    this.regions += 1;
    this.#each(cell);
    return true;
  }
}
