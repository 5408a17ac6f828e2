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
  await expect(statusOf(page)).toHaveAttribute("data-state", "failed");
  await page.getByRole("button", { name: /again|restart/i }).click();
  await expect(statusOf(page)).toHaveAttribute("data-step", "200");
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
  expect(await armsOf(page)).toEqual(before);
});

// How soon: `tests/state/run.test.ts`, by a clock of its own.
test("a worker that dies at rest is noticed, untouched", async ({ page }) => {
  await openLab(page, "v=1&net=8,relu&at=50&seed=9");
  const [worker] = page.workers();
  expect(worker, "the Lab trains in a worker").toBeDefined();
  await worker?.evaluate("self.close()").catch(() => {});
  await expect(statusOf(page)).toHaveAttribute("data-state", "failed");
});
