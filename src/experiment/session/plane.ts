export type Extent = readonly [number, number, number, number];

/**
 * Centres of the pixels `from` .. `from + count` of a side x side picture of the plane, row by row from the top
 * (largest x2), written to `columns` as [2 x count]. `extent`: [x1 low, x1 high, x2 low, x2 high].
 */
export function writePixels(
  columns: Float64Array,
  extent: Extent,
  side: number,
  from: number,
  count: number,
) {
  const [left, right, bottom, top] = extent;
  for (let j = 0; j < count; j++) {
    const pixel = from + j;
    const row = Math.floor(pixel / side);
    const column = pixel - row * side;
    columns[j] = left + ((column + 0.5) / side) * (right - left);
    columns[count + j] = top - ((row + 0.5) / side) * (top - bottom);
  }
}

/** Places along the axis of a single input from edge to edge, the edges among them, as many as `columns` holds. */
export function writeAxis(columns: Float64Array, [left, right]: Extent): void {
  for (let j = 0; j < columns.length; j++) columns[j] = left + (j / (columns.length - 1)) * (right - left);
}
