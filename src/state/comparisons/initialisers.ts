import type { Named } from "../../experiment/scenario/types.ts";
import type { Edit } from "../edits.ts";

/** From small to large. Between layers of one width each is an exact multiple of the same draws: 0.58, 1, 1.41, 5.66. */
const INITIALISERS: readonly Named[] = [
  { name: "uniform", parameters: [] },
  { name: "glorot", parameters: [] },
  { name: "he", parameters: [] },
  { name: "he", parameters: [4] },
];

/** Arm a four times, from smaller weights to larger ones. */
export const compareInitialisers: Edit = (scenario) => {
  const [base] = scenario.arms;
  return { ...scenario, arms: INITIALISERS.map((init) => ({ ...base, init })) };
};
