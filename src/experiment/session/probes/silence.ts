/** Per unit: the number of samples at which its own slope is exactly 0. `slopes` and so `out` are [units x samples], [units]. */
export function countSilent(slopes: Float64Array, samples: number, out: Uint32Array): void {
  for (let unit = 0; unit < out.length; unit++) {
    let silent = 0;
    const end = (unit + 1) * samples;
    for (let i = unit * samples; i < end; i++) silent += slopes[i] === 0 ? 1 : 0;
    out[unit] = silent;
  }
}

/** Share of (unit, sample) pairs with own slope exactly 0, of the counts of silent samples per unit. */
export function silentShare(silent: Uint32Array, samples: number): number {
  let total = 0;
  for (let unit = 0; unit < silent.length; unit++) total += silent[unit];
  return total / (silent.length * samples);
}
