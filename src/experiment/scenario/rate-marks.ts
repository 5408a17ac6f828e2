import { ARM_IDS, type Scenario } from "./types.ts";

/** A step after the first at which learning rates change. */
export interface RateMark {
  readonly step: number;
  /** The new rates, each with the letters of the arms that have it from here on. */
  readonly rates: readonly { readonly rate: number; readonly letters: readonly string[] }[];
}

/** Where a scenario changes its learning rates, in order. */
export function rateMarks(scenario: Scenario): RateMark[] {
  const marks = new Map<number, Map<number, string[]>>();
  scenario.arms.forEach(({ lr }, arm) => {
    for (const { rate, step } of lr) {
      if (step === 0) continue;
      const rates = marks.get(step) ?? new Map<number, string[]>();
      marks.set(step, rates);
      rates.set(rate, [...(rates.get(rate) ?? []), ARM_IDS[arm]]);
    }
  });
  return [...marks]
    .sort(([a], [b]) => a - b)
    .map(([step, rates]) => ({ step, rates: [...rates].map(([rate, letters]) => ({ rate, letters })) }));
}
