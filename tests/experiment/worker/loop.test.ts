import { describe, expect, it } from "vitest";
import type { RateChange, Scenario } from "../../../src/experiment/scenario/types.ts";
import type {
  Frame,
  FrameRequest,
  HistoryArm,
  HistorySample,
} from "../../../src/experiment/session/frame.ts";
import type { ParameterEdit } from "../../../src/experiment/session/hand-edits.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { frameTransfers } from "../../../src/experiment/session/transfers.ts";
import type { Session } from "../../../src/experiment/session/types.ts";
import { SLICE, TrainingLoop } from "../../../src/experiment/worker/loop.ts";
import { scenarioOf } from "../../support/scenarios.ts";

const ALL: FrameRequest = { historyFrom: 0, surface: false, rows: [] };

function scenario(at: number): Scenario {
  return {
    version: 1,
    data: "circle",
    n: 100,
    noise: 0,
    split: 0.5,
    batch: 10,
    loss: "cross-entropy",
    points: [],
    csv: null,
    arms: [],
    seed: 1,
    at,
  };
}

const score = (loss: number) => ({ loss, accuracy: 1 - loss });

function sampleWith(loss: number): HistoryArm {
  const nothing = {
    delta: [],
    weight: [],
    dead: [],
    blocked: [],
    revived: [],
    silent: [],
    deaths: 0,
    revivals: 0,
  };
  return { train: score(loss), test: score(loss), ...nothing };
}

/** The sessions of the world have one at every multiple of this. */
const CHECKPOINTS = 40;

/** A world in which time passes by steps alone: one step lasts `cost` milliseconds. */
class World {
  time = 0;
  /** How long a frame takes, in milliseconds. */
  frameCost = 0;
  sessions = 0;
  longestSlice = 0;
  readonly tasks: { task: () => void; due: number }[] = [];
  readonly loop: TrainingLoop;

  constructor(cost = 0.5, endsAt = Number.POSITIVE_INFINITY, failsAt = Number.POSITIVE_INFINITY) {
    this.loop = new TrainingLoop({
      now: () => this.time,
      later: (task, delay) => this.tasks.push({ task, due: this.time + delay }),
      createSession: (created) => {
        this.sessions += 1;
        return this.#session(created, cost, endsAt, failsAt);
      },
    });
  }

  #session(created: Scenario, cost: number, endsAt: number, failsAt: number): Session {
    const world = this;
    let step = 0;
    let trained = 0;
    const setting = { scenario: created } as Session["setting"];
    return {
      setting,
      history: [],
      networks: [],
      get latest(): HistorySample {
        return { step: step - (step % 5), arms: [sampleWith(step < 60 ? 0.5 : 0.05)] };
      },
      get measured() {
        return step % 5 === 0;
      },
      get diverged() {
        return [step >= endsAt];
      },
      get trained() {
        return trained;
      },
      get stepCount() {
        return step;
      },
      get ended() {
        return step >= endsAt;
      },
      step() {
        if (step >= endsAt) return;
        if (step + 1 === failsAt) throw new Error("out of memory");
        step += 1;
        trained = Math.max(trained, step);
        world.time += cost;
      },
      frame(): Frame {
        world.time += world.frameCost;
        return { step, epoch: 0, arms: [], historyFrom: 0, history: [], branch: 0 };
      },
      changeRates(_: readonly (readonly RateChange[])[]) {},
      editParameter(_: ParameterEdit) {},
      approach(goal) {
        const nearest = Math.min(goal, trained);
        const checkpoint = nearest - (nearest % CHECKPOINTS);
        if (step > goal || step < checkpoint) step = checkpoint;
      },
      reset() {
        step = 0;
      },
    };
  }

  /** Lets the next task run; false when there is none. */
  turn(): boolean {
    this.tasks.sort((a, b) => a.due - b.due);
    const next = this.tasks.shift();
    if (next === undefined) return false;
    this.time = Math.max(this.time, next.due);
    const began = this.time;
    next.task();
    this.longestSlice = Math.max(this.longestSlice, this.time - began);
    return true;
  }

  turns(count: number): void {
    for (let i = 0; i < count; i++) this.turn();
  }

  settle(): void {
    while (this.turn());
  }

  look(run = 1) {
    const pulled = this.loop.pull(run, ALL);
    return pulled && { state: pulled.state, step: pulled.frame.step, seek: pulled.seek };
  }
}

