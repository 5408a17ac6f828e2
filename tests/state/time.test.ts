import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../src/experiment/scenario/defaults.ts";
import type { Stop } from "../../src/experiment/session/stop-rule.ts";
import { Run } from "../../src/state/run.ts";
import { Scrub } from "../../src/state/scrub.ts";
import { FakeClock, FakeWorker, settled } from "./fake-worker.ts";

async function setUp(at = 0) {
  const worker = new FakeWorker();
  const rests: number[] = [];
  const run = new Run({
    clock: new FakeClock(),
    startWorker: () => worker.link,
    onRest: (step) => rests.push(step),
  });
  run.open({ ...DEFAULTS, at });
  await settled();
  const sought = () => worker.named("seek").map((call) => call[2]);
  return { run, worker, rests, sought };
}

describe("a drag over the timeline", () => {
  it("sends for one step at a time, and then for the newest", () => {
    const sent: number[] = [];
    const scrub = new Scrub((step) => sent.push(step));
    for (const step of [10, 20, 30, 40]) scrub.to(step);
    expect(sent).toEqual([10]);
    expect(scrub.shown()).toBe(true);
    expect(sent).toEqual([10, 40]);
    expect(scrub.shown()).toBe(false);
    scrub.to(50);
    expect(sent).toEqual([10, 40, 50]);
  });

  it("forgets what waits when it ends", () => {
    const sent: number[] = [];
    const scrub = new Scrub((step) => sent.push(step));
    scrub.to(10);
    scrub.to(20);
    expect(scrub.on).toBe(true);
    scrub.end();
    expect([scrub.on, scrub.shown(), sent]).toEqual([false, false, [10]]);
  });

  it("shows frames on the way, and is a rest only where it ends", async () => {
    const { run, rests, sought } = await setUp(100);
    const shown: number[] = [];
    run.source.subscribe(({ frame }) => shown.push(frame.step));
    for (const step of [90, 80, 70]) run.scrub(step);
    await settled();
    expect(sought()).toEqual([90, 70]);
    expect(shown).toEqual([90, 70]);
    expect(rests).toEqual([100]);
    run.seek(60);
    await settled();
    expect(rests).toEqual([100, 60]);
  });

  it("is over when something else is asked for", async () => {
    const { run, rests } = await setUp(100);
    run.scrub(50);
    run.stepOnce();
    await settled();
    expect(rests).toEqual([100, 51]);
  });
});

describe("the status of a run", () => {
  it("says how far the run has been while an earlier step is shown", async () => {
    const { run, worker } = await setUp(100);
    expect(run.store.getState().ahead).toBeNull();
    worker.trained = 100;
    run.seek(20);
    await settled();
    expect(run.store.getState().ahead).toBe(100);
    run.seek(100);
    await settled();
    expect(run.store.getState().ahead).toBeNull();
  });

  it("says why a run to a rule came to rest, and runs to one at the speed that was chosen", async () => {
    const { run, worker } = await setUp();
    const rule = { kind: "step", step: 30 } as const;
    const stop: Stop = { rule, why: "met", arms: [], step: 30 };
    run.setSpeed(10);
    run.runUntil(rule);
    await settled();
    expect(worker.named("runUntil")[0].slice(2)).toEqual([{ rule, speed: 10 }]);
    expect(run.store.getState()).toMatchObject({ phase: "running", going: true, stop: null });
    worker.state = "paused";
    worker.stop = stop;
    run.setSpeed(100);
    await settled();
    expect(run.store.getState()).toMatchObject({ phase: "paused", going: false, stop });
    run.open(DEFAULTS);
    expect(run.store.getState().stop).toBeNull();
  });

  it("has rates as they were changed in the setting that figures draw", async () => {
    const { run } = await setUp(20);
    const lr = [
      { rate: 0.03, step: 0 },
      { rate: 0.3, step: 20 },
    ];
    run.changeRates([lr]);
    await settled();
    expect(run.source.get()?.setting.scenario.arms[0].lr).toEqual(lr);
  });
});
