import type { RateChange } from "../scenario/types.ts";

/** The learning rate of the update that begins at `step`: the last entry that applies from a step <= `step`. */
export function rateAt(schedule: readonly RateChange[], step: number): number {
  let rate = schedule[0].rate;
  for (const change of schedule) {
    if (change.step > step) break;
    rate = change.rate;
  }
  return rate;
}

/** Whether two schedules give the same rate at every step before `end`. */
export function agreeBefore(a: readonly RateChange[], b: readonly RateChange[], end: number): boolean {
  const steps = [0, ...a.map((change) => change.step), ...b.map((change) => change.step)];
  return steps.every((step) => step >= end || rateAt(a, step) === rateAt(b, step));
}
