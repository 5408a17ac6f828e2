import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULTS } from "../../src/experiment/scenario/defaults.ts";
import { Run } from "../../src/state/run.ts";
import type { WorkerLink } from "../../src/state/worker-client.ts";
import { FakeClock, FakeWorker, settled } from "./fake-worker.ts";

function setUp() {
  const workers: FakeWorker[] = [];
  const clock = new FakeClock();
  const rests: number[] = [];
  const run = new Run({
    clock,
    startWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker.link;
    },
    onRest: (step) => rests.push(step),
  });
  run.start();
  return { run, clock, workers, rests };
}

describe("a run", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("opens a scenario paused and shows its frame", async () => {
    const { run, rests } = setUp();
    run.open({ ...DEFAULTS, at: 40 });
    await settled();
    expect(run.store.getState().phase).toBe("paused");
    expect(run.source.get()?.frame.step).toBe(40);
    expect(rests).toEqual([40]);
  });

  it("is played and paused by presses in quick succession, each the opposite of the one before", async () => {
    const { run, clock } = setUp();
    run.open(DEFAULTS, true);
    await settled();
    run.toggle();
    run.toggle();
    expect(run.store.getState().going).toBe(true);
    await settled();
    clock.draw();
    await settled();
    expect(run.store.getState()).toMatchObject({ phase: "running", going: true });
    for (let i = 0; i < 3; i++) run.toggle();
    await settled();
    expect(run.store.getState()).toMatchObject({ phase: "paused", going: false });
  });

  it("pulls a frame only when the last one has been drawn", async () => {
    const { run, clock, workers } = setUp();
    run.open(DEFAULTS, true);
    await settled();
    expect(run.store.getState().phase).toBe("running");
    const pulls = workers[0].requests.length;
    await settled();
    expect(workers[0].requests.length).toBe(pulls);
    clock.draw();
    await settled();
    expect(workers[0].requests.length).toBe(pulls + 1);
  });

  it("leaves the worker as long to train as the last frame took it", async () => {
    const { run, clock, workers } = setUp();
    run.open(DEFAULTS);
    await settled();
    workers[0].took = 400;
    run.play();
    await settled();
    expect(clock.after).toBe(400);
  });

  it("asks for no frame while it rests", async () => {
    const { run, clock } = setUp();
    run.open(DEFAULTS);
    await settled();
    expect(clock.waiting).toBe(false);
  });

  it("hands the buffers of a frame back with the request after the next frame's arrival", async () => {
    const { run, clock, workers } = setUp();
    run.open(DEFAULTS, true);
    await settled();
    const [worker] = workers;
    const first = worker.sent[0].arms[0].surface?.buffer;
    expect(worker.returned).not.toContain(first);
    clock.draw();
    await settled();
    clock.draw();
    await settled();
    expect(worker.returned).toContain(first);
    expect(new Set(worker.returned).size).toBe(worker.returned.length);
    const shown = run.source.get()?.frame.arms[0].surface?.buffer;
    expect(worker.returned).not.toContain(shown);
  });

  it("hands back no buffer that is still drawn from, and none twice", async () => {
    const { run, clock, workers } = setUp();
    run.open(DEFAULTS, true);
    await settled();
    const [worker] = workers;
    for (let i = 0; i < 4; i++) {
      clock.draw();
      await settled();
    }
    worker.silent = true;
    clock.draw();
    await settled();
    const drawn = worker.sent.map((frame) => frame.arms[0].surface?.buffer);
    const shown = run.source.get()?.frame.arms[0].surface?.buffer;
    expect(drawn.at(-2)).toBe(shown);
    expect(worker.returned).toEqual(drawn.slice(0, -2));
  });

  it("drops the frame of an older run", async () => {
    const { run, clock, workers } = setUp();
    run.open(DEFAULTS, true);
    await settled();
    const [worker] = workers;
    worker.step = 70;
    clock.draw();
    const shown: number[] = [];
    run.source.subscribe(({ frame }) => shown.push(frame.step));
    run.open({ ...DEFAULTS, seed: 2 });
    await settled();
    expect(shown).not.toContain(70);
    expect(run.source.get()?.setting.scenario.seed).toBe(2);
    expect(run.source.get()?.frame.step).toBe(0);
  });

  it("drops an answer to an older run that comes when the newer one is already open", async () => {
    const worker = new FakeWorker();
    const late: (() => void)[] = [];
    const api: WorkerLink["api"] = {
      ...worker.link.api,
      pull: async (run, request, returned) => {
        const pulled = await worker.link.api.pull(run, request, returned);
        if (run === 1) await new Promise<void>((resolve) => late.push(resolve));
        return pulled;
      },
    };
    const run = new Run({
      clock: new FakeClock(),
      startWorker: () => ({ ...worker.link, api }),
      onRest: () => {},
    });
    run.open({ ...DEFAULTS, at: 70 });
    await settled();
    run.open({ ...DEFAULTS, seed: 2 });
    await settled();
    const shown: number[] = [];
    run.source.subscribe(({ frame }) => shown.push(frame.step));
    for (const answer of late) answer();
    await settled();
    expect(shown).not.toContain(70);
    expect(run.source.get()?.frame.step).toBe(0);
    expect(run.source.get()?.setting.scenario.seed).toBe(2);
  });

  it("starts the newest scenario again, with the rates that were changed meanwhile", async () => {
    const { run, workers } = setUp();
    run.open(DEFAULTS);
    await settled();
    run.open({ ...DEFAULTS, seed: 5 });
    await settled();
    const lr = [
      { rate: 0.03, step: 0 },
      { rate: 0.3, step: 20 },
    ];
    run.changeRates([lr]);
    await settled();
    workers[0].silent = true;
    await vi.advanceTimersByTimeAsync(5000);
    expect(run.store.getState().phase).toBe("failed");
    run.restart();
    await settled();
    expect(workers[1].named("open")[0][1]).toEqual({
      ...DEFAULTS,
      seed: 5,
      arms: [{ ...DEFAULTS.arms[0], lr }],
    });
  });

  it("starts again to the step that it was going to when it fell silent on the way", async () => {
    const { run, workers } = setUp();
    run.open(DEFAULTS);
    await settled();
    const [worker] = workers;
    run.store.setState({ phase: "seeking", seek: { from: 0, to: 900 } });
    worker.silent = true;
    await vi.advanceTimersByTimeAsync(5000);
    run.restart();
    await settled();
    expect(workers[1].named("open")[0][1]).toEqual({ ...DEFAULTS, at: 900 });
  });

  it("opens only the first and the newest of what is asked for in quick succession", async () => {
    const { run, workers } = setUp();
    for (const seed of [1, 2, 3, 4]) run.open({ ...DEFAULTS, seed });
    await settled();
    expect(workers[0].named("open")).toHaveLength(2);
    expect(run.source.get()?.setting.scenario.seed).toBe(4);
  });

  it("keeps a command that comes while another scenario waits to be opened", async () => {
    const { run } = setUp();
    run.open(DEFAULTS);
    run.open({ ...DEFAULTS, seed: 2 });
    run.play();
    await settled();
    expect(run.store.getState().phase).toBe("running");
  });

  it("fails within five seconds without an answer, ends the worker, and starts again to the same step", async () => {
    const { run, clock, workers } = setUp();
    run.open(DEFAULTS, true);
    await settled();
    workers[0].step = 120;
    clock.draw();
    await settled();
    workers[0].silent = true;
    clock.draw();
    await settled();
    vi.advanceTimersByTime(4499);
    expect(run.store.getState().phase).toBe("running");
    vi.advanceTimersByTime(1);
    expect(run.store.getState()).toMatchObject({ phase: "failed", failure: "" });
    expect(workers[0].ended).toBe(true);
    run.restart();
    await settled();
    expect(workers).toHaveLength(2);
    expect(workers[1].named("open")[0][1]).toEqual({ ...DEFAULTS, at: 120 });
    expect(run.source.get()?.frame.step).toBe(120);
    expect(run.store.getState().phase).toBe("paused");
  });

  it("notices within five seconds that a worker died at rest, and not while nobody looks", async () => {
    const { run, clock, workers } = setUp();
    run.open(DEFAULTS);
    await settled();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(run.store.getState().phase).toBe("paused");
    workers[0].silent = true;
    clock.seen = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(run.store.getState().phase).toBe("paused");
    clock.seen = true;
    await vi.advanceTimersByTimeAsync(5000);
    expect(run.store.getState().phase).toBe("failed");
  });

  it("does not count time in the background as silence", async () => {
    const { run, clock, workers } = setUp();
    run.open(DEFAULTS, true);
    await settled();
    workers[0].silent = true;
    clock.draw();
    clock.show(false);
    vi.advanceTimersByTime(60_000);
    expect(run.store.getState().phase).toBe("running");
    clock.show(true);
    vi.advanceTimersByTime(5000);
    expect(run.store.getState().phase).toBe("failed");
  });

  it("asks for no pictures in the background, and for them at once when it is seen again", async () => {
    const { run, clock, workers } = setUp();
    run.open(DEFAULTS);
    run.setRowsInView(0, [0]);
    await settled();
    clock.show(false);
    await settled();
    expect(workers[0].requests.at(-1)).toMatchObject({ surface: false, rows: [[]] });
    clock.show(true);
    await settled();
    expect(workers[0].requests.at(-1)).toMatchObject({ surface: true, rows: [[0]] });
  });

  it("asks for a distribution and for a line only while a figure wants them, and at once", async () => {
    const { run, clock, workers } = setUp();
    run.open(DEFAULTS);
    await settled();
    const asked = () => workers[0].requests.at(-1);
    expect(asked()).toMatchObject({ distribution: false, slice: null });
    const takeBack = [
      run.source.want({ kind: "distribution" }),
      run.source.want({ kind: "distribution" }),
      run.source.want({ kind: "slice", line: "vertical" }),
    ];
    await settled();
    expect(asked()).toMatchObject({ distribution: true, slice: [0, -1, 0, 1] });
    // Each figure takes back its own wish: the other one still wants the same.
    takeBack[0]();
    takeBack[2]();
    run.stepOnce();
    await settled();
    expect(asked()).toMatchObject({ distribution: true, slice: null });
    takeBack[1]();
    run.stepOnce();
    await settled();
    expect(asked()).toMatchObject({ distribution: false, slice: null });
    run.source.want({ kind: "distribution" });
    clock.show(false);
    await settled();
    expect(asked()?.distribution ?? false).toBe(false);
  });

  it("follows the line that was asked for last", async () => {
    const { run, workers } = setUp();
    run.open(DEFAULTS);
    run.source.want({ kind: "slice", line: "horizontal" });
    run.source.want({ kind: "slice", line: "diagonal" });
    await settled();
    expect(workers[0].requests.at(-1)).toMatchObject({ slice: [-1, -1, 1, 1] });
  });

  it("asks for the inside of each arm that a figure looks into, every unit once", async () => {
    const { run, workers } = setUp();
    run.open(DEFAULTS);
    await settled();
    const inside = () => workers[0].requests.at(-1)?.inside;
    expect(inside()).toEqual([]);
    const unit = { kind: "unit", arm: 1, layer: 2, unit: 3 } as const;
    const takeBack = [
      run.source.want({ kind: "weights", arm: 1 }),
      run.source.want(unit),
      run.source.want(unit),
      run.source.want({ ...unit, unit: 0 }),
    ];
    await settled();
    const units = [
      { layer: 2, unit: 3 },
      { layer: 2, unit: 0 },
    ];
    expect(inside()).toEqual([
      { weights: false, products: false, units: [] },
      { weights: true, products: false, units },
    ]);
    for (const back of takeBack.slice(0, 3)) back();
    run.source.want({ kind: "products", arm: 0 });
    await settled();
    expect(inside()).toEqual([
      { weights: false, products: true, units: [] },
      { weights: false, products: false, units: units.slice(1) },
    ]);
  });

  it("says that a worker could not be started", async () => {
    const run = new Run({
      clock: new FakeClock(),
      startWorker: () => {
        throw new Error("no workers here");
      },
      onRest: () => {},
    });
    run.open(DEFAULTS);
    await settled();
    expect(run.store.getState()).toMatchObject({ phase: "failed", failure: "no workers here" });
  });

  it("pauses to say at which step a change applies", async () => {
    const { run, workers } = setUp();
    run.open(DEFAULTS, true);
    await settled();
    workers[0].step = 33;
    await expect(run.settle()).resolves.toBe(33);
    expect(workers[0].named("pause")).toHaveLength(1);
  });
});
