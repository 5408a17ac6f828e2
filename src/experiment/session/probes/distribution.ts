import { allFinite } from "../../../engine/index.ts";
import { DISTRIBUTION_BINS, type Distribution } from "../frame.ts";

/**
 * Counts values in DISTRIBUTION_BINS equal bins from the smallest to the largest; the largest lies in the last bin.
 * Values that are all the same are in the first bin. With one that is not finite there is nothing to count.
 */
export function distribution(values: Float64Array, counts: Uint32Array): Distribution {
  counts.fill(0);
  if (!allFinite(values)) return { low: Number.NaN, high: Number.NaN, counts };
  let low = values[0];
  let high = low;
  for (let i = 1; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  // Halves first: the distance of the ends may be beyond the range of doubles.
  const half = high / 2 - low / 2;
  for (let i = 0; i < values.length; i++) {
    const share = half > 0 ? (values[i] / 2 - low / 2) / half : 0;
    counts[Math.min(DISTRIBUTION_BINS - 1, Math.floor(share * DISTRIBUTION_BINS))] += 1;
  }
  return { low, high, counts };
}
