import type { Edit } from "../edits.ts";
import { layersOf, repeated, USUAL_LAYER } from "./layers.ts";

const DEPTHS = [1, 3, 10, 30] as const;

/** Arm a's first layer, with what stands behind it, once, 3, 10 and 30 times. */
export const compareDepth: Edit = (scenario) => {
  const [base] = scenario.arms;
  const layer = layersOf(base.net)[0] ?? USUAL_LAYER;
  return { ...scenario, arms: DEPTHS.map((times) => ({ ...base, net: repeated(layer, times) })) };
};
