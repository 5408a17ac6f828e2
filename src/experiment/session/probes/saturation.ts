/** A unit is saturated at a sample where |slope| is under this share of the largest that it can be. */
export const SATURATED_BELOW = 0.05;

/** Per unit: the number of samples at which it is saturated. `slopes` is [units x samples]. */
export function countSaturated(
  slopes: Float64Array,
  samples: number,
  largestSlope: number,
  out: Uint32Array,
): void {
  const limit = SATURATED_BELOW * largestSlope;
  for (let unit = 0; unit < out.length; unit++) {
    let saturated = 0;
    const end = (unit + 1) * samples;
    for (let i = unit * samples; i < end; i++) saturated += Math.abs(slopes[i]) < limit ? 1 : 0;
    out[unit] = saturated;
  }
}
