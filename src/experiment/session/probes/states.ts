import { UNIT_BLOCKED, UNIT_DEAD } from "../frame.ts";

/** Whether the gradients of one unit are exactly 0 on all samples. */
function allZero(dz: Float64Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (dz[i] !== 0) return false;
  return true;
}

/**
 * Writes UNIT_DEAD or UNIT_BLOCKED or 0 per unit. Dead: the own slope is 0 on every sample. Blocked: it is not,
 * but dL/dz is exactly 0 on all samples.
 * @param silent per unit the number of samples with own slope 0.
 * @param dz dL/dz, [units x samples].
 */
export function unitStates(silent: Uint32Array, dz: Float64Array, samples: number, out: Uint8Array): void {
  for (let unit = 0; unit < out.length; unit++) {
    if (silent[unit] === samples) out[unit] = UNIT_DEAD;
    else out[unit] = allZero(dz, unit * samples, (unit + 1) * samples) ? UNIT_BLOCKED : 0;
  }
}

/** Number of units that have the given bit. */
export function countState(states: Uint8Array, bit: number): number {
  let count = 0;
  for (let unit = 0; unit < states.length; unit++) count += (states[unit] & bit) === 0 ? 0 : 1;
  return count;
}
