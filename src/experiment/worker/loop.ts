import { LIMITS } from "../scenario/limits.ts";
import type { RateChange, Scenario } from "../scenario/types.ts";
import { BufferPool } from "../session/buffers.ts";
import type { FrameRequest } from "../session/frame.ts";
import type { ParameterEdit } from "../session/hand-edits.ts";
import { judge, type Stop, type StopRule } from "../session/stop-rule.ts";
import type { Session } from "../session/types.ts";
import { Pace } from "./pace.ts";
import type { Opened, Pulled, RunState, Speed, TrainingWorker } from "./protocol.ts";

/** A slice of training lasts at most this many milliseconds (or one step, if that takes longer). */
export const SLICE = 8;

/** What the loop needs from its surroundings. */
export interface Surroundings {
  /** Milliseconds; does not go back. */
  now(): number;
  /** Calls `task` once, after `delay` milliseconds; other messages get their turn before. */
  later(task: () => void, delay: number): void;
  createSession(scenario: Scenario): Session;
}

interface OpenRun {
  readonly run: number;
  readonly session: Session;
  speed: Speed;
  /** Set while training is to go on; a seek has a goal. */
  pace: Pace | null;
  goal: { readonly from: number; readonly to: number } | null;
  /** When training is to stop by itself, and why it last did. */
  rule: StopRule | null;
  stop: Stop | null;
  /** What ended training against our will; thrown at the next pull. */
  failure: unknown;
}

/** The training loop of one scenario at a time: knows no worker, clock or timer but those it is given. */
export class TrainingLoop implements TrainingWorker {
  readonly #around: Surroundings;
  readonly #pool = new BufferPool();
  #open: OpenRun | null = null;
  /** The slice asked for last: only that one may run. */
  #ticket: object | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  open(scenario: Scenario, run: number): Opened {
    const session = this.#around.createSession(scenario);
    const rest = { pace: null, goal: null, rule: null, stop: null, failure: null };
    const open: OpenRun = { run, session, speed: null, ...rest };
    this.#open = open;
    if (scenario.at > 0) {
      this.#head(open, scenario.at);
      this.#schedule(open, 0);
    }
    return { run, setting: session.setting };
  }

  pull(run: number, request: FrameRequest, returned: ArrayBuffer[] = []): Pulled | null {
    this.#pool.give(returned);
    const open = this.#of(run);
    if (open === null) return null;
    if (open.failure !== null) throw open.failure;
    const { session, goal, stop } = open;
    const begun = this.#around.now();
    const frame = session.frame(request, this.#pool);
    const took = this.#around.now() - begun;
    return { run, state: stateOf(open), seek: goal, trained: session.trained, stop, took, frame };
  }

  play(run: number, speed?: Speed): void {
    const open = this.#of(run);
    if (open === null) return;
    if (speed !== undefined) open.speed = speed;
    this.#stop(open);
    this.#start(open, open.speed);
  }

  runUntil(run: number, rule: StopRule, speed?: Speed): void {
    const open = this.#of(run);
    if (open === null) return;
    if (speed !== undefined) open.speed = speed;
    this.#stop(open);
    open.rule = rule;
    if (!this.#stopped(open)) this.#start(open, open.speed);
  }

  setSpeed(run: number, speed: Speed): void {
    const open = this.#of(run);
    if (open === null) return;
    open.speed = speed;
    if (open.pace !== null && open.goal === null) this.#start(open, speed);
  }

  pause(run: number): void {
    const open = this.#of(run);
    if (open !== null) this.#stop(open);
  }

  stepOnce(run: number): void {
    const open = this.#of(run);
    if (open === null) return;
    this.#stop(open);
    open.session.step();
  }

  seek(run: number, step: number): void {
    const open = this.#of(run);
    if (open === null) return;
    if (!Number.isSafeInteger(step) || step < 0)
      throw new RangeError(`seek: expected a step from 0 on, got ${step}`);
    this.#stop(open);
    open.session.approach(step);
    if (step === open.session.stepCount) return;
    this.#head(open, step);
    // A short way is gone at once: whoever asks next sees its end.
    this.#slice(open);
  }

  reset(run: number): void {
    const open = this.#of(run);
    if (open === null) return;
    this.#stop(open);
    open.session.reset();
  }

  isAlive(): true {
    return true;
  }

  changeRates(run: number, rates: readonly (readonly RateChange[])[]): void {
    this.#of(run)?.session.changeRates(rates);
  }

  editParameter(run: number, edit: ParameterEdit): void {
    this.#of(run)?.session.editParameter(edit);
  }

  #of(run: number): OpenRun | null {
    return this.#open?.run === run ? this.#open : null;
  }

  #start(open: OpenRun, speed: Speed): void {
    open.pace = new Pace(speed, this.#around.now());
    this.#schedule(open, 0);
  }

  #head(open: OpenRun, to: number): void {
    open.goal = { from: open.session.stepCount, to };
    open.pace = new Pace(null, this.#around.now());
  }

  #stop(open: OpenRun): void {
    open.pace = null;
    open.goal = null;
    open.rule = null;
    open.stop = null;
  }

  /** Whether a rule brings the run to rest where it is. Scores count where they were measured at the present nets. */
  #stopped(open: OpenRun): boolean {
    const { session, rule } = open;
    if (rule === null) return false;
    const step = session.stepCount;
    let stop: Pick<Stop, "why" | "arms"> | null = null;
    if (rule.kind === "step") stop = step >= rule.step ? { why: "met", arms: [] } : null;
    else if (session.measured) stop = judge(rule, session.latest, session.diverged);
    if (stop === null && session.ended) stop = { why: "diverged", arms: session.diverged.map((_, i) => i) };
    if (stop === null && step >= LIMITS.at.high) stop = { why: "limit", arms: [] };
    if (stop === null) return false;
    this.#stop(open);
    open.stop = { rule, step, ...stop };
    return true;
  }

  /** Asks for a slice; one that was asked for before is void. */
  #schedule(open: OpenRun, delay: number): void {
    const ticket = {};
    this.#ticket = ticket;
    this.#around.later(() => {
      if (this.#ticket === ticket && this.#open === open) this.#slice(open);
    }, delay);
  }

  #slice(open: OpenRun): void {
    const end = this.#around.now() + SLICE;
    try {
      while (open.pace !== null) {
        const { session, pace } = open;
        const now = this.#around.now();
        const wait = pace.wait(now);
        if (wait > 0 || now >= end) {
          this.#schedule(open, wait);
          return;
        }
        session.step();
        pace.took();
        if (this.#stopped(open)) return;
        if (session.ended || session.stepCount === open.goal?.to) this.#stop(open);
      }
    } catch (failure) {
      open.failure = failure;
      this.#stop(open);
    }
  }
}

function stateOf({ session, pace, goal }: OpenRun): RunState {
  if (session.ended) return "diverged";
  if (goal !== null) return "seeking";
  return pace === null ? "paused" : "running";
}
