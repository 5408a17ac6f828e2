import type { Network } from "../../engine/index.ts";
import { makeData } from "../data/make-data.ts";
import { taskOf } from "../scenario/tasks.ts";
import type { RateChange, Scenario } from "../scenario/types.ts";
import { dataSquare } from "../theory/data-square.ts";
import { theoryOf } from "../theory/theory.ts";
import { ArmRun } from "./arm.ts";
import { ArmFramer } from "./arm-frame.ts";
import { BatchStream } from "./batches.ts";
import { BufferPool } from "./buffers.ts";
import type { Frame, FrameRequest, HistorySample, Setting } from "./frame.ts";
import { HandEdits, type ParameterEdit } from "./hand-edits.ts";
import { agreeBefore, rateAt } from "./rates.ts";
import { isSampled } from "./sampling.ts";
import { lossKind } from "./task.ts";

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
  /** Samples at the fixed steps of sampling.ts, step 0 first. */
  readonly history: readonly HistorySample[];
  /** What was set by hand. */
  readonly edits: HandEdits;
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
}

/**
 * Builds data and networks of a scenario, at step 0.
 * @param edits by hand, to be made again; they become the session's own.
 * @throws RangeError for what reading a link would have corrected: unknown words, no training samples.
 */
export function createSession(scenario: Scenario, edits: HandEdits = new HandEdits()): Session {
  return new TrainingSession(scenario, edits);
}

class TrainingSession implements Session {
  readonly history: HistorySample[] = [];
  readonly edits: HandEdits;
  readonly networks: readonly Network[];
  readonly #arms: readonly ArmRun[];
  readonly #framers: readonly ArmFramer[];
  readonly #batches: BatchStream;
  readonly #rows: Uint32Array;
  readonly #losses: (number | null)[];
  #setting: Setting;
  #rates: readonly (readonly RateChange[])[];
  #stepCount = 0;
  #ended = false;

  constructor(scenario: Scenario, edits: HandEdits) {
    this.edits = edits;
    const data = makeData(scenario);
    const { inputs: features, outputs } = taskOf(scenario);
    const { classNames, inputNames, extent, inputs, targets, train, test, leftOut } = data;
    const expected = { inputs: features, outputs, meanSquare: dataSquare(inputs, features, train) };
    this.#setting = {
      scenario,
      loss: scenario.loss,
      classes: data.classes,
      outputs,
      classNames,
      inputNames,
      extent,
      inputs,
      targets,
      train,
      test,
      leftOut,
      theory: scenario.arms.map((arm) => theoryOf(arm, expected)),
    };
    this.#batches = new BatchStream(train, scenario.seed);
    this.#rows = new Uint32Array(scenario.batch);
    const task = {
      samples: data,
      features,
      outputs,
      train,
      test,
      batch: scenario.batch,
      seed: scenario.seed,
      loss: { name: scenario.loss, kind: lossKind(scenario.loss, data.classes) },
    };
    this.#arms = scenario.arms.map((arm) => new ArmRun(arm, task));
    this.#framers = this.#arms.map((arm) => new ArmFramer(arm, extent, train.length));
    this.networks = this.#arms.map((arm) => arm.network);
    this.#rates = scenario.arms.map((arm) => arm.lr);
    this.#losses = this.#arms.map(() => null);
    this.#arrive();
  }

  get setting(): Setting {
    return this.#setting;
  }

  get stepCount(): number {
    return this.#stepCount;
  }

  get ended(): boolean {
    return this.#ended;
  }

  step(trace?: (step: StepTrace) => void): void {
    if (this.#ended) return;
    const rows = this.#rows;
    const losses = this.#losses;
    const step = this.#stepCount;
    this.#batches.next(rows);
    for (let i = 0; i < this.#arms.length; i++) {
      const arm = this.#arms[i];
      losses[i] = arm.diverged ? null : arm.update(rows, rateAt(this.#rates[i], step), step + 1);
    }
    this.#stepCount = step + 1;
    this.#ended = this.#arms.every((arm) => arm.diverged !== null);
    this.#arrive();
    trace?.({ rows, losses });
  }

  frame(request: FrameRequest, pool: BufferPool = new BufferPool()): Frame {
    const { scenario, train } = this.#setting;
    const historyFrom = Math.min(request.historyFrom, this.history.length);
    return {
      step: this.#stepCount,
      epoch: (this.#stepCount * scenario.batch) / train.length,
      arms: this.#framers.map((framer, i) => ({
        ...framer.frame(request, request.rows[i] ?? [], request.inside?.[i] ?? null, pool),
        edited: this.edits.reach(i, this.#stepCount),
      })),
      historyFrom,
      history: this.history.slice(historyFrom),
    };
  }

  changeRates(rates: readonly (readonly RateChange[])[]): void {
    const scenario = this.#setting.scenario;
    const fits = rates.length === this.#rates.length;
    if (!fits || !rates.every((rate, i) => agreeBefore(rate, this.#rates[i], this.#stepCount))) {
      throw new RangeError(`session: expected schedules that keep the rates before step ${this.#stepCount}`);
    }
    this.#rates = rates;
    this.edits.forgetAfter(this.#stepCount);
    const arms = scenario.arms.map((arm, i) => ({ ...arm, lr: rates[i] }));
    this.#setting = { ...this.#setting, scenario: { ...scenario, arms } };
  }

  editParameter(edit: ParameterEdit): void {
    const arm = this.#arms[edit.arm];
    if (arm === undefined) {
      throw new RangeError(`edit: expected an arm from 0 to ${this.#arms.length - 1}, got ${edit.arm}`);
    }
    arm.edit(edit.index, edit.value);
    this.edits.add(this.#stepCount, edit);
  }

  /** What is to be done at a step once it is reached: what was set by hand there comes after the sample. */
  #arrive(): void {
    const step = this.#stepCount;
    if (isSampled(step)) this.history.push({ step, arms: this.#arms.map((arm) => arm.sample()) });
    for (const { arm, index, value } of this.edits.at(step)) this.#arms[arm].edit(index, value);
  }
}
