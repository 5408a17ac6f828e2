import { withBuiltSite } from "./built-site.ts";
import { growth } from "./soak/growth.ts";
import { HeapReader, type Heaps } from "./soak/heaps.ts";

/** Three arms, every rail figure and two more. */
const QUERY =
  "/lab?v=1&data=spiral&net=8,8,8&net.b=8,sigmoid,8,sigmoid,8,sigmoid&net.c=8,relu,8,relu,8,relu" +
  "&show=distribution,pieces&seed=1";
const EVERY_MS = 10_000;
const DEFAULT_MINUTES = 10;
const MOST_MINUTES = 60;
const MB = 1e6;

/**
 * How much each may grow from the middle third of the time to the last third. The history gains 90 samples for every
 * further factor of ten in steps, some kilobytes; a frame that is kept by mistake weighs more at once.
 */
const LIMITS: readonly { readonly name: string; readonly most: number; of(heaps: Heaps): number }[] = [
  { name: "page, objects", most: MB, of: ({ page }) => page.used },
  { name: "page, typed arrays", most: MB, of: ({ page }) => page.arrays },
  { name: "worker, objects", most: MB, of: ({ worker }) => worker.used },
  { name: "worker, typed arrays", most: MB, of: ({ worker }) => worker.arrays },
  { name: "nodes", most: 50, of: ({ nodes }) => nodes },
  { name: "listeners", most: 20, of: ({ listeners }) => listeners },
];

function minutesAsked(): number {
  const given = process.argv[2];
  if (given === undefined) return DEFAULT_MINUTES;
  const minutes = Number(given);
  if (minutes >= 1 && minutes <= MOST_MINUTES) return minutes;
  throw new Error(`soak: expected minutes from 1 to ${MOST_MINUTES}, got ${given}`);
}

const minutes = minutesAsked();
const readings: Heaps[] = [];
let last = 0;

await withBuiltSite(async ({ root, browser, how }) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const heaps = new HeapReader(await page.context().newCDPSession(page));
  await heaps.start();
  await page.goto(new URL(QUERY, root).href);
  await page.waitForSelector('#run-status[data-state="paused"]');
  await page.keyboard.press("Alt+KeyK");
  await page.waitForSelector('#run-status[data-state="running"]');
  console.log(`${browser.version()} (${how}), ${QUERY}, ${minutes} minutes`);
  const rounds = Math.floor((minutes * 60_000) / EVERY_MS);
  for (let round = 0; round < rounds; round++) {
    await page.waitForTimeout(EVERY_MS);
    readings.push(await heaps.read());
  }
  const status = page.locator("#run-status");
  const state = await status.getAttribute("data-state");
  if (state !== "running") throw new Error(`soak: expected a running page at the end, got ${state}`);
  last = Number(await status.getAttribute("data-step"));
});

const rows = LIMITS.map(({ name, most, of }) => {
  const values = readings.map(of);
  const grown = growth(values);
  return { name, first: values[0], last: values.at(-1), grown, most, flat: grown <= most };
});
console.log(`${readings.length} readings, the last at step ${last}. Bytes, or counts:`);
console.table(rows);
console.log(JSON.stringify(rows));
if (rows.some(({ flat }) => !flat)) process.exitCode = 1;
