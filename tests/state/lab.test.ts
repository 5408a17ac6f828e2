// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { latestStep } from "../../src/experiment/scenario/cost.ts";
import { compareFunctions } from "../../src/state/comparisons/functions.ts";
import { editArm, editShared } from "../../src/state/edits.ts";
import { Lab } from "../../src/state/lab.ts";
import { FakeClock, FakeWorker, settled } from "./fake-worker.ts";

function open(search: string) {
  window.history.replaceState(null, "", `/lab${search}`);
  const worker = new FakeWorker();
  const clock = new FakeClock();
  const lab = new Lab({ clock, startWorker: () => worker.link });
  const stop = lab.start();
  return { lab, worker, clock, stop };
}

/** A promise that is settled from outside. */
function later() {
  let resolve = () => {};
  let reject = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe("the Lab's state", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("opens what the address says", async () => {
    const { lab, worker, stop } = open("?v=1&net=8,tanh&at=20&seed=7");
    await settled();
    expect(worker.scenario).toMatchObject({ seed: 7, at: 20 });
    expect(lab.scenario.getState().notices).toEqual([]);
    expect(window.location.search).toBe("?v=1&net=8,tanh&at=20&seed=7");
    stop();
  });

  it("keeps a bad address and its notices until something is edited", async () => {
    const { lab, stop } = open("?v=1&net=300,300&seed=1");
    await settled();
    expect(lab.scenario.getState().notices.map((notice) => notice.key)).toContain("net");
    expect(window.location.search).toBe("?v=1&net=300,300&seed=1");
    lab.edit(editShared({ seed: 2 }));
    expect(window.location.search).toBe("?v=1&net=256,256&seed=2");
    expect(lab.scenario.getState().notices.map((notice) => notice.key)).toEqual(["net"]);
    stop();
  });

  it("opens what had to be corrected once that can be said, or cannot be", async () => {
    for (const settle of ["resolve", "reject"] as const) {
      window.history.replaceState(null, "", "/lab?v=1&net=300,300&seed=1");
      const worker = new FakeWorker();
      const lab = new Lab({ clock: new FakeClock(), startWorker: () => worker.link });
      const words = later();
      const stop = lab.start(window, () => words.promise);
      await settled();
      expect(worker.named("open")).toHaveLength(0);
      words[settle]();
      await settled();
      expect(worker.named("open")).toHaveLength(1);
      expect(lab.scenario.getState().notices.map((notice) => notice.key)).toContain("net");
      stop();
    }
  });

  it("opens a later address instead of one that is still to be corrected", async () => {
    window.history.replaceState(null, "", "/lab?v=1&net=300,300&seed=1");
    const worker = new FakeWorker();
    const lab = new Lab({ clock: new FakeClock(), startWorker: () => worker.link });
    const words = later();
    const stop = lab.start(window, () => words.promise);
    window.history.replaceState(null, "", "/lab?v=1&seed=3");
    window.dispatchEvent(new PopStateEvent("popstate"));
    words.resolve();
    await settled();
    expect(worker.named("open")).toHaveLength(1);
    expect(worker.scenario).toMatchObject({ seed: 3 });
    expect(lab.scenario.getState().notices).toEqual([]);
    stop();
  });

  it("shows and hides a figure without touching the run, and the address says so", async () => {
    const { lab, worker, stop } = open("?v=1&at=50&seed=1");
    await settled();
    const opened = worker.named("open").length;
    const shown = () => lab.scenario.getState().view.show;
    lab.show("spread", true);
    expect(window.location.search).toBe("?v=1&show=spread&at=50&seed=1");
    lab.show("spread", true);
    lab.show("dead", false);
    expect(shown()).toEqual(["spread"]);
    lab.show("update", true);
    // A link names two: the newest ones.
    lab.show("pieces", true);
    expect(shown()).toEqual(["update", "pieces"]);
    expect(lab.view.getState().open).toEqual(["spread", "update", "pieces"]);
    lab.show("update", false);
    expect(shown()).toEqual(["spread", "pieces"]);
    lab.show("pieces", false);
    lab.show("spread", false);
    vi.advanceTimersByTime(1000);
    expect(window.location.search).toBe("?v=1&at=50&seed=1");
    expect(worker.named("open")).toHaveLength(opened);
    stop();
  });

  it("starts again at step 0 with every change but that of a rate", async () => {
    const { lab, worker, stop } = open("?v=1&at=50&seed=1");
    await settled();
    lab.edit(editShared({ noise: 0.2 }));
    await settled();
    expect(worker.scenario).toMatchObject({ noise: 0.2, at: 0 });
    expect(lab.run.store.getState().phase).toBe("paused");
    stop();
  });

  it("goes on playing after a change while it plays", async () => {
    const { lab, worker, stop } = open("?v=1&seed=1");
    await settled();
    lab.run.play();
    await settled();
    lab.edit(editShared({ noise: 0.2 }));
    await settled();
    expect(worker.named("play")).toHaveLength(2);
    expect(lab.run.store.getState().phase).toBe("running");
    stop();
  });

  it("changes a rate from the step at which the run is, and trains on", async () => {
    const { lab, worker, clock, stop } = open("?v=1&lr=0.03,0.1@400&seed=1");
    await settled();
    lab.run.play();
    await settled();
    worker.step = 300;
    clock.draw();
    await lab.changeRate(0, 0.3);
    expect(worker.named("open")).toHaveLength(1);
    expect(worker.named("changeRates")[0][2]).toEqual([
      [
        { rate: 0.03, step: 0 },
        { rate: 0.3, step: 300 },
      ],
    ]);
    await settled();
    expect(lab.run.store.getState().phase).toBe("running");
    vi.advanceTimersByTime(1000);
    expect(window.location.search).toContain("lr=0.03,0.3@300");
    stop();
  });

  it("sets a number by hand at the step where the run stops for it, and goes on", async () => {
    const { lab, worker, stop } = open("?v=1&seed=1");
    await settled();
    lab.run.play();
    await settled();
    worker.step = 40;
    const edit = { arm: 0, index: 3, value: -1.5 };
    await lab.editParameter(edit);
    await settled();
    const names = worker.calls.map(([name]) => name);
    expect(names.slice(-3)).toEqual(["pause", "editParameter", "play"]);
    expect(worker.named("editParameter")[0][2]).toEqual(edit);
    expect(lab.run.store.getState().phase).toBe("running");
    expect(lab.run.source.get()?.frame.arms[0].edited).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(window.location.search).toBe("?v=1&at=40&seed=1");
    stop();
  });

  it("sets nothing in a net that took the place of the one that was meant", async () => {
    const { lab, worker, stop } = open("?v=1&seed=1");
    await settled();
    const edited = lab.editParameter({ arm: 0, index: 30, value: 1 });
    lab.edit(editArm(0, { net: [] }));
    await edited;
    await settled();
    expect(worker.named("editParameter")).toEqual([]);
    stop();
  });

  it("writes the step into the address when the run rests", async () => {
    const { lab, worker, stop } = open("?v=1&seed=1");
    await settled();
    lab.run.play();
    await settled();
    worker.step = 77;
    lab.run.pause();
    await settled();
    expect(window.location.search).toBe("?v=1&at=77&seed=1");
    stop();
  });

  it("keeps one entry of the history however often the run rests", async () => {
    const { lab, worker, stop } = open("?v=1&seed=1");
    await settled();
    const entries = window.history.length;
    for (const step of [7, 9]) {
      lab.run.play();
      await settled();
      worker.step = step;
      lab.run.pause();
      await settled();
      vi.advanceTimersByTime(1000);
    }
    expect(window.location.search).toBe("?v=1&at=9&seed=1");
    expect(window.history.length).toBe(entries);
    stop();
  });

  it("gives a link to the step that is shown while it plays, with the view", async () => {
    const { lab, worker, clock, stop } = open("?v=1&theme=dark&at=5&seed=1");
    await settled();
    lab.run.play();
    await settled();
    worker.step = 41;
    clock.draw();
    await settled();
    expect(lab.scenario.getState().scenario.at).toBe(5);
    expect(lab.link()).toBe(`${window.location.origin}/lab?v=1&theme=dark&at=41&seed=1`);
    stop();
  });

  it("changes the rate of the arm that is meant", async () => {
    const { lab, stop } = open("?v=1&net.b=8,tanh&seed=1");
    await settled();
    await lab.changeRate(1, 0.3);
    const { arms } = lab.scenario.getState().scenario;
    expect(arms.map(({ lr }) => lr)).toEqual([[{ rate: 0.03, step: 0 }], [{ rate: 0.3, step: 0 }]]);
    stop();
  });

  it("writes no step that the link could not open, and says so", async () => {
    const { lab, worker, stop } = open("?v=1&n=5000&net=64,relu,64,relu&seed=1");
    await settled();
    const opensAt = latestStep(lab.scenario.getState().scenario);
    lab.run.play();
    await settled();
    worker.step = opensAt + 100;
    lab.run.pause();
    await settled();
    expect(window.location.search).toContain(`&at=${opensAt}&`);
    expect(lab.link()).toContain(`&at=${opensAt}&`);
    expect(lab.scenario.getState().notices).toMatchObject([
      { key: "at", given: String(opensAt + 100), used: String(opensAt), why: "too-costly" },
    ]);
    lab.edit(editShared({ seed: 2 }));
    stop();
    expect(lab.scenario.getState().notices).toEqual([]);
  });

  it("keeps saying that a link's step was moved when the reader changes the theme, until the step changes", async () => {
    const { lab, worker, stop } = open("?v=1&n=5000&net=64,relu,64,relu&theme=light&at=1000000&seed=1");
    await settled();
    const opensAt = lab.scenario.getState().scenario.at;
    const moved = [{ key: "at", given: "1000000", used: String(opensAt), why: "too-costly" }];
    expect(lab.scenario.getState().notices).toMatchObject(moved);
    lab.wear("dark");
    expect(window.location.search).toContain(`&theme=dark&at=${opensAt}&`);
    expect(lab.scenario.getState().notices).toMatchObject(moved);
    lab.run.play();
    await settled();
    worker.step = opensAt - 1;
    lab.run.pause();
    await settled();
    expect(lab.scenario.getState().notices).toEqual([]);
    stop();
  });

  it("loads the scenario again when the reader goes back", async () => {
    const { lab, worker, stop } = open("?v=1&seed=1");
    await settled();
    lab.edit(editShared({ seed: 9 }));
    await settled();
    window.history.replaceState(null, "", "/lab?v=1&seed=1");
    window.dispatchEvent(new PopStateEvent("popstate"));
    await settled();
    expect(worker.scenario.seed).toBe(1);
    stop();
  });

  it("keeps a setting that a data set does not use for the next one, without a word in link or notice", () => {
    const { lab, stop } = open("?v=1&noise=0.3&seed=1");
    lab.edit(editShared({ data: "penguins" }));
    expect(lab.link()).toContain("?v=1&data=penguins&seed=1");
    expect(lab.scenario.getState().notices).toEqual([]);
    lab.edit(editShared({ data: "spiral" }));
    expect(lab.scenario.getState().scenario.noise).toBe(0.3);
    stop();
    expect(lab.link()).toContain("?v=1&data=spiral&noise=0.3&seed=1");
  });

  it("says what an edit over a limit was moved to", async () => {
    const { lab, stop } = open("?v=1&seed=1");
    lab.edit(editArm(0, { net: Array.from({ length: 9 }, () => ({ kind: "linear", units: 256 })) }));
    expect(lab.scenario.getState().notices.map((notice) => notice.key)).toContain("net");
    stop();
  });

  it("compares arm a's layers without activation, with sigmoid, tanh and relu, and nothing else", async () => {
    const { lab, stop } = open("?v=1&net=6,relu,4,relu&init=he&seed=1");
    lab.edit(compareFunctions);
    stop();
    const { arms } = lab.scenario.getState().scenario;
    expect(arms).toHaveLength(4);
    expect(new Set(arms.map((arm) => arm.init.name))).toEqual(new Set(["he"]));
    expect(arms[0].net).toEqual([
      { kind: "linear", units: 6 },
      { kind: "linear", units: 4 },
    ]);
  });

  it("keeps points that the link has no room for, says so once, and finds them again", async () => {
    window.localStorage.clear();
    const { lab, worker, stop } = open("?v=1&data=points&seed=1");
    await settled();
    const whys = () => lab.scenario.getState().notices.map(({ key, why, given }) => [key, why, given]);
    const points = Array.from({ length: 400 }, (_, i) => ({ x1: i / 1000, x2: 0.1, label: i % 2 }));
    lab.edit((scenario) => ({ ...scenario, points }));
    await settled();
    expect(worker.scenario?.points).toEqual(points);
    expect(window.location.search).toMatch(/^\?v=1&data=points&points=kept:[0-9a-f]{8}&seed=1$/);
    expect(whys()).toEqual([["points", "not-carried", "400"]]);
    lab.dismissNotices();
    lab.edit((scenario) => ({ ...scenario, points: points.slice(0, 20) }));
    expect(whys()).toEqual([]);
    vi.advanceTimersByTime(1000);
    window.history.back();
    await vi.waitFor(() => expect(lab.scenario.getState().scenario.points).toHaveLength(400));
    const kept = window.location.search;
    stop();
    const again = open(kept);
    await vi.waitFor(() => expect(again.worker.scenario?.points).toEqual(points));
    expect(again.lab.scenario.getState().notices).toMatchObject([{ why: "not-carried" }]);
    again.stop();
    window.localStorage.clear();
    const elsewhere = open(kept);
    await vi.waitFor(() => expect(elsewhere.worker.scenario?.points).toHaveLength(12));
    expect(elsewhere.lab.scenario.getState().notices).toMatchObject([
      { key: "points", why: "kept-elsewhere" },
    ]);
    elsewhere.stop();
  });

  it("says of points that neither link nor device keep that they are gone with the page", async () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const { lab, stop } = open("?v=1&data=points&seed=1");
    await settled();
    const points = Array.from({ length: 400 }, (_, i) => ({ x1: i / 1000, x2: 0.1, label: i % 2 }));
    const whys = () => lab.scenario.getState().notices.map(({ why }) => why);
    lab.edit((scenario) => ({ ...scenario, points }));
    await vi.waitFor(() => expect(whys()).toEqual(["not-kept"]));
    lab.edit((scenario) => ({ ...scenario, seed: 2 }));
    expect(whys()).toEqual(["not-kept"]);
    stop();
    vi.restoreAllMocks();
  });
});
