import { PURPOSE, uniform } from "../../engine/index.ts";

/** Row numbers below `count` in an order drawn by the seed. */
export function shuffledRows(count: number, seed: number): number[] {
  const keys = Float64Array.from({ length: count }, (_, row) => uniform(seed, PURPOSE.order, 0, row, 0, 0));
  return Array.from({ length: count }, (_, row) => row).sort((a, b) => keys[a] - keys[b] || a - b);
}