describe("the training loop", () => {
  it("opens paused at step 0 when the scenario is shown there", () => {
    const world = new World();
    world.loop.open(scenario(0), 1);
    expect(world.look()).toEqual({ state: "paused", step: 0, seek: null });
    expect(world.tasks).toHaveLength(0);
  });

  it("seeks to the scenario's step, shows progress on the way, and pauses exactly there", () => {
    const world = new World();
    world.loop.open(scenario(100), 1);
    expect(world.look()).toEqual({ state: "seeking", step: 0, seek: { from: 0, to: 100 } });
    world.turn();
    expect(world.look()).toEqual({ state: "seeking", step: 16, seek: { from: 0, to: 100 } });
    world.settle();
    expect(world.look()).toEqual({ state: "paused", step: 100, seek: null });
  });

  it("trains in slices of at most 8 ms and yields in between", () => {
    const world = new World(0.3);
    world.loop.open(scenario(0), 1);
    world.loop.play(1);
    world.turns(10);
    expect(world.longestSlice).toBeLessThanOrEqual(SLICE + 0.3);
    expect(world.longestSlice).toBeGreaterThan(SLICE - 0.3);
    expect(world.look()?.state).toBe("running");
    expect(world.tasks).toHaveLength(1);
  });

  it("keeps to the speed that was asked for", () => {
    const world = new World(0.5);
    world.loop.open(scenario(0), 1);
    world.loop.play(1, 20);
    while (world.time < 1000) world.turn();
    expect(world.look()?.step).toBe(20);
    world.loop.setSpeed(1, 200);
    while (world.time < 2000) world.turn();
    expect(world.look()?.step).toBeGreaterThanOrEqual(218);
    expect(world.look()?.step).toBeLessThanOrEqual(222);
  });

  it("does not make up for the steps of a long sleep", () => {
    const world = new World(0.5);
    world.loop.open(scenario(0), 1);
    world.loop.play(1, 20);
    world.turns(10);
    const before = world.look()?.step ?? 0;
    world.time += 60_000;
    const woken = world.time;
    while (world.time < woken + 1000) world.turn();
    expect((world.look()?.step ?? 0) - before).toBeLessThan(30);
  });

  it("rejects a speed that is no positive number", () => {
    const world = new World();
    world.loop.open(scenario(0), 1);
    expect(() => world.loop.play(1, 0)).toThrow("speed: expected a number above 0 or null, got 0");
  });

  it("pauses at once, also out of a seek, and plays on from there", () => {
    const world = new World();
    world.loop.open(scenario(1000), 1);
    world.turn();
    world.loop.pause(1);
    world.settle();
    expect(world.look()).toEqual({ state: "paused", step: 16, seek: null });
    world.loop.play(1);
    world.turn();
    expect(world.look()).toEqual({ state: "running", step: 32, seek: null });
  });

  it("runs no slice twice when play is pressed twice", () => {
    const world = new World();
    world.loop.open(scenario(0), 1);
    world.loop.play(1);
    world.loop.play(1);
    world.turns(2);
    expect(world.look()?.step).toBe(16);
    expect(world.tasks).toHaveLength(1);
  });

  it("takes one step and pauses", () => {
    const world = new World();
    world.loop.open(scenario(0), 1);
    world.loop.play(1);
    world.loop.stepOnce(1);
    world.settle();
    expect(world.look()).toEqual({ state: "paused", step: 1, seek: null });
  });

  it("seeks from the last checkpoint, or from where it is if that is nearer, and builds no second session", () => {
    const world = new World();
    world.loop.open(scenario(100), 1);
    world.settle();
    const seek = (step: number) => {
      const began = world.time;
      world.loop.seek(1, step);
      world.settle();
      return [world.look()?.step, world.look()?.state, (world.time - began) / 0.5];
    };
    expect(seek(120)).toEqual([120, "paused", 20]);
    expect(seek(50)).toEqual([50, "paused", 10]);
    expect(seek(70)).toEqual([70, "paused", 20]);
    expect(seek(90)).toEqual([90, "paused", 10]);
    expect(seek(0)).toEqual([0, "paused", 0]);
    expect(world.sessions).toBe(1);
  });

  it("has gone a short way when it is asked next, and a long one not", () => {
    const world = new World();
    world.loop.open(scenario(0), 1);
    world.loop.seek(1, 10);
    expect(world.look()).toEqual({ state: "paused", step: 10, seek: null });
    world.loop.seek(1, 1000);
    expect(world.look()).toEqual({ state: "seeking", step: 26, seek: { from: 10, to: 1000 } });
    expect(world.tasks).toHaveLength(1);
  });

  it("gives a goal up for a newer one at once", () => {
    const world = new World();
    world.loop.open(scenario(0), 1);
    for (const step of [1000, 900, 40, 60]) world.loop.seek(1, step);
    world.settle();
    expect(world.look()).toEqual({ state: "paused", step: 60, seek: null });
    expect(world.time).toBeLessThan(40);
  });

  it("says how far the run has been", () => {
    const world = new World();
    world.loop.open(scenario(100), 1);
    world.settle();
    world.loop.seek(1, 20);
    world.settle();
    expect([world.look()?.step, world.loop.pull(1, ALL)?.trained]).toEqual([20, 100]);
  });

  it("rejects a step that is none", () => {
    const world = new World();
    world.loop.open(scenario(0), 1);
    expect(() => world.loop.seek(1, Number.NaN)).toThrow("seek: expected a step from 0 on, got NaN");
  });

  it("stops when every arm has diverged, on the way to a goal too", () => {
    const world = new World(0.5, 13);
    world.loop.open(scenario(500), 1);
    world.settle();
    expect(world.look()).toEqual({ state: "diverged", step: 13, seek: null });
    world.loop.play(1);
    world.settle();
    expect(world.look()).toEqual({ state: "diverged", step: 13, seek: null });
  });

  it("runs at its speed until a score is met at a sampled step, and says so until something else is asked", () => {
    const world = new World();
    const rule = { kind: "score", set: "train", score: "loss", value: 0.1, arms: "every" } as const;
    world.loop.open(scenario(0), 1);
    world.loop.runUntil(1, rule, 100);
    expect(world.look()?.state).toBe("running");
    world.settle();
    expect(world.look()).toEqual({ state: "paused", step: 60, seek: null });
    expect(world.time).toBeGreaterThanOrEqual(599);
    expect(world.loop.pull(1, ALL)?.stop).toEqual({ rule, why: "met", arms: [0], step: 60 });
    world.loop.stepOnce(1);
    expect(world.loop.pull(1, ALL)?.stop).toBeNull();
    // Already met: the next sample says so.
    world.loop.runUntil(1, rule);
    world.settle();
    expect(world.loop.pull(1, ALL)?.stop?.step).toBe(65);
    // Met where it stands: no step is taken.
    world.loop.runUntil(1, rule);
    expect(world.look()).toEqual({ state: "paused", step: 65, seek: null });
    expect(world.loop.pull(1, ALL)?.stop).toMatchObject({ why: "met", step: 65 });
  });

  it("runs until a step, also in the middle of a slice", () => {
    const world = new World();
    world.loop.open(scenario(0), 1);
    world.loop.runUntil(1, { kind: "step", step: 33 });
    world.settle();
    expect(world.loop.pull(1, ALL)).toMatchObject({
      state: "paused",
      frame: { step: 33 },
      stop: { why: "met", arms: [], step: 33 },
    });
    world.loop.runUntil(1, { kind: "step", step: 20 });
    expect(world.tasks).toHaveLength(0);
    expect(world.loop.pull(1, ALL)?.stop).toMatchObject({ why: "met", step: 33 });
  });

  it("stops where the rule cannot be met any more, because all arms have diverged", () => {
    const world = new World(0.5, 13);
    world.loop.open(scenario(0), 1);
    world.loop.runUntil(1, { kind: "step", step: 33 });
    world.settle();
    const stop = { why: "diverged", arms: [0], step: 13 };
    expect(world.loop.pull(1, ALL)).toMatchObject({ state: "diverged", stop });
    world.loop.runUntil(1, { kind: "step", step: 40 });
    expect(world.loop.pull(1, ALL)).toMatchObject({ state: "diverged", stop });
  });

  it("follows a rule no further than a link can say", () => {
    const world = new World(0.001);
    world.loop.open(scenario(0), 1);
    world.loop.runUntil(1, { kind: "score", set: "test", score: "accuracy", value: 1, arms: "any" });
    world.settle();
    expect(world.loop.pull(1, ALL)).toMatchObject({
      state: "paused",
      frame: { step: 1_000_000 },
      stop: { why: "limit", arms: [] },
    });
  });

  it("gives a rule up when it is paused, played or sent elsewhere", () => {
    for (const command of ["pause", "play", "seek", "reset", "stepOnce"] as const) {
      const world = new World();
      world.loop.open(scenario(0), 1);
      world.loop.runUntil(1, { kind: "step", step: 100 });
      world.turn();
      world.loop[command](1, 20);
      world.turns(20);
      expect(world.loop.pull(1, ALL)?.stop, command).toBeNull();
    }
  });

  it("ignores commands of another run", () => {
    const world = new World();
    world.loop.open(scenario(0), 1);
    world.loop.play(1);
    world.loop.open(scenario(0), 2);
    world.loop.play(1);
    world.loop.stepOnce(1);
    world.loop.seek(1, 9);
    world.settle();
    expect(world.look(1)).toBeNull();
    expect(world.look(2)).toEqual({ state: "paused", step: 0, seek: null });
  });

  it("writes frames into the buffers that came back", () => {
    const loop = new TrainingLoop({ now: () => 0, later: () => {}, createSession });
    loop.open(scenarioOf({ n: 20 }), 1);
    const request = { historyFrom: 0, surface: true, rows: [[0]] };
    const first = frameTransfers(loop.pull(1, request)?.frame as Frame);
    const second = frameTransfers(loop.pull(1, request, first)?.frame as Frame);
    expect(first.length).toBeGreaterThan(0);
    expect(second.every((buffer) => first.includes(buffer))).toBe(true);
  });

  it("says how long a frame took it", () => {
    const world = new World();
    world.frameCost = 30;
    world.loop.open(scenario(0), 1);
    expect(world.loop.pull(1, ALL)?.took).toBe(30);
  });

  it("makes edits by hand again on the way back and forth, and forgets them in a reset", () => {
    const tasks: (() => void)[] = [];
    const loop = new TrainingLoop({ now: () => 0, later: (task) => tasks.push(task), createSession });
    const settle = () => {
      while (tasks.length > 0) tasks.shift()?.();
    };
    const armAt = (step: number) => {
      loop.seek(1, step);
      settle();
      return loop.pull(1, ALL)?.frame.arms[0];
    };
    loop.open(scenarioOf({ n: 20 }), 1);
    const plain = armAt(12);
    armAt(5);
    loop.editParameter(1, { arm: 0, index: 3, value: 2 });
    const edited = armAt(12);
    expect(edited?.edited).toBe(true);
    expect(edited?.fingerprint).not.toBe(plain?.fingerprint);
    expect(armAt(4)?.edited).toBe(false);
    expect(armAt(12)).toEqual(edited);
    loop.reset(1);
    expect(loop.pull(1, ALL)).toMatchObject({ state: "paused", frame: { step: 0 } });
    expect(armAt(12)).toEqual(plain);
  });

  it("says at the next pull what ended training", () => {
    const world = new World(0.5, Number.POSITIVE_INFINITY, 5);
    world.loop.open(scenario(10), 1);
    world.settle();
    expect(() => world.look()).toThrow("out of memory");
  });
});
