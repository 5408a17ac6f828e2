import { noteFirstNotice } from "../../tools/first-notice.ts";
import { statusOf } from "./support/lab.ts";
import { runScenario } from "./support/scenario.ts";
import { expect, test } from "./support/test.ts";

/** Links that nobody should have written, and the keys that a notice must name. */
const BROKEN: readonly [string, string, readonly string[]][] = [
  ["too wide", "v=1&net=300,300&seed=1", ["net"]],
  ["a number that is no width", "v=1&net=1e9&seed=1", ["net"]],
  ["a rate that is no number", "v=1&lr=NaN&seed=1", ["lr"]],
  ["too deep", "v=1&net=99999x(8)&seed=1", ["net"]],
  ["a seed that names a prototype", "v=1&seed=__proto__", ["seed"]],
  ["broken percent-encoding", "v=1&net=8,relu%E0%A4%A&seed=1", ["net"]],
  ["an unknown key", "v=1&__proto__=1&seed=1", ["__proto__"]],
  ["several at once", "v=1&net=8,rleu&lr=-1&n=-3&seed=1", ["net", "lr", "n"]],
];

for (const [what, query, keys] of BROKEN) {
  test(`a link with ${what} is answered before anything is trained, naming what was corrected`, async ({
    page,
  }) => {
    const report = await runScenario(query);
    expect([...new Set(report.notices.map((notice) => notice.key))].sort()).toEqual([...keys].sort());
    await page.addInitScript(noteFirstNotice);
    await page.goto("/lab");
    await page.goto(`/lab?${query}`, { waitUntil: "commit" });
    const notices = page.locator("#notices");
    for (const key of keys) await expect(notices).toContainText(key);
    // How soon that is in milliseconds, the benchmark of the page says: a busy machine must fail no journey.
    await expect(page.locator("html")).toHaveAttribute("data-answered-while", "idle");
    await expect(notices).toHaveAttribute("role", "status");
    await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
    await expect(statusOf(page)).toHaveAttribute("data-fingerprint-a", report.arms.a?.fingerprint ?? "");
  });
}

test("100 kB of text is a notice and not a crash", async ({ page }) => {
  const fragments = ["net=8,relu,", "x".repeat(100_000)].join("");
  const query = `v=1&${fragments}`;
  const report = await runScenario(query);
  expect(report.notices.length).toBeGreaterThan(0);
  await page.goto("/lab");
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
  // No server takes an address this long; a page gets it from a script or an edited history entry.
  await page.evaluate((search) => {
    history.pushState(null, "", `/lab?${search}`);
    window.dispatchEvent(new PopStateEvent("popstate"));
  }, query);
  await expect(page.locator("#notices")).toContainText("net", { timeout: 1000 });
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
});

test("a good link brings no notice", async ({ page }) => {
  await page.goto("/lab?v=1&net=8,relu,8,relu&seed=1");
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
  await expect(page.locator("#notices")).toBeEmpty();
});
