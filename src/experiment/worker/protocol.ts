import type { RateChange, Scenario } from "../scenario/types.ts";
import type { Frame, FrameRequest, Setting } from "../session/frame.ts";
import type { ParameterEdit } from "../session/hand-edits.ts";
import type { Stop, StopRule } from "../session/stop-rule.ts";

/** `seeking` trains towards a given step as fast as it can; `diverged` means that every arm has. */
export type RunState = "running" | "paused" | "seeking" | "diverged";

/**
 * What the checkpoints of a run may take. The largest nets that a scenario may have take 10 MB each, so they have three;
 * small ones have as many as a way back can be shortened by.
 */
export const MAX_CHECKPOINT_BYTES = 32 * 1024 * 1024;

/** Steps per second, or null for as fast as the machine allows. */
export type Speed = number | null;

export interface Opened {
  readonly run: number;
  readonly setting: Setting;
}

/** One answer to `pull`: a frame and what the loop is doing. */
export interface Pulled {
  readonly run: number;
  readonly state: RunState;
  /** Only while seeking: where it began and where it ends; `frame.step` is how far it is. */
  readonly seek: { readonly from: number; readonly to: number } | null;
  /** Why the last run to a rule came to rest, until something else is asked for. */
  readonly stop: Stop | null;
  /** Milliseconds that the worker measured and drew for this frame, and did not train. */
  readonly took: number;
  /** The furthest step that this run has been at: `seek` is quick up to there. A change at an earlier step brings it back. */
  readonly trained: number;
  /**
   * A frame of its own copies, its buffers transferred. Join its history to the page's with
   * `held.slice(0, frame.historyFrom)` followed by `frame.history`: after a seek back, `historyFrom` is smaller
   * than what was asked for.
   */
  readonly frame: Frame;
}

/**
 * What the training worker answers to, over comlink: `wrap<TrainingWorker>(worker)`. `run` is a number that the
 * page chooses, one per `open`; a command for another run than the open one does nothing (`pull` answers null),
 * so that late messages of an older run are harmless. All answers come promptly, also while training: slices
 * last at most 8 ms.
 */
export interface TrainingWorker {
  /** Builds the scenario's session at step 0 and, when `scenario.at` > 0, starts to seek to it; else it is paused. */
  open(scenario: Scenario, run: number): Opened;
  /**
   * The frame of now. `returned`: buffers of earlier frames that the page no longer draws from
   * (`frameTransfers(frame)` of session/transfers.ts lists them), transferred by the caller.
   */
  pull(run: number, request: FrameRequest, returned?: ArrayBuffer[]): Pulled | null;
  /** Trains on until `pause`; without a speed it keeps the one before (at first: as fast as it can). */
  play(run: number, speed?: Speed): void;
  /** Plays, with the speed as `play` takes it, until the rule is met at a later step, or cannot be met any more. */
  runUntil(run: number, rule: StopRule, speed?: Speed): void;
  /** Changes the speed without starting or stopping. */
  setSpeed(run: number, speed: Speed): void;
  /** Stops training; also cancels a seek, which stays where it is. */
  pause(run: number): void;
  /** Pauses and takes one step. */
  stepOnce(run: number): void;
  /** Goes to `step` and pauses there, from the last checkpoint before it or from where it is. */
  seek(run: number, step: number): void;
  /** Goes to step 0 and pauses there, the draws as they were: what was set by hand is forgotten. */
  reset(run: number): void;
  /** A sign of life, also when nothing is open. */
  isAlive(): true;
  /** New rate schedules, one per arm, that agree with the old ones at all steps already taken. Throws RangeError else. */
  changeRates(run: number, rates: readonly (readonly RateChange[])[]): void;
  /** Sets a parameter by hand at the present step; the run goes on if it was. Throws RangeError as the session does. */
  editParameter(run: number, edit: ParameterEdit): void;
}
