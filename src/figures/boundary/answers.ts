import type { LossName } from "../../experiment/scenario/types.ts";
import type { PlaneSetting } from "../../experiment/session/frame.ts";
import { BOUNDARY_SIDE } from "../../experiment/session/frame.ts";

const PIXELS = BOUNDARY_SIDE * BOUNDARY_SIDE;

/** What the net's raw outputs mean: the loss decides, and two classes share one output. */
export interface Task {
  readonly loss: LossName;
  readonly classes: number;
}

export const taskOf = ({ loss, classes }: PlaneSetting): Task => ({ loss, classes });

/** The answer at one pixel: the winning class and its share, 0 to 1. For squared loss the clamped output. */
export interface Answer {
  readonly winner: number;
  readonly share: number;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Raw output at which two classes tie: logit 0, or 0.5 between the targets 0 and 1 of squared loss. */
export function threshold(task: Task): number {
  return task.loss === "squared" ? 0.5 : 0;
}

/** Share of class B: sigmoid(logit), or the output of squared loss clamped to [0, 1]. NaN stays NaN. */
export function shareOfB(output: number, task: Task): number {
  return task.loss === "squared" ? clamp(output) : 1 / (1 + Math.exp(-output));
}

/** The class that wins at pixel `index`; null where an output is not a number. Ties go to the first class. */
export function winnerAt(surface: Float32Array, index: number, task: Task): number | null {
  if (task.classes === 2) {
    const output = surface[index];
    return Number.isNaN(output) ? null : Number(output > threshold(task));
  }
  let winner = 0;
  for (let k = 0; k < task.classes; k++) {
    const value = surface[k * PIXELS + index];
    if (Number.isNaN(value)) return null;
    if (value > surface[winner * PIXELS + index]) winner = k;
  }
  return winner;
}

/** The share of the winner at pixel `index`. */
export function shareAt(surface: Float32Array, index: number, winner: number, task: Task): number {
  if (task.classes === 2) {
    const b = shareOfB(surface[index], task);
    return winner === 1 ? b : 1 - b;
  }
  const best = surface[winner * PIXELS + index];
  if (task.loss === "squared") return clamp(best);
  let sum = 0;
  for (let k = 0; k < task.classes; k++) sum += Math.exp(surface[k * PIXELS + index] - best);
  return 1 / sum;
}

/** The answer at pixel `index`; null where there is no winner. */
export function answerAt(surface: Float32Array, index: number, task: Task): Answer | null {
  const winner = winnerAt(surface, index, task);
  return winner === null ? null : { winner, share: shareAt(surface, index, winner, task) };
}

/** How sure an answer with this share is, 0 at an even split over the classes and 1 at certainty. */
export function certainty(share: number, task: Task): number {
  const even = 1 / task.classes;
  return clamp((share - even) / (1 - even));
}
