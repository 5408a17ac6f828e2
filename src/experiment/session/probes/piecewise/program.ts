import {
  type ActivationLayer,
  BATCH_NORM_EPSILON,
  type BatchNormLayer,
  type Network,
} from "../../../../engine/index.ts";
import type { PiecewiseStep } from "./step.ts";

function bendStep({ activation, parameters, learned }: ActivationLayer): PiecewiseStep {
  if (learned === null) return { kind: "bend", activation, parameters: () => parameters };
  const own = Array.from(learned.values, (slope) => [slope]);
  return { kind: "bend", activation, parameters: (unit) => own[unit] };
}

/** scale (x - mean) / sqrt(variance + eps) + shift as one factor and one shift. */
function scaleStep({ scale, shift, mean, variance }: BatchNormLayer): PiecewiseStep {
  const factor = scale.values.map((value, unit) => value / Math.sqrt(variance[unit] + BATCH_NORM_EPSILON));
  return {
    kind: "scale",
    factor,
    shift: shift.values.map((value, unit) => value - factor[unit] * mean[unit]),
  };
}

/**
 * A network in evaluation mode as piecewise-linear steps, true to its present parameters. Null if it has an
 * activation that bends smoothly.
 */
export function programOf(network: Network): PiecewiseStep[] | null {
  const steps: PiecewiseStep[] = [];
  /** Of each layer, the step whose outputs are its; dropout has none of its own. */
  const ends: number[] = [];
  for (const layer of network.layers) {
    switch (layer.kind) {
      case "linear":
        steps.push({ kind: "affine", weights: layer.weight.values, bias: layer.bias.values });
        break;
      case "activation":
        if (!layer.activation.piecewiseLinear) return null;
        steps.push(bendStep(layer));
        break;
      case "batchnorm":
        steps.push(scaleStep(layer));
        break;
      case "maxout":
        steps.push({ kind: "max", pieces: layer.pieces });
        break;
      case "skip":
        steps.push({ kind: "add", source: layer.source < 0 ? -1 : ends[layer.source] });
        break;
      case "dropout":
        break;
    }
    ends.push(steps.length - 1);
  }
  return steps;
}
