import { allFinite } from "../../../../engine/index.ts";
import type { Extent } from "../../plane.ts";
import { chord, clip, type Segment } from "./chord.ts";
import { PART_COST, type Spend } from "./divide.ts";
import { walkPlane } from "./plane-walk.ts";
import { Box, type Form, type Polygon } from "./polygon.ts";
import type { PiecewiseStep } from "./step.ts";

/**
 * What the creases of one net may take, as MAX_PLANE_WORK: three layers of 16 units or six of 8. Where that is not
 * enough, a third of it goes once more into the first layers, so no net takes longer than its regions do.
 */
export const MAX_CREASE_WORK = 3e6;

/** Where the units of one step bend. */
export interface StepCreases {
  /** Which of the steps that bend, from 0. */
  readonly step: number;
  /** Of each segment the unit, and its ends in the plane, [x1, x2] of the first and of the last. */
  readonly units: readonly number[];
  readonly segments: readonly number[];
}

/** The creases of a net, step by step as far as the work allowed. */
export interface PlaneCreases {
  readonly steps: readonly StepCreases[];
  /** How many steps have kinks. More than `steps` where all would have been too many. */
  readonly bending: number;
  /** False: on some cell a unit's values are beyond the range of doubles, and there is nothing to draw. */
  readonly finite: boolean;
}

type Emit = (unit: number, segment: Segment) => void;

/** The zero lines of units, shifted by each kink, inside a cell. */
function kinkCreases(cell: Polygon, x: Float64Array, kinks: readonly number[], spend: Spend, emit: Emit) {
  const box = new Box();
  box.around(cell);
  const units = x.length / 3;
  for (const kink of kinks) {
    spend(16 * units);
    for (let unit = 0; unit < units; unit++) {
      const form: Form = [x[3 * unit] - kink, x[3 * unit + 1], x[3 * unit + 2]];
      if (!box.meets(...form)) continue;
      spend(PART_COST);
      const segment = chord(cell, form);
      if (segment !== null) emit(unit, segment);
    }
  }
}

/** Where two pieces of a unit are the largest together, inside a cell. */
function pieceCreases(cell: Polygon, x: Float64Array, pieces: number, spend: Spend, emit: Emit) {
  const units = x.length / (3 * pieces);
  spend(16 * units * pieces * pieces);
  for (let unit = 0; unit < units; unit++) {
    const lead = (p: number, q: number): Form => {
      const row = 3 * (p * units + unit);
      const other = 3 * (q * units + unit);
      return [x[row] - x[other], x[row + 1] - x[other + 1], x[row + 2] - x[other + 2]];
    };
    for (let p = 0; p < pieces; p++) {
      for (let q = p + 1; q < pieces; q++) {
        let segment = chord(cell, lead(p, q));
        if (segment === null) continue;
        spend(PART_COST);
        for (let r = 0; r < pieces && segment !== null; r++)
          if (r !== p && r !== q) segment = clip(segment, lead(p, r));
        if (segment !== null) emit(unit, segment);
      }
    }
  }
}

/** Indices of the steps that may bend: `identity` is one, and bends nothing. */
function bendsOf(steps: readonly PiecewiseStep[]): number[] {
  return steps.flatMap(({ kind }, index) => (kind === "bend" || kind === "max" ? [index] : []));
}

type Outcome = "whole" | "too-many" | "not-finite";

/** Whether a step has kinks. */
function hasKinks(step: PiecewiseStep): boolean {
  return step.kind === "max" || (step.kind === "bend" && step.activation.kinks.length > 0);
}

/** Follows the net up to its step `end` and takes down the creases of every step on the way. */
function follow(
  steps: readonly PiecewiseStep[],
  extent: Extent,
  end: number,
  most: number,
): { readonly found: readonly StepCreases[]; readonly work: number; readonly outcome: Outcome } {
  const [left, right, bottom, top] = extent;
  const toX1 = (x: number) => left / 2 + right / 2 + x * (right / 2 - left / 2);
  const toX2 = (y: number) => bottom / 2 + top / 2 + y * (top / 2 - bottom / 2);
  const taken = steps.map(() => ({ units: [] as number[], segments: [] as number[] }));
  let finite = true;
  const { whole, work } = walkPlane(steps, extent, most, {
    end,
    bends(index, cell, x, spend) {
      finite &&= allFinite(x);
      const emit: Emit = (unit, [x1, y1, x2, y2]) => {
        taken[index].units.push(unit);
        taken[index].segments.push(toX1(x1), toX2(y1), toX1(x2), toX2(y2));
      };
      const step = steps[index];
      if (step.kind === "bend") kinkCreases(cell, x, step.activation.kinks, spend, emit);
      else if (step.kind === "max") pieceCreases(cell, x, step.pieces, spend, emit);
      return finite && index < end;
    },
  });
  const bends = bendsOf(steps);
  const found = bends.flatMap((index, step) =>
    index <= end && hasKinks(steps[index]) ? [{ step, ...taken[index] }] : [],
  );
  return { found, work, outcome: finite ? (whole ? "whole" : "too-many") : "not-finite" };
}

/**
 * The lines of the plane along which single units bend: for each step with kinks, inside each cell of the steps before
 * it, the segments on which a unit's z is at a kink, or two pieces of a maximum are the largest together. By no
 * sampling, exact up to rounding. Where all steps would take more than `most` multiplications, only the first ones are
 * there: as many as can be followed whole.
 */
export function creasesOf(
  steps: readonly PiecewiseStep[],
  extent: Extent,
  most = MAX_CREASE_WORK,
): PlaneCreases {
  const ends = steps.flatMap((step, index) => (hasKinks(step) ? [index] : []));
  const bending = ends.length;
  const none: PlaneCreases = { steps: [], bending, finite: true };
  if (bending === 0) return none;
  const all = follow(steps, extent, ends[bending - 1], most);
  if (all.outcome === "not-finite") return { ...none, finite: false };
  if (all.outcome === "whole") return { ...none, steps: all.found };
  let room = most / 3;
  let last: readonly StepCreases[] = [];
  for (const end of ends) {
    const { found, work, outcome } = follow(steps, extent, end, room);
    if (outcome !== "whole") break;
    room -= work;
    last = found;
  }
  return { ...none, steps: last };
}
