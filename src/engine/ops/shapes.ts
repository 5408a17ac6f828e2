import { printShape, type Shape } from "../shape.ts";

/** @throws unless `given` is `[units, columns]`; `op` names it in the message. */
export function checkMatrix(op: string, given: Shape): void {
  if (given.length !== 2)
    throw new Error(`${op}: expected a matrix [units, columns], got ${printShape(given)}`);
}

/** @throws unless `given` is a vector of `units` numbers. */
export function checkVector(op: string, what: string, given: Shape, units: number): void {
  if (given.length !== 1 || given[0] !== units)
    throw new Error(`${op}: expected ${what} of shape [${units}], got ${printShape(given)}`);
}
