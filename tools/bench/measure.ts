import type { CDPSession, Page } from "playwright-core";
import { readMeter } from "./meter.ts";

/** 500 samples, half of them for training, 10 to a batch. */
const STEPS_PER_EPOCH = 25;
const WARM_UP_MS = 2000;
export const MEASURE_MS = 8000;

export interface Measured {
  readonly throttle: number;
  readonly epochsPerSecond: number;
  readonly framesPerSecond: number;
  readonly p95FrameMs: number;
  readonly longestFrameMs: number;
  readonly longTasks: number;
  readonly longestTaskMs: number;
  readonly commitsPerSecond: number;
}

/** Opens a scenario, trains it at full speed on a machine slowed down so many times, and reads the page's meter. */
export async function measure(
  page: Page,
  session: CDPSession,
  url: string,
  throttle: number,
): Promise<Measured> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.goto(url);
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
  };
}
