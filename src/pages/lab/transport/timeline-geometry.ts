import type { HistorySample } from "../../../experiment/session/frame.ts";

const STEPS = [1, 2, 5, 10];

/** The end of the timeline: the next round number with room after `step`, at least 1,000. */
export function timelineEnd(step: number): number {
  const wanted = Math.max(1000, step * 1.2);
  const decade = 10 ** Math.floor(Math.log10(wanted));
  const factor = STEPS.find((one) => one * decade >= wanted) ?? 10;
  return factor * decade;
}

/** Ticks where a unit died or came back, in any arm, as path data from `top` to `bottom`. */
export function tickPath(
  history: readonly HistorySample[],
  end: number,
  width: number,
  top: number,
  bottom: number,
): string {
  let path = "";
  for (const { step, arms } of history) {
    if (step <= end && arms.some((arm) => arm.deaths + arm.revivals > 0)) {
      path += `M${((step / end) * width).toFixed(1)},${top}V${bottom}`;
    }
  }
  return path;
}

/** Triangles with their tips up at the steps where rates change, as path data. */
export function ratePath(steps: readonly number[], end: number, width: number, tip: number): string {
  return steps
    .filter((step) => step <= end)
    .map((step) => `M${((step / end) * width).toFixed(1)},${tip}l5,9h-10Z`)
    .join("");
}
