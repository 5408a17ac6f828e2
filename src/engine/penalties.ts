import type { Network } from "./network.ts";
import { sign } from "./sign.ts";

/**
 * Adds to the gradients of all linear weights those of the penalty l1 sum |w| + l2 / 2 sum w^2:
 *
 *     g += l1 sign(w) + l2 w,    sign(0) = 0
 *
 * Biases, batch norm and learned slopes are not penalised.
 */
export function addPenalties(network: Network, l1: number, l2: number): void {
  if (l1 === 0 && l2 === 0) return;
  for (const layer of network.layers) {
    if (layer.kind !== "linear") continue;
    const { values, gradient } = layer.weight;
    for (let i = 0; i < values.length; i++) {
      const w = values[i];
      gradient[i] += l1 * sign(w) + l2 * w;
    }
  }
}
