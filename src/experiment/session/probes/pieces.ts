/**
 * How many of a maxout layer's pieces are the largest at no sample: they learn nothing, as dead units do.
 * @param winners the largest piece of each unit and sample, [units x samples].
 */
export function countUnselected(winners: Float64Array, units: number, pieces: number): number {
  const samples = winners.length / units;
  const selected = new Uint8Array(units * pieces);
  for (let unit = 0; unit < units; unit++) {
    const end = (unit + 1) * samples;
    for (let i = unit * samples; i < end; i++) selected[unit * pieces + winners[i]] = 1;
  }
  let never = 0;
  for (let i = 0; i < selected.length; i++) never += 1 - selected[i];
  return never;
}
