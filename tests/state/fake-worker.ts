import { DEFAULTS } from "../../src/experiment/scenario/defaults.ts";
import { taskOf } from "../../src/experiment/scenario/tasks.ts";
import type { Scenario } from "../../src/experiment/scenario/types.ts";
import type { Frame, FrameRequest, Setting, UnitRow } from "../../src/experiment/session/frame.ts";
import type { Stop } from "../../src/experiment/session/stop-rule.ts";
import { lossOf } from "../../src/experiment/session/task.ts";
import type { Pulled, RunState } from "../../src/experiment/worker/protocol.ts";
import type { DrawClock } from "../../src/state/draw-clock.ts";
import type { WorkerLink } from "../../src/state/worker-client.ts";

export function settingOf(scenario: Scenario): Setting {
  return {
    scenario,
    loss: lossOf(scenario),
    outputs: 1,
    classNames: null,
    inputNames: null,
    extent: [-1, 1, -1, 1],
    inputs: new Float64Array(8),
    targets: new Float64Array([0, 1, 0, 1]),
    train: new Uint32Array([0, 1]),
    test: new Uint32Array([2, 3]),
    leftOut: 0,
    theory: scenario.arms.map(() => ({ layers: null, silence: "stack" as const })),
    ...(taskOf(scenario).inputs === 1 ? { features: 1, classes: null } : { features: 2, classes: 2 }),
  };
}

const rowOf = (row: number): UnitRow => {
  return { name: String(row + 1), layer: row, activation: null, units: 2, maps: null, ranges: null };
};

/** Every arm has numbers and rows of its own, so that none can pass for another. */
export function frameOf(step: number, scenario: Scenario = DEFAULTS, surface = true): Frame {
  return {
    step,
    epoch: step / 10,
    arms: scenario.arms.map((_, i) => ({
      fingerprint: `${i}000000${step % 10}`,
      diverged: null,
      edited: false,
      train: { loss: 0.5 + i / 4, accuracy: 0.75 - i / 8 },
      test: { loss: 0.625 + i / 4, accuracy: 0.5 - i / 8 },
      layers: [],
      rows: Array.from({ length: i + 1 }, (_, row) => rowOf(row)),
      collapse: null,
      surface: surface ? new Float32Array(10000).fill(i === 0 ? -1 : i) : null,
      curve: null,
      slice: null,
      creases: null,
      point: null,
      inside: null,
    })),
    historyFrom: 0,
    history: [],
    branch: 0,
  };
}

/** A worker that answers when told to: what it was asked is on record. */
export class FakeWorker {
  readonly calls: unknown[][] = [];
  readonly requests: FrameRequest[] = [];
  readonly returned: ArrayBuffer[] = [];
  readonly sent: Frame[] = [];
  /** How far the run has been, where that is not its step. */
  trained: number | null = null;
  stop: Stop | null = null;
  silent = false;
  ended = false;
  step = 0;
  /** Milliseconds that a frame takes. */
  took = 0;
  state: RunState = "paused";
  scenario: Scenario = DEFAULTS;
  run = 0;
  /** Arms that were edited by hand. */
  readonly edited = new Set<number>();

  readonly link: WorkerLink = {
    api: {
      open: (scenario, run) => {
        this.calls.push(["open", scenario, run]);
        this.run = run;
        this.scenario = scenario;
        this.step = scenario.at;
        this.state = "paused";
        this.edited.clear();
        return this.#answer({ run, setting: settingOf(scenario) });
      },
      pull: (run, request, returned = []) => {
        this.requests.push(request);
        this.returned.push(...returned);
        if (run !== this.run) return this.#answer(null);
        const plain = frameOf(this.step, this.scenario, request.surface);
        const arms = plain.arms.map((arm, i) => ({ ...arm, edited: this.edited.has(i) }));
        const frame = { ...plain, arms };
        this.sent.push(frame);
        const { step, state, trained, stop, took } = this;
        const pulled: Pulled = { run, state, seek: null, trained: trained ?? step, stop, took, frame };
        return this.#answer(pulled);
      },
      isAlive: () => this.#answer<true>(true),
      play: (run, speed) => this.#command("play", run, speed, () => "running"),
      runUntil: (run, rule, speed) => this.#command("runUntil", run, { rule, speed }, () => "running"),
      setSpeed: (run, speed) => this.#command("setSpeed", run, speed, (state) => state),
      pause: (run) => this.#command("pause", run, undefined, () => "paused"),
      stepOnce: (run) => {
        this.step++;
        return this.#command("stepOnce", run, undefined, () => "paused");
      },
      seek: (run, step) => {
        this.step = step;
        return this.#command("seek", run, step, () => "paused");
      },
      reset: (run) => {
        this.step = 0;
        this.edited.clear();
        return this.#command("reset", run, undefined, () => "paused");
      },
      editParameter: (run, edit) => {
        this.edited.add(edit.arm);
        return this.#command("editParameter", run, edit, (state) => state);
      },
      changeRates: (run, rates) => this.#command("changeRates", run, rates, (state) => state),
    },
    terminate: () => {
      this.ended = true;
    },
  };

  named(name: string): unknown[][] {
    return this.calls.filter((call) => call[0] === name);
  }

  #command(name: string, run: number, value: unknown, next: (state: RunState) => RunState): Promise<void> {
    this.calls.push([name, run, value]);
    this.state = next(this.state);
    return this.#answer(undefined);
  }

  #answer<Answer>(answer: Answer): Promise<Answer> {
    return this.silent ? new Promise(() => {}) : Promise.resolve(answer);
  }
}

/** Draws when told to. */
export class FakeClock implements DrawClock {
  seen = true;
  /** How long the page was asked to wait for the next paint, in milliseconds. */
  after = 0;
  #next: (() => void) | null = null;
  readonly #listeners = new Set<() => void>();

  visible(): boolean {
    return this.seen;
  }

  next(callback: () => void, after = 0): () => void {
    this.#next = callback;
    this.after = after;
    return () => {
      this.#next = null;
    };
  }

  get waiting(): boolean {
    return this.#next !== null;
  }

  draw(): void {
    const next = this.#next;
    this.#next = null;
    next?.();
  }

  show(seen: boolean): void {
    this.seen = seen;
    for (const listener of this.#listeners) listener();
  }

  onVisibility(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}

/** Lets all answers that are already given arrive. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}
