import { MEASURE_MS, type Measured, measure } from "./bench/measure.ts";
import { installMeter } from "./bench/meter.ts";
import { SCENARIOS, type ScenarioName } from "./bench/scenarios.ts";
import { withBuiltSite } from "./built-site.ts";
import { noteFirstNotice } from "./first-notice.ts";

const CORRECTED = "/lab?v=1&net=300,300&lr=NaN&seed=1";
const THROTTLES = [1, 4];
const NAMES = Object.keys(SCENARIOS) as ScenarioName[];

function rounded(numbers: object): Record<string, number> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, Math.round(Number(value) * 10) / 10]),
  );
}

await withBuiltSite(async ({ root, browser, how }) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  // tsx compiles with esbuild, which names functions by a helper that a page does not have.
  await page.addInitScript("globalThis.__name = (target) => target;");
  await page.addInitScript(installMeter);
  await page.addInitScript(noteFirstNotice);
  console.log(`${browser.version()} (${how}), ${MEASURE_MS / 1000} s each`);

  const answers: { readonly throttle: number; readonly answerMs: number }[] = [];
  for (const throttle of THROTTLES) {
    await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
    await page.goto(new URL(CORRECTED, root).href);
    await page.waitForSelector("html[data-answered]");
    const answerMs = await page.evaluate(() => Number(document.documentElement.dataset.answered));
    answers.push({ throttle, answerMs });
  }
  console.log("From the navigation to the first notice about a link that had to be corrected:");
  console.table(answers.map(rounded));

  const results: (Measured & { readonly scenario: ScenarioName })[] = [];
  for (const scenario of NAMES) {
    for (const throttle of THROTTLES) {
      const url = new URL(`/lab?${SCENARIOS[scenario]}`, root).href;
      results.push({ scenario, ...(await measure(page, session, url, throttle)) });
    }
  }
  const rows = results.map(({ scenario, ...numbers }) => ({ scenario, ...rounded(numbers) }));
  console.table(rows);
  console.log(JSON.stringify({ answers: answers.map(rounded), rows }));
});
