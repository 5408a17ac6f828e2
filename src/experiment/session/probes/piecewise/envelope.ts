/**
 * Adds the places in (low, high) where another piece of a maximum takes over: the corners of the upper envelope of
 * the pieces' straight lines, unit by unit. A corner where several pieces meet may be added more than once.
 * @param x [constant, slope] of piece p of unit u at row p units + u.
 */
export function envelopeChanges(
  x: Float64Array,
  pieces: number,
  low: number,
  high: number,
  found: number[],
): void {
  const units = x.length / (2 * pieces);
  for (let u = 0; u < units; u++) {
    let current = u;
    for (let p = 1; p < pieces; p++) {
      const row = p * units + u;
      const ahead = x[2 * row] - x[2 * current] + (x[2 * row + 1] - x[2 * current + 1]) * low;
      if (ahead > 0) current = row;
    }
    // Only steeper pieces can take over, so this ends after at most `pieces` rounds.
    for (;;) {
      let next = current;
      let nextPlace = high;
      for (let p = 0; p < pieces; p++) {
        const row = p * units + u;
        const steeper = x[2 * row + 1] - x[2 * current + 1];
        if (!(steeper > 0)) continue;
        const meeting = (x[2 * current] - x[2 * row]) / steeper;
        if (meeting < nextPlace) {
          next = row;
          nextPlace = meeting;
        }
      }
      if (!(nextPlace < high)) break;
      if (nextPlace > low) found.push(nextPlace);
      current = next;
    }
  }
}
