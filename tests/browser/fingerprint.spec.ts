import { openBehind, toBack, toFront } from "./support/background.ts";
import { armsOf, openLab, pause, play, statusOf, stepOf } from "./support/lab.ts";
import { runScenario } from "./support/scenario.ts";
import { expect, test } from "./support/test.ts";

const CLASSIC = "v=1&net=8,8&net.b=8,sigmoid,8,sigmoid&net.c=8,tanh,8,tanh&net.d=8,relu,8,relu&seed=7";

function fingerprints(
  arms: Readonly<Record<string, { readonly fingerprint: string }>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(arms).map(([id, arm]) => [id, arm.fingerprint]));
}

test("a link opened at step 500 shows the parameters that the command line computes", async ({ page }) => {
  await openLab(page, `${CLASSIC}&at=500`);
  await expect(statusOf(page)).toHaveAttribute("data-step", "500");
  const expected = await runScenario(CLASSIC, "--steps", "500");
  expect(Object.keys(expected.arms)).toEqual(["a", "b", "c", "d"]);
  const shown = await armsOf(page);
  expect(fingerprints(shown)).toEqual(fingerprints(expected.arms));
  for (const [id, arm] of Object.entries(expected.arms)) expect(Number(shown[id]?.loss)).toBe(arm.loss.train);
  const four = new Set(Object.values(fingerprints(shown)));
  expect(four.size, "four different nets have four fingerprints").toBe(4);
});

test("playing on a processor six times slower changes no bit", async ({ page, context }) => {
  const query = "v=1&data=spiral&net=8,relu,8,relu&net.b=8,tanh&seed=3";
  await openLab(page, query);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await play(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(200);
  await pause(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const step = await stepOf(page);
  const expected = await runScenario(query, "--steps", String(step));
  expect(fingerprints(await armsOf(page))).toEqual(fingerprints(expected.arms));
});

test("a link opened in a tab behind finishes its step", async ({ page }) => {
  const query = "v=1&data=moons&net=8,relu,8,relu&seed=11";
  const expected = await runScenario(query, "--steps", "2000");
  await openBehind(page);
  await page.goto(`/lab?${query}&at=2000`);
  await page.waitForTimeout(3000);
  await toFront(page);
  await expect(statusOf(page)).toHaveAttribute("data-step", "2000");
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
  expect(fingerprints(await armsOf(page))).toEqual(fingerprints(expected.arms));
});

test("a while in the background changes no bit", async ({ page }) => {
  const query = "v=1&data=spiral&net=8,tanh,8,tanh&seed=12";
  await openLab(page, query);
  await play(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(50);
  await toBack(page);
  await page.waitForTimeout(1500);
  await toFront(page);
  const back = await stepOf(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(back);
  await pause(page);
  const expected = await runScenario(query, "--steps", String(await stepOf(page)));
  expect(fingerprints(await armsOf(page))).toEqual(fingerprints(expected.arms));
});

test("playing moves the frame and a reset brings back the first one", async ({ page }) => {
  await openLab(page, "v=1&net=8,relu&seed=5");
  const first = await armsOf(page);
  await play(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(50);
  await pause(page);
  expect((await armsOf(page)).a?.fingerprint).not.toBe(first.a?.fingerprint);
  await page.keyboard.press("Alt+KeyR");
  await expect(statusOf(page)).toHaveAttribute("data-step", "0");
  expect(await armsOf(page)).toEqual(first);
  await page.keyboard.press("Alt+KeyS");
  await expect(statusOf(page)).toHaveAttribute("data-step", "1");
});
