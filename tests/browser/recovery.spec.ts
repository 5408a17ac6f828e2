import { armsOf, openLab, playOrPause, statusOf } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test("a worker that dies is noticed, and one press starts the same run again", async ({ page }) => {
  await openLab(page, "v=1&net=8,relu,8,relu&at=200&seed=9");
  const before = await armsOf(page);
  // Closing raises no event on the page: silence is the only sign.
  const [worker] = page.workers();
  expect(worker, "the Lab trains in a worker").toBeDefined();
  await worker?.evaluate("self.close()").catch(() => {});
  await playOrPause(page);
  await expect(statusOf(page)).toHaveAttribute("data-state", "failed", { timeout: 7000 });
  await page.getByRole("button", { name: /again|restart/i }).click();
  await expect(statusOf(page)).toHaveAttribute("data-step", "200");
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
  expect(await armsOf(page)).toEqual(before);
});

test("a worker that dies at rest is noticed within five seconds, untouched", async ({ page }) => {
  await openLab(page, "v=1&net=8,relu&at=50&seed=9");
  await page.evaluate(() => {
    const status = document.getElementById("run-status");
    const observer = new MutationObserver(() => {
      if (status?.dataset.state === "failed") document.documentElement.dataset.failed = String(Date.now());
    });
    if (status !== null) observer.observe(status, { attributes: true });
  });
  const [worker] = page.workers();
  const died = await page.evaluate(() => Date.now());
  await worker?.evaluate("self.close()").catch(() => {});
  await expect(statusOf(page)).toHaveAttribute("data-state", "failed", { timeout: 10_000 });
  const failed = await page.evaluate(() => Number(document.documentElement.dataset.failed));
  // The promise is 5 s; a second more is what a busy machine may take to run a timer.
  expect(failed - died).toBeLessThan(6000);
});
