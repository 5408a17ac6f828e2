import type { Network } from "../../engine/index.ts";
import type { RateChange } from "../scenario/types.ts";
import type { BufferPool } from "./buffers.ts";
import type { Frame, FrameRequest, HistorySample, Setting } from "./frame.ts";
import type { ParameterEdit } from "./hand-edits.ts";

/** What one step did: the rows of its batch and per arm the batch loss before the update, null once diverged. */
export interface StepTrace {
  readonly rows: Uint32Array;
  readonly losses: readonly (number | null)[];
}

/**
 * A scenario in training: all arms in lockstep on the same batches. A function of the scenario and the number
 * of steps alone; frames may be asked for at any time and change nothing.
 */
export interface Session {
  readonly setting: Setting;
  /** Updates made so far. */
  readonly stepCount: number;
  /** Whether every arm has diverged: `step` then does nothing. */
  readonly ended: boolean;
  /** Samples at the fixed steps of sampling.ts up to the present one, step 0 first. */
  readonly history: readonly HistorySample[];
  /** The furthest step that it has been at since its future last changed. */
  readonly trained: number;
  /** The last of them. */
  readonly latest: HistorySample;
  /** Whether the last sample describes the nets as they are: no step and no edit by hand since it was taken. */
  readonly measured: boolean;
  /** By arm, whether it has diverged. */
  readonly diverged: readonly boolean[];
  /** The networks, arm a first. To read. */
  readonly networks: readonly Network[];
  /** One update of every arm that has not diverged. `trace` is told what was used; its arrays are reused. */
  step(trace?: (step: StepTrace) => void): void;
  /** A snapshot of all probes. Its arrays are the caller's, made from the pool's buffers if there is one. */
  frame(request: FrameRequest, pool?: BufferPool): Frame;
  /**
   * Replaces the rate schedules, one per arm. Edits by hand of later steps are forgotten.
   * @throws RangeError if they change a rate already used.
   */
  changeRates(rates: readonly (readonly RateChange[])[]): void;
  /**
   * Sets a parameter by hand, at the present step: at once, and again whenever the session comes to this step. Edits
   * of later steps are forgotten. The history keeps what was measured when the step was reached; frames show the
   * edited net.
   * @throws RangeError for an arm or an index that there is not and a value that is not finite.
   */
  editParameter(edit: ParameterEdit): void;
  /**
   * Goes as near to `step` as it can without training: to the last checkpoint at or before it, or stays where it is if
   * that is nearer. Taking steps from there leads to the same bits as taking all of them from step 0.
   */
  approach(step: number): void;
  /** Goes to step 0 and forgets what was set by hand: the nets are as they were drawn. */
  reset(): void;
}

export interface SessionOptions {
  /** Bytes that checkpoints may take. Without, ways back lead over step 0. */
  readonly checkpointBytes?: number;
}
