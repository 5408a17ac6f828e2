import type { Page } from "playwright-core";

/** What a page has done since it was last read. */
export interface Meter {
  /** Commits of React. */
  commits: number;
  /** Milliseconds of each task over 50 ms. */
  tasks: number[];
  /** Milliseconds between two paints. */
  frames: number[];
}

declare global {
  interface Window {
    creaseMeter: Meter;
  }
}

/** Runs before the page's own scripts: React reports its commits to whoever holds the developer tools' hook. */
export function installMeter(): void {
  const meter: Meter = { commits: 0, tasks: [], frames: [] };
  window.creaseMeter = meter;
  const hook = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberRoot: () => {
      meter.commits += 1;
    },
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    checkDCE: () => {},
  };
  Object.defineProperty(window, "__REACT_DEVTOOLS_GLOBAL_HOOK__", { value: hook });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) meter.tasks.push(entry.duration);
  }).observe({ type: "longtask" });
  let last = performance.now();
  const frame = (now: number) => {
    meter.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** The page's meter since the last reading, with its step and its clock; reading starts it anew. */
export function readMeter(page: Page): Promise<Meter & { readonly step: number; readonly at: number }> {
  return page.evaluate(() => {
    const meter = window.creaseMeter;
    const step = Number(document.getElementById("run-status")?.dataset.step);
    const taken = { ...meter, step, at: performance.now() };
    meter.commits = 0;
    meter.tasks = [];
    meter.frames = [];
    return taken;
  });
}
