import type { Network } from "../../engine/index.ts";
import { makeData } from "../data/make-data.ts";
import { taskOf } from "../scenario/tasks.ts";
import type { RateChange, Scenario } from "../scenario/types.ts";
import { ArmRun } from "./arm.ts";
import { ArmFramer } from "./arm-frame.ts";
import { armRequest } from "./arm-request.ts";
import { BatchStream } from "./batches.ts";
import { BufferPool } from "./buffers.ts";
import { Checkpoints } from "./checkpoints.ts";
import type { Frame, FrameRequest, HistorySample, Setting } from "./frame.ts";
import { HandEdits, type ParameterEdit } from "./hand-edits.ts";
import { History } from "./history.ts";
import { agreeBefore, rateAt } from "./rates.ts";
import { isSampled } from "./sampling.ts";
import { settingOf } from "./setting.ts";
import { lossKind } from "./task.ts";
import type { Session, SessionOptions, StepTrace } from "./types.ts";

/**
 * Builds data and networks of a scenario, at step 0.
 * @throws RangeError for what reading a link would have corrected: unknown words, no training samples.
 */
export function createSession(scenario: Scenario, options: SessionOptions = {}): Session {
  return new TrainingSession(scenario, options);
}

class TrainingSession implements Session {
  readonly networks: readonly Network[];
  readonly #arms: readonly ArmRun[];
  readonly #framers: readonly ArmFramer[];
  readonly #batches: BatchStream;
  readonly #rows: Uint32Array;
  readonly #losses: (number | null)[];
  readonly #history = new History();
  readonly #edits = new HandEdits();
  readonly #checkpoints: Checkpoints;
  #setting: Setting;
  #rates: readonly (readonly RateChange[])[];
  #stepCount = 0;
  #trained = 0;
  #ended = false;

  constructor(scenario: Scenario, { checkpointBytes = 0 }: SessionOptions) {
    const data = makeData(scenario);
    const { inputs: features, classes } = taskOf(scenario);
    this.#setting = settingOf(scenario, data);
    const { extent, train, test, outputs, loss } = this.#setting;
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
      loss: { name: loss, kind: lossKind(loss, classes), classes },
    };
    this.#arms = scenario.arms.map((arm) => new ArmRun(arm, task));
    this.#framers = this.#arms.map((arm) => new ArmFramer(arm, extent, train.length));
    this.networks = this.#arms.map((arm) => arm.network);
    this.#rates = scenario.arms.map((arm) => arm.lr);
    this.#losses = this.#arms.map(() => null);
    this.#checkpoints = new Checkpoints(this.#arms, checkpointBytes);
    this.#arrive();
  }

  get setting(): Setting {
    return this.#setting;
  }

  get history(): readonly HistorySample[] {
    return this.#history.present;
  }

  get latest(): HistorySample {
    return this.#history.latest;
  }

  get measured(): boolean {
    return this.latest.step === this.#stepCount && !this.#edits.any(this.#stepCount);
  }

  get diverged(): readonly boolean[] {
    return this.#arms.map((arm) => arm.diverged !== null);
  }

  get trained(): number {
    return this.#trained;
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
    this.#trained = Math.max(this.#trained, step + 1);
    this.#arrive();
    trace?.({ rows, losses });
  }

  frame(request: FrameRequest, pool: BufferPool = new BufferPool()): Frame {
    const { scenario, train } = this.#setting;
    const { branch } = this.#history;
    const { from, samples } = this.#history.since(request.historyFrom, request.branch ?? branch);
    return {
      step: this.#stepCount,
      epoch: (this.#stepCount * scenario.batch) / train.length,
      arms: this.#framers.map((framer, i) => ({
        ...framer.frame(request, armRequest(request, i), pool),
        edited: this.#edits.reach(i, this.#stepCount),
      })),
      historyFrom: from,
      history: samples,
      branch,
    };
  }

  changeRates(rates: readonly (readonly RateChange[])[]): void {
    const scenario = this.#setting.scenario;
    const fits = rates.length === this.#rates.length;
    if (!fits || !rates.every((rate, i) => agreeBefore(rate, this.#rates[i], this.#stepCount))) {
      throw new RangeError(`session: expected schedules that keep the rates before step ${this.#stepCount}`);
    }
    this.#rates = rates;
    this.#changeFuture();
    const arms = scenario.arms.map((arm, i) => ({ ...arm, lr: rates[i] }));
    this.#setting = { ...this.#setting, scenario: { ...scenario, arms } };
  }

  editParameter(edit: ParameterEdit): void {
    const arm = this.#arms[edit.arm];
    if (arm === undefined) {
      throw new RangeError(`edit: expected an arm from 0 to ${this.#arms.length - 1}, got ${edit.arm}`);
    }
    arm.edit(edit.index, edit.value);
    this.#changeFuture();
    this.#edits.add(this.#stepCount, edit);
  }

  approach(step: number): void {
    const nearer = this.#stepCount <= step && this.#stepCount >= this.#checkpoints.before(step);
    if (!nearer) this.#restore(step);
  }

  reset(): void {
    const edited = this.#edits.clear();
    this.#restore(0);
    if (edited) this.#changeFuture();
  }

  #restore(before: number): void {
    const step = this.#checkpoints.restore(before);
    this.#stepCount = step;
    this.#batches.goTo(step * this.#rows.length);
    this.#history.goTo(step);
    this.#settle();
  }

  /** What is to be done at a step that is reached by training: what was set by hand there comes after all else. */
  #arrive(): void {
    const step = this.#stepCount;
    if (isSampled(step)) this.#history.add({ step, arms: this.#arms.map((arm) => arm.sample()) });
    this.#checkpoints.take(step);
    this.#settle();
  }

  /** What is to be done at a step however it is reached. */
  #settle(): void {
    this.#ended = this.#arms.every((arm) => arm.diverged !== null);
    for (const { arm, index, value } of this.#edits.at(this.#stepCount)) this.#arms[arm].edit(index, value);
  }

  /** From the present step on everything may be different: what is remembered of later steps is void. */
  #changeFuture(): void {
    const step = this.#stepCount;
    this.#trained = step;
    this.#edits.forgetAfter(step);
    this.#checkpoints.forgetAfter(step);
    this.#history.forgetAhead();
  }
}
