import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { CHAPTERS_IN_BROWSER } from "./support/chapters.ts";
import { armsOf, statusOf } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Brings a scene to the middle of the screen and waits until it lives. */
async function open(page: Page, id: string) {
  const scene = page.locator(`#${id}`);
  await scene.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await expect(scene.locator("[data-scene][data-mounted]")).toBeAttached();
  const commit = scene.getByRole("button", { name: /^(Commit to it|就猜这个)$/ });
  if (await scene.locator("[data-guess]").count()) await commit.click();
  await expect(scene.locator("figure").first()).toBeVisible();
  return scene;
}

for (const { path, scenes } of CHAPTERS_IN_BROWSER) {
  test(`${path}: every scene runs to its last step by itself, and the Lab opens the same run`, async ({
    page,
    context,
  }) => {
    test.setTimeout(180_000);
    await page.goto(path);
    for (const { id, until } of scenes) {
      const scene = await open(page, id);
      const link = scene.getByRole("link").first();
      let fingerprints: readonly string[] = [];
      if (until > 0) {
        const status = scene.locator(".scene-step");
        await expect(status).toHaveAttribute("data-step", String(until), { timeout: 60_000 });
        fingerprints = ((await status.getAttribute("data-fingerprints")) ?? "").split(" ");
      }
      const [lab] = await Promise.all([
        context.waitForEvent("page"),
        link.click({ modifiers: ["ControlOrMeta"] }),
      ]);
      await expect(statusOf(lab)).toHaveAttribute("data-state", "paused", { timeout: 60_000 });
      const arms = Object.values(await armsOf(lab)).map(({ fingerprint }) => fingerprint);
      expect(new URL(lab.url()).searchParams.get("at")).toBe(until > 0 ? String(until) : null);
      if (until > 0) expect(arms).toEqual(fingerprints);
      expect(arms.length).toBeGreaterThan(0);
      await lab.close();
    }
  });
}

test("one scene runs at a time, and it stops when it is not seen", async ({ page }) => {
  const [{ path }] = CHAPTERS_IN_BROWSER;
  await page.goto(path);
  const crease = await open(page, "crease");
  const step = async () => Number(await crease.locator(".scene-step").getAttribute("data-step"));
  await expect.poll(step).toBeGreaterThan(0);
  const xor = await open(page, "xor");
  await expect(xor.locator(".scene-step")).toHaveAttribute("data-step", /[1-9]/);
  await expect(crease.locator(".scene-step")).toHaveAttribute("data-going", "false");
  const stopped = await step();
  expect(stopped).toBeLessThan(2000);
  await expect(xor.locator(".scene-step")).toHaveAttribute("data-step", "300");
  expect(await step()).toBe(stopped);
});

test.describe("with less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("a scene waits until it is asked for", async ({ page }) => {
    const [{ path }] = CHAPTERS_IN_BROWSER;
    await page.goto(path);
    const xor = await open(page, "xor");
    await expect(xor.locator(".scene-step")).toHaveAttribute("data-step", "0");
    await xor.getByRole("button", { name: "One step" }).press("Enter");
    await expect(xor.locator(".scene-step")).toHaveAttribute("data-step", "1");
    await xor.getByRole("button", { name: "Play" }).press("Enter");
    await expect(xor.locator(".scene-step")).toHaveAttribute("data-step", "300");
  });
});

test("a control changes the net, and the link with it", async ({ page }) => {
  const [{ path }] = CHAPTERS_IN_BROWSER;
  await page.goto(path);
  const scene = await open(page, "layers");
  await scene.getByRole("slider", { name: /^Linear layers/ }).press("End");
  await expect(scene.getByText("farthest apart").first()).toBeVisible();
  await scene.getByRole("link").first().hover();
  await expect(scene.getByRole("link").first()).toHaveAttribute("href", /net=12x\(16\)/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a chapter is read whole, and its figures say what they need", async ({ page }) => {
    const [{ path, scenes }] = CHAPTERS_IN_BROWSER;
    await page.goto(path);
    await expect(page.locator(".scene-missing")).toHaveCount(scenes.length);
    await expect(page.locator(".scene-missing").first()).toBeVisible();
    await expect(page.locator("math").first()).toBeVisible();
    await page.locator(".chapter-answer summary").first().click();
    await expect(page.locator(".chapter-answer[open]")).toHaveCount(1);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const { path, scenes } of CHAPTERS_IN_BROWSER) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

      test(`${path} breaks no rule of axe with all its scenes`, async ({ page }) => {
        test.setTimeout(120_000);
        await page.goto(path);
        for (const { id } of scenes) await open(page, id);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
      });
    });
  }
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
]) {
  test(`nothing is wider than a screen of ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const { path, scenes } of CHAPTERS_IN_BROWSER) {
      await page.goto(path);
      for (const { id } of scenes) await open(page, id);
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overhang, path).toBe(0);
    }
  });
}
