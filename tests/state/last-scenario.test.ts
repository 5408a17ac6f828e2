// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { editArm, editShared } from "../../src/state/edits.ts";
import { Lab } from "../../src/state/lab.ts";
import { FakeClock, FakeWorker, settled } from "./fake-worker.ts";

const KEY = "crease-last";

/** A visit to an address; `storage` in the place of the browser's. */
async function visit(search: string, storage: Partial<Storage> = window.localStorage) {
  window.history.replaceState(null, "", `/lab${search}`);
  const worker = new FakeWorker();
  const lab = new Lab({ clock: new FakeClock(), startWorker: () => worker.link });
  const spy = vi.spyOn(window, "localStorage", "get").mockReturnValue(storage as Storage);
  const stop = lab.start();
  await settled();
  return {
    lab,
    worker,
    search: () => window.location.search,
    leave: () => {
      stop();
      spy.mockRestore();
    },
  };
}

const keep = (query: string) => JSON.stringify({ version: 1, query });

describe("the last scenario", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    window.localStorage.clear();
  });
  afterEach(() => {
    vi.useRealTimers();
    window.localStorage.clear();
  });

  it("comes back into an empty address, with its step, and says so until something is changed", async () => {
    const first = await visit("?v=1&net=8,tanh&seed=7");
    first.lab.edit(editArm(0, { init: { name: "he", parameters: [] } }));
    first.lab.run.seek(30);
    await settled();
    vi.advanceTimersByTime(1000);
    first.leave();
    const again = await visit("");
    expect(again.search()).toMatch(/^\?v=1&net=8,tanh&init=he&at=\d+&seed=7$/);
    expect(again.worker.scenario).toMatchObject({ seed: 7, at: again.lab.scenario.getState().scenario.at });
    expect(again.lab.view.getState().restored).toBe(true);
    again.lab.edit(editShared({ seed: 8 }));
    expect(again.lab.view.getState().restored).toBe(false);
    again.leave();
  });

  it("gives way to any link, and is not what was only looked at", async () => {
    window.localStorage.setItem(KEY, keep("v=1&net=3&seed=5"));
    const link = await visit("?seed=9");
    expect(link.worker.scenario.seed).toBe(9);
    expect(link.lab.view.getState().restored).toBe(false);
    link.leave();
    expect(window.localStorage.getItem(KEY)).toBe(keep("v=1&net=3&seed=5"));
  });

  it("is put away by a fresh start", async () => {
    window.localStorage.setItem(KEY, keep("v=1&net=3&seed=5"));
    const { lab, search, leave } = await visit("");
    lab.startFresh();
    expect(search()).toBe("?v=1&seed=1");
    expect(lab.view.getState().restored).toBe(false);
    leave();
    const next = await visit("");
    expect(next.lab.view.getState().restored).toBe(false);
    expect(next.worker.scenario.seed).toBe(1);
    next.leave();
  });

  it("is kept without theme and mode", async () => {
    const { lab, leave } = await visit("?v=1&theme=dark&mode=present&seed=2");
    lab.edit(editShared({ seed: 3 }));
    leave();
    expect(window.localStorage.getItem(KEY)).toBe(keep("v=1&seed=3"));
  });

  it.each([
    ["no JSON", "{nonsense"],
    ["no object", "7"],
    ["nothing", "null"],
    ["another version", JSON.stringify({ version: 2, query: "v=1&seed=5" })],
    ["no query", JSON.stringify({ version: 1, query: 4 })],
    ["a query that needs correcting", keep("v=1&net=8,foo&seed=5")],
    ["100 kB of text", keep("x".repeat(100_000))],
  ])("is none where storage holds %s, and nothing is said", async (_, text) => {
    window.localStorage.setItem(KEY, text);
    const { lab, worker, search, leave } = await visit("");
    expect(worker.scenario.seed).toBe(1);
    expect([search(), lab.scenario.getState().notices]).toEqual(["", []]);
    leave();
  });

  const refuse = (name: string) => () => {
    throw new DOMException("no", name);
  };
  it.each([
    ["full", { getItem: () => null, setItem: refuse("QuotaExceededError") }],
    ["forbidden", { getItem: refuse("SecurityError"), setItem: refuse("SecurityError") }],
  ])("is none where storage is %s, and edits go on", async (_, storage) => {
    const { lab, search, leave } = await visit("", storage);
    lab.edit(editShared({ seed: 4 }));
    await settled();
    expect(search()).toBe("?v=1&seed=4");
    leave();
  });

  it("is none where even asking for storage is forbidden", async () => {
    window.history.replaceState(null, "", "/lab");
    const spy = vi.spyOn(window, "localStorage", "get").mockImplementation(refuse("SecurityError"));
    const worker = new FakeWorker();
    const lab = new Lab({ clock: new FakeClock(), startWorker: () => worker.link });
    const stop = lab.start();
    await settled();
    lab.edit(editShared({ seed: 4 }));
    expect(window.location.search).toBe("?v=1&seed=4");
    stop();
    spy.mockRestore();
  });
});
