import type { OwnPoint } from "../scenario/types.ts";

/**
 * The function that a reader has drawn: straight from knot to knot (x1, x2) in the order of x1, and level beyond the
 * first and the last. Of knots at the same x1 the last one counts.
 * @throws RangeError without a knot.
 */
export function drawnFunction(points: readonly OwnPoint[]): (x: number) => number {
  if (points.length === 0) throw new RangeError("points: expected at least one knot, got none");
  const heights = new Map(points.map(({ x1, x2 }) => [x1, x2]));
  const knots = [...heights].sort(([one], [other]) => one - other);
  return (x) => {
    const after = knots.findIndex(([place]) => place >= x);
    if (after <= 0) return (after === 0 ? knots[0] : knots[knots.length - 1])[1];
    const [fromX, fromY] = knots[after - 1];
    const [toX, toY] = knots[after];
    // The line would miss its own end by a rounding.
    if (x === toX) return toY;
    return fromY + ((x - fromX) / (toX - fromX)) * (toY - fromY);
  };
}
