/** A sheet over one input, seen from its edge: f(x) = slope x + lift + sum of weight_i max(0, x - at_i). */
export interface SheetEdge {
  readonly slope: number;
  readonly lift: number;
  /** In increasing order of `at`. */
  readonly hinges: readonly { readonly at: number; readonly weight: number }[];
}

export const FLAT: SheetEdge = { slope: 0.22, lift: 0.32, hinges: [] };

export const CREASED: SheetEdge = {
  slope: 0.9,
  lift: 0.3,
  hinges: [
    { at: 0.16, weight: 0.9 },
    { at: 0.32, weight: -3.2 },
    { at: 0.54, weight: 0.9 },
    { at: 0.68, weight: 2.9 },
    { at: 0.86, weight: -3.6 },
  ],
};

export function height(edge: SheetEdge, x: number): number {
  return edge.hinges.reduce(
    (sum, { at, weight }) => sum + weight * Math.max(0, x - at),
    edge.slope * x + edge.lift,
  );
}

/** The ends of the straight pieces over [0, 1]: both edges of the sheet and every crease between them. */
export function corners(edge: SheetEdge): readonly (readonly [x: number, y: number])[] {
  return [0, ...edge.hinges.map(({ at }) => at), 1].map((x) => [x, height(edge, x)] as const);
}
