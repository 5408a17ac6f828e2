import type { Network } from "../../engine/index.ts";
import { makeData } from "../data/make-data.ts";
import { taskOf } from "../scenario/tasks.ts";
import type { RateChange, Scenario } from "../scenario/types.ts";
import { ArmRun } from "./arm.ts";
import { ArmFramer } from "./arm-frame.ts";
import { BatchStream } from "./batches.ts";
import { BufferPool } from "./buffers.ts";
import type { Frame, FrameRequest, HistorySample, Setting } from "./frame.ts";
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
  /** The networks, arm a first. To read. */
  readonly networks: readonly Network[];
  /** One update of every arm that has not diverged. `trace` is told what was used; its arrays are reused. */
  step(trace?: (step: StepTrace) => void): void;
  /** A snapshot of all probes. Its arrays are the caller's, made from the pool's buffers if there is one. */
  frame(request: FrameRequest, pool?: BufferPool): Frame;
  /** Replaces the rate schedules, one per arm. @throws RangeError if they change a rate already used. */
  changeRates(rates: readonly (readonly RateChange[])[]): void;
}

/**
 * Builds data and networks of a scenario, at step 0.
 * @throws RangeError for what reading a link would have corrected: unknown words, no training samples.
 */
export function createSession(scenario: Scenario): Session {
  return new TrainingSession(scenario);
}

class TrainingSession implements Session {
  readonly history: HistorySample[] = [];
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

  constructor(scenario: Scenario) {
    const data = makeData(scenario);
    const { inputs: features, outputs } = taskOf(scenario);
    const { classNames, inputNames, extent, inputs, targets, train, test, leftOut } = data;
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
    this.#sample();
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
    if (isSampled(this.#stepCount)) this.#sample();
    trace?.({ rows, losses });
  }

  frame(request: FrameRequest, pool: BufferPool = new BufferPool()): Frame {
    const { scenario, train } = this.#setting;
    const historyFrom = Math.min(request.historyFrom, this.history.length);
    return {
      step: this.#stepCount,
      epoch: (this.#stepCount * scenario.batch) / train.length,
      arms: this.#framers.map((framer, i) =>
        framer.frame(request, request.rows[i] ?? [], request.inside?.[i] ?? null, pool),
      ),
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
    const arms = scenario.arms.map((arm, i) => ({ ...arm, lr: rates[i] }));
    this.#setting = { ...this.#setting, scenario: { ...scenario, arms } };
  }

  #sample(): void {
    this.history.push({ step: this.#stepCount, arms: this.#arms.map((arm) => arm.sample()) });
  }
}
