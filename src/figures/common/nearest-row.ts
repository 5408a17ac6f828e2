/**
 * Of rows of the data set the one whose picture is nearest to (x, y) on a drawing; null where none lies within `reach`,
 * which is in the units of the drawing.
 * @param at where a row lies on the drawing.
 */
export function nearestRow(
  rows: Iterable<number>,
  at: (row: number) => readonly [x: number, y: number],
  [x, y]: readonly [x: number, y: number],
  reach = Number.POSITIVE_INFINITY,
): number | null {
  let nearest: number | null = null;
  let least = reach;
  for (const row of rows) {
    const [rowX, rowY] = at(row);
    const distance = Math.hypot(rowX - x, rowY - y);
    if (distance >= least) continue;
    nearest = row;
    least = distance;
  }
  return nearest;
}
