/**
 * Per unit: how many samples have a gradient that is not exactly 0.
 * @param dz dL/dz, [units x samples].
 */
export function countReached(dz: Float64Array, units: number): Uint32Array {
  const samples = dz.length / units;
  const counts = new Uint32Array(units);
  for (let unit = 0; unit < units; unit++)
    for (let i = unit * samples; i < (unit + 1) * samples; i++) counts[unit] += dz[i] === 0 ? 0 : 1;
  return counts;
}
