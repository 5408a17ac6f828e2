import type { CDPSession, Page } from "playwright-core";
import { withBuiltSite } from "./built-site.ts";
import { noteFirstNotice } from "./first-notice.ts";

const QUERY = "/lab?v=1&net=8,relu,8,relu,8,relu&seed=1";
const CORRECTED = "/lab?v=1&net=300,300&lr=NaN&seed=1";
/** 500 samples, half of them for training, 10 to a batch. */
const STEPS_PER_EPOCH = 25;
const WARM_UP_MS = 2000;
const MEASURE_MS = 8000;

interface Measured {
  readonly throttle: number;
  readonly epochsPerSecond: number;
  readonly framesPerSecond: number;
  readonly p95FrameMs: number;
  readonly longestFrameMs: number;
  readonly longTasks: number;
  readonly longestTaskMs: number;
  readonly commitsPerSecond: number;
  /** From the navigation to the first notice about a link that had to be corrected. */
  readonly answerMs: number;
}

interface Meter {
  commits: number;
  tasks: number[];
  frames: number[];
}

declare global {
  interface Window {
    creaseMeter: Meter;
  }
}

/** Runs before the page's own scripts: React reports its commits to whoever holds the developer tools' hook. */
function installMeter(): void {
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
function readMeter(page: Page): Promise<Meter & { readonly step: number; readonly at: number }> {
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

async function answerTime(page: Page, session: CDPSession, root: string, throttle: number): Promise<number> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.goto(new URL(CORRECTED, root).href);
  await page.waitForSelector("html[data-answered]");
  return page.evaluate(() => Number(document.documentElement.dataset.answered));
}

async function measure(page: Page, session: CDPSession, root: string, throttle: number): Promise<Measured> {
  const answerMs = await answerTime(page, session, root, throttle);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.goto(new URL(QUERY, root).href);
  const status = page.locator("#run-status");
  await page.waitForSelector('#run-status[data-state="paused"]');
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.keyboard.press("Alt+KeyK");
  await page.waitForSelector('#run-status[data-state="running"]');
  await page.waitForTimeout(WARM_UP_MS);
  const begun = await readMeter(page);
  await page.waitForTimeout(MEASURE_MS);
  const ended = await readMeter(page);
  const state = await status.getAttribute("data-state");
  if (state !== "running") throw new Error(`bench: expected a running page at the end, got ${state}`);
  const seconds = (ended.at - begun.at) / 1000;
  const frames = [...ended.frames].sort((one, other) => one - other);
  return {
    throttle,
    epochsPerSecond: (ended.step - begun.step) / STEPS_PER_EPOCH / seconds,
    framesPerSecond: frames.length / seconds,
    p95FrameMs: frames[Math.floor(frames.length * 0.95)] ?? Number.NaN,
    longestFrameMs: frames.at(-1) ?? Number.NaN,
    longTasks: ended.tasks.length,
    longestTaskMs: Math.max(0, ...ended.tasks),
    commitsPerSecond: ended.commits / seconds,
    answerMs,
  };
}

await withBuiltSite(async ({ root, browser, how }) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  // tsx compiles with esbuild, which names functions by a helper that a page does not have.
  await page.addInitScript("globalThis.__name = (target) => target;");
  await page.addInitScript(installMeter);
  await page.addInitScript(noteFirstNotice);
  const results: Measured[] = [];
  for (const throttle of [1, 4]) results.push(await measure(page, session, root, throttle));
  console.log(`${browser.version()} (${how}), ${QUERY}, ${MEASURE_MS / 1000} s each`);
  const rounded = results.map((result) =>
    Object.fromEntries(Object.entries(result).map(([name, value]) => [name, Math.round(value * 10) / 10])),
  );
  console.table(rounded);
  console.log(JSON.stringify(rounded));
});
