// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { UrlSync } from "../../src/state/url-sync.ts";

function setUp(search = "") {
  window.history.replaceState(null, "", `/lab${search}`);
  const read: string[] = [];
  const sync = new UrlSync(window, (query) => {
    read.push(query);
    sync.understood(query);
  });
  const stop = sync.start();
  return {
    sync,
    read,
    stop,
    push: vi.spyOn(window.history, "pushState"),
    replace: vi.spyOn(window.history, "replaceState"),
  };
}

describe("the address", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it("is read at the start and whenever the history moves", () => {
    const { read, stop } = setUp("?v=1&seed=3");
    window.history.replaceState(null, "", "/lab?v=1&seed=4");
    window.dispatchEvent(new PopStateEvent("popstate"));
    expect(read).toEqual(["v=1&seed=3", "v=1&seed=4"]);
    stop();
  });

  it("is not rewritten by reading it", () => {
    const { push, replace, stop } = setUp("?net=nonsense");
    expect(push).not.toHaveBeenCalled();
    expect(replace).not.toHaveBeenCalled();
    stop();
  });

  it("gets a new entry by a finished edit, and replaces the entry on a step", () => {
    const { sync, push, replace, stop } = setUp("?v=1&seed=1");
    sync.write("v=1&seed=2", "push");
    expect(push).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    sync.write("v=1&at=5&seed=2", "step");
    expect(replace).toHaveBeenCalledTimes(1);
    expect(window.location.search).toBe("?v=1&at=5&seed=2");
    stop();
  });

  it("gives a dragged-over entry back before it pushes the end of the drag", () => {
    const { sync, push, replace, stop } = setUp("?v=1&seed=1");
    sync.write("v=1&n=100&seed=1", "drag");
    vi.advanceTimersByTime(1000);
    sync.write("v=1&n=200&seed=1", "push");
    expect(replace.mock.calls.map((call) => call[2])).toEqual(["/lab?v=1&n=100&seed=1", "/lab?v=1&seed=1"]);
    expect(push.mock.calls.map((call) => call[2])).toEqual(["/lab?v=1&n=200&seed=1"]);
    stop();
  });

  it("is written at most five times a second, and the last write wins", () => {
    const { sync, replace, stop } = setUp("?v=1&seed=1");
    for (let i = 0; i < 100; i++) {
      sync.write(`v=1&n=${i + 20}&seed=1`, "drag");
      vi.advanceTimersByTime(10);
    }
    expect(replace.mock.calls.length).toBeLessThanOrEqual(5);
    vi.advanceTimersByTime(1000);
    expect(window.location.search).toBe("?v=1&n=119&seed=1");
    stop();
  });

  it("drops a write that the reader overtakes by going back", () => {
    const { sync, stop } = setUp("?v=1&seed=1");
    sync.write("v=1&seed=2", "push");
    sync.write("v=1&seed=3", "push");
    window.history.replaceState(null, "", "/lab?v=1&seed=1");
    window.dispatchEvent(new PopStateEvent("popstate"));
    vi.advanceTimersByTime(1000);
    expect(window.location.search).toBe("?v=1&seed=1");
    stop();
  });
});
