import { norm, rootMeanSquare } from "../../../engine/index.ts";
import type { LayerProbe } from "../frame.ts";

/**
 * Gradient of one linear layer over a set of n samples.
 *
 *     delta  = n dL/dz, L the mean loss: each sample's own gradient. RMS over units and samples.
 *     weight = sqrt(sum (dL/dW)^2)
 *
 * @param dz dL/dz, [units x samples].
 * @param dw dL/dW, [units x inputs].
 */
export function gradientProbe(
  dz: Float64Array,
  dw: Float64Array,
  units: number,
): NonNullable<LayerProbe["gradient"]> {
  const samples = dz.length / units;
  return {
    delta: samples * rootMeanSquare(dz, units, samples),
    weight: norm(dw, units, dw.length / units),
  };
}
