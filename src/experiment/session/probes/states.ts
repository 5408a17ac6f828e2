import type { Layer } from "../../../engine/index.ts";
import { UNIT_BLOCKED, UNIT_DEAD } from "../frame.ts";

/** Whether a layer's units can die: activations that have a slope somewhere. */
export function hasStates(layer: Layer): boolean {
  return layer.kind === "activation" && layer.activation.largestSlope(layer.parameters) > 0;
}

/** Whether slope x gradient is exactly 0 at all places; a slope of 0 stops an infinite gradient too. */
function allStopped(slopes: Float64Array, da: Float64Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (slopes[i] !== 0 && slopes[i] * da[i] !== 0) return false;
  return true;
}

/**
 * Writes UNIT_DEAD or UNIT_BLOCKED or 0 per unit. Dead: the own slope is 0 on every sample. Blocked: it is not,
 * but dL/dz = slope dL/da is exactly 0 on all samples.
 * @param silent per unit the number of samples with own slope 0.
 * @param slopes f'(z), [units x samples].
 * @param da dL/da, [units x samples].
 */
export function unitStates(
  silent: Uint32Array,
  slopes: Float64Array,
  da: Float64Array,
  samples: number,
  out: Uint8Array,
): void {
  for (let unit = 0; unit < out.length; unit++) {
    if (silent[unit] === samples) out[unit] = UNIT_DEAD;
    else out[unit] = allStopped(slopes, da, unit * samples, (unit + 1) * samples) ? UNIT_BLOCKED : 0;
  }
}

/** Number of units that have the given bit. */
export function countState(states: Uint8Array, bit: number): number {
  let count = 0;
  for (let unit = 0; unit < states.length; unit++) count += (states[unit] & bit) === 0 ? 0 : 1;
  return count;
}
