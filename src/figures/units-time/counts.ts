import type { ArmFrame, HistoryArm } from "../../experiment/session/frame.ts";
import type { StepValue } from "../by-step/curves.ts";

/** What is followed over time. Counts of units, and of silent the share of samples. */
export const KINDS = ["dead", "blocked", "revived", "silent"] as const;
export type Kind = (typeof KINDS)[number];

/** Every layer together. */
export const ALL = "all";

/** One activation layer whose units can die, as the history counts them: in reading order. */
interface CountedLayer {
  readonly place: string;
  readonly units: number;
}

function countedLayers(arm: Pick<ArmFrame, "layers">): CountedLayer[] {
  return arm.layers.flatMap(({ name, units, dead }) =>
    dead === null ? [] : [{ place: name.split(".")[0], units }],
  );
}

/** Whether an arm has units that can die at a place of the layer axis, or anywhere. */
export function isCounted(arm: Pick<ArmFrame, "layers">, layer: string): boolean {
  return countedLayers(arm).some(({ place }) => layer === ALL || place === layer);
}

/** Places of the layer axis at which some arm has units that can die. */
export function countedPlaces(arms: readonly Pick<ArmFrame, "layers">[]): string[] {
  const places = new Set(arms.flatMap((arm) => countedLayers(arm).map(({ place }) => place)));
  const order = (place: string) => (place === "in" ? 0 : Number(place));
  return [...places].sort((one, other) => order(one) - order(other));
}

/**
 * A kind's value of an arm at one sampled step: units summed over the chosen layers, silent samples as the share of all
 * pairs of unit and sample. Null where the arm has no such layer.
 * @param layer a place of the layer axis, or ALL.
 */
export function countOf(arm: Pick<ArmFrame, "layers">, kind: Kind, layer: string): StepValue {
  const layers = countedLayers(arm);
  const chosen = layers.flatMap(({ place }, i) => (layer === ALL || place === layer ? [i] : []));
  const units = chosen.reduce((sum, i) => sum + layers[i].units, 0);
  return (sample: HistoryArm) => {
    // Samples of another scenario's nets are never shown with this frame; one without counts has nothing to sum.
    if (chosen.length === 0 || sample[kind].length !== layers.length) return null;
    if (kind !== "silent") return chosen.reduce((sum, i) => sum + sample[kind][i], 0);
    return chosen.reduce((sum, i) => sum + sample.silent[i] * layers[i].units, 0) / units;
  };
}
