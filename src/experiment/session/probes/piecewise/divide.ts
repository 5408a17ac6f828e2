import { Box, cut, type Form, type Polygon, sidesOf } from "./polygon.ts";

/** Takes the multiplications of a piece of work; false when they are more than what is left. */
export type Spend = (multiplications: number) => boolean;

/** Is shown a part; false: no more. */
export type Visit = (part: Polygon) => boolean;

/** Cutting off one part takes as long as so many multiplications. */
export const PART_COST = 300;

/** How the units of one step divide polygons. */
interface Rule {
  readonly units: number;
  /** The question whether a unit changes takes as long as so many multiplications. */
  readonly cost: number;
  /** Whether a unit changes inside a polygon, which `box` surrounds. */
  changes(unit: number, polygon: Polygon, box: Box): boolean;
  parts(unit: number, polygon: Polygon): readonly Polygon[];
}

/**
 * Divides a polygon until no unit changes inside a part, and shows the parts one by one to `visit`; false as soon as
 * that is false, or the work is too much. A unit that does not change inside a part cannot change inside the parts of
 * that, so fewer and fewer are asked.
 */
function divide(whole: Polygon, rule: Rule, spend: Spend, visit: Visit): boolean {
  const box = new Box();
  box.around(whole);
  if (!spend(rule.units * rule.cost)) return false;
  const all: number[] = [];
  for (let unit = 0; unit < rule.units; unit++) if (rule.changes(unit, whole, box)) all.push(unit);
  if (all.length === 0) return visit(whole);
  const pending = [{ polygon: whole, asked: all }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { polygon, asked } = next;
    if (!spend(asked.length * rule.cost + PART_COST)) return false;
    box.around(polygon);
    const left: number[] = [];
    for (const unit of asked) if (rule.changes(unit, polygon, box)) left.push(unit);
    const unit = left.pop();
    if (unit !== undefined) {
      for (const part of rule.parts(unit, polygon)) pending.push({ polygon: part, asked: left });
    } else if (!visit(polygon)) {
      return false;
    }
  }
  return true;
}

/** Visits the parts of a polygon on which every unit keeps to one side of all kinks. `x`: [c, a, b] per unit. */
export function divideByKinks(
  whole: Polygon,
  x: Float64Array,
  kinks: readonly number[],
  spend: Spend,
  visit: Visit,
): boolean {
  const lines = x.length / 3;
  // Unit u and kink k together are number k lines + u.
  const rule: Rule = {
    units: lines * kinks.length,
    cost: 16,
    changes(line, polygon, box) {
      const kink = Math.floor(line / lines);
      const i = 3 * (line - kink * lines);
      const c = x[i] - kinks[kink];
      return box.meets(c, x[i + 1], x[i + 2]) && sidesOf(polygon, c, x[i + 1], x[i + 2]) === 3;
    },
    parts(line, polygon) {
      const kink = Math.floor(line / lines);
      const i = 3 * (line - kink * lines);
      return cut(polygon, [x[i] - kinks[kink], x[i + 1], x[i + 2]]);
    },
  };
  return divide(whole, rule, spend, visit);
}

/**
 * Visits the parts of a polygon on which every unit keeps to the same largest piece.
 * @param x [c, a, b] of piece p of unit u at row p units + u.
 */
export function divideByPieces(
  whole: Polygon,
  x: Float64Array,
  pieces: number,
  spend: Spend,
  visit: Visit,
): boolean {
  const units = x.length / (3 * pieces);
  const lead = (unit: number, p: number, q: number): Form => {
    const row = 3 * (p * units + unit);
    const other = 3 * (q * units + unit);
    return [x[row] - x[other], x[row + 1] - x[other + 1], x[row + 2] - x[other + 2]];
  };
  /** Where piece p is the largest, the first of equals; null: nowhere. */
  const realm = (unit: number, p: number, polygon: Polygon): Polygon | null => {
    let part = polygon;
    for (let q = 0; q < pieces; q++) {
      if (q === p) continue;
      const form = lead(unit, p, q);
      const sides = sidesOf(part, ...form);
      if (sides === 1 || (sides === 0 && q < p)) return null;
      if (sides === 3) part = cut(part, form)[1];
    }
    return part;
  };
  const parts = (unit: number, polygon: Polygon) => {
    const found: Polygon[] = [];
    for (let p = 0; p < pieces; p++) {
      const part = realm(unit, p, polygon);
      if (part !== null) found.push(part);
    }
    return found;
  };
  const rule: Rule = {
    units,
    cost: 16 * pieces * pieces,
    changes: (unit, polygon) => parts(unit, polygon).length > 1,
    parts,
  };
  return divide(whole, rule, spend, visit);
}
