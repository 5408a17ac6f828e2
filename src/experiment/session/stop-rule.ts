import type { HistorySample } from "./frame.ts";

/** When a run is to stop by itself. */
export type StopRule =
  | { readonly kind: "step"; readonly step: number }
  | {
      readonly kind: "score";
      readonly set: "train" | "test";
      /** A loss stops the run below `value`, an accuracy above it; accuracies are shares from 0 to 1. */
      readonly score: "loss" | "accuracy";
      readonly value: number;
      /** Whether one arm is enough. */
      readonly arms: "every" | "any";
    };

/** Why a run that had a rule stopped. */
export interface Stop {
  readonly rule: StopRule;
  /** `diverged`: an arm that would have to meet the rule has diverged and does not; `limit`: runs are not followed further. */
  readonly why: "met" | "diverged" | "limit";
  /** Indices of the arms that met the rule, or that cannot any more. Empty for a step. */
  readonly arms: readonly number[];
  readonly step: number;
}

type ScoreRule = Extract<StopRule, { kind: "score" }>;

/**
 * What a sample of the history says about a rule, or null: nothing yet. Rules are asked at the sampled steps alone, so
 * that a run stops at the same step on every machine, and at one that all figures remember.
 * @param diverged by arm.
 */
export function judge(
  rule: ScoreRule,
  sample: HistorySample,
  diverged: readonly boolean[],
): Pick<Stop, "why" | "arms"> | null {
  const meets = sample.arms.map((arm) => {
    const value = arm[rule.set][rule.score];
    if (value === null) return false;
    return rule.score === "loss" ? value < rule.value : value > rule.value;
  });
  const met = meets.flatMap((one, i) => (one ? [i] : []));
  const lost = meets.flatMap((one, i) => (!one && diverged[i] ? [i] : []));
  const all = meets.length;
  if (rule.arms === "any" ? met.length > 0 : met.length === all) return { why: "met", arms: met };
  if (rule.arms === "any" ? lost.length === all : lost.length > 0) return { why: "diverged", arms: lost };
  return null;
}
