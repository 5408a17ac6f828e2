import { ACTIVATIONS, isActivationName } from "../../engine/index.ts";
import type { ArmFrame, Distribution } from "../../experiment/session/frame.ts";

/** All z of one linear layer, and where the activation that follows it bends. */
export interface LayerHistogram {
  readonly name: string;
  readonly histogram: Distribution;
  readonly kinks: readonly number[];
}

/** The linear layers of an arm that tell their distribution, in reading order. */
export function histograms(arm: Pick<ArmFrame, "layers">): LayerHistogram[] {
  return arm.layers.flatMap(({ name, distribution }, i) => {
    if (distribution === null) return [];
    const next = arm.layers[i + 1]?.kind ?? "";
    return [{ name, histogram: distribution, kinks: isActivationName(next) ? ACTIVATIONS[next].kinks : [] }];
  });
}

/** Number of pairs of unit and sample; 0 for a layer that is not finite. */
export function pairs({ counts }: Distribution): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

/**
 * The z below which a share of all pairs lies, as if they were evenly spread within each bin: off by a bin's width at
 * most. NaN for a layer that is not finite.
 */
export function quantile(histogram: Distribution, share: number): number {
  const { low, high, counts } = histogram;
  const wanted = share * pairs(histogram);
  let below = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    if (counts[bin] > 0 && below + counts[bin] >= wanted) {
      const within = (wanted - below) / counts[bin];
      return low + ((bin + within) / counts.length) * (high - low);
    }
    below += counts[bin];
  }
  return Number.NaN;
}
