/** The middle of some numbers, the lower one of two. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/**
 * How much a quantity grew from the middle third of its readings to the last one, in its own unit. The first third is
 * left out: caches fill, code is compiled. Medians, since one reading may fall into a busy moment.
 */
export function growth(readings: readonly number[]): number {
  const third = Math.floor(readings.length / 3);
  if (third === 0) throw new RangeError(`growth: expected 3 readings or more, got ${readings.length}`);
  return median(readings.slice(-third)) - median(readings.slice(-2 * third, -third));
}
