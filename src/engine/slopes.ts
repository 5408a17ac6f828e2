import type { ActivationLayer } from "./layers.ts";

/**
 * Writes f'(z) of an activation layer in evaluation mode: the factors of its backward pass.
 * z, a, out [units x columns].
 */
export function writeSlopes(
  layer: ActivationLayer,
  z: Float64Array,
  a: Float64Array,
  out: Float64Array,
): void {
  const { activation, learned, parameters, units } = layer;
  if (learned === null) {
    activation.slope(z, a, out, 0, a.length, parameters);
    return;
  }
  const columns = a.length / units;
  const own = [0];
  for (let unit = 0; unit < units; unit++) {
    own[0] = learned.values[unit];
    activation.slope(z, a, out, unit * columns, (unit + 1) * columns, own);
  }
}
