import type { Page } from "@playwright/test";
import { figures } from "../../src/ui/text/en/figures.ts";
import { goTo as words } from "../../src/ui/text/en/go-to.ts";
import { lab } from "../../src/ui/text/en/lab.ts";
import { openLab, statusOf, stepOf } from "./support/lab.ts";
import { isOnTop } from "./support/on-top.ts";
import { historyOf } from "./support/scenario.ts";
import { tableOf } from "./support/table.ts";
import { expect, test } from "./support/test.ts";

const text = lab.transport;
const QUERY = "v=1&data=moons&net=8,relu,8,relu&net.b=8,tanh&seed=3";

const timelineOf = (page: Page) => page.getByRole("slider", { name: text.timeline, exact: true });
const panelOf = (page: Page) => page.getByRole("dialog", { name: text.goToTitle });
const atOf = (page: Page) => new URL(page.url()).searchParams.get("at");

/** A place on the timeline, from 0 to 1. */
async function placeOn(page: Page, share: number): Promise<{ x: number; y: number }> {
  const box = await timelineOf(page).boundingBox();
  if (box === null) throw new Error("the timeline is not on the page");
  return { x: box.x + share * box.width, y: box.y + box.height / 2 };
}

test("a drag over the timeline shows the steps on its way, and the address has the one where it ends", async ({
  page,
}) => {
  await openLab(page, `${QUERY}&at=1500`);
  await expect(statusOf(page)).toHaveAttribute("data-step", "1500");
  const timeline = timelineOf(page);
  const range = await timeline.getAttribute("max");
  const seen = new Set<number>();
  const { x, y } = await placeOn(page, 1500 / Number(range));
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const share of [0.6, 0.5, 0.4, 0.3, 0.2, 0.1]) {
    await page.mouse.move((await placeOn(page, share)).x, y);
    const wanted = Number(await timeline.inputValue());
    await expect.poll(() => stepOf(page)).toBe(wanted);
    seen.add(wanted);
    expect(atOf(page)).toBe("1500");
  }
  await page.mouse.up();
  expect(seen.size).toBe(6);
  const step = await stepOf(page);
  await expect.poll(() => atOf(page)).toBe(String(step));
  expect(await timeline.getAttribute("max"), "what was trained stays in reach").toBe(range);
  const { rows } = await tableOf(page, /^Loss/);
  expect(Number(rows.at(-1)?.[0]?.replaceAll(",", ""))).toBe(step);

  // Forth again, by keys.
  await timeline.focus();
  await page.keyboard.press("ArrowRight");
  await expect(statusOf(page)).toHaveAttribute("data-step", String(step + 1));
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(statusOf(page)).toHaveAttribute("data-step", String(step - 1));
  await expect.poll(() => atOf(page)).toBe(String(step - 1));
});

test("a step is gone to by typing it, with the keyboard alone", async ({ page }) => {
  await openLab(page, QUERY);
  await page.keyboard.press("Alt+KeyJ");
  const panel = panelOf(page);
  await expect(panel.getByRole("textbox", { name: words.step })).toBeFocused();
  await page.keyboard.type("soon");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("alert")).toHaveText(words.stepInvalid("0", "1,000,000", "soon"));
  await page.keyboard.press("ControlOrMeta+KeyA");
  await page.keyboard.type("321");
  await page.keyboard.press("Enter");
  await expect(panel).toBeHidden();
  await expect(page.getByRole("button", { name: text.goTo })).toBeFocused();
  await expect(statusOf(page)).toHaveAttribute("data-step", "321");
  await expect.poll(() => atOf(page)).toBe("321");
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const) {
  test(`the panel lies over the arms and their figures at ${width}x${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLab(page, `${QUERY}&net.c=8,sigmoid`);
    await page.keyboard.press("Alt+KeyJ");
    await expect(panelOf(page)).toBeVisible();
    expect(await isOnTop(panelOf(page))).toBe(true);
  });
}

test("a run until a loss stops where the sampled history first has it, and says so", async ({ page }) => {
  await openLab(page, QUERY);
  await page.getByRole("button", { name: text.goTo }).click();
  const panel = panelOf(page);
  await panel.getByRole("combobox", { name: words.of }).selectOption({ label: words.arms.any });
  const below = panel.getByRole("textbox", { name: words.below });
  await below.fill("0.35");
  await panel.getByRole("button", { name: words.run }).click();
  const status = page.getByRole("status");
  await expect(status).toContainText("is below 0.35.");
  const step = await stepOf(page);
  const under = historyOf(QUERY, step).filter(({ arms }) =>
    arms.some(({ train }) => (train.loss ?? 1) < 0.35),
  );
  expect(under.map((sample) => sample.step)).toEqual([step]);
  await expect(status).toContainText(step.toLocaleString("en-US"));
  await page.keyboard.press("Alt+KeyS");
  await expect(status).toBeEmpty();
});

test("a run until a score that cannot be reached says why it stopped", async ({ page }) => {
  await openLab(page, "v=1&net=8,8&loss=squared&lr=1000&net.b=8,relu&lr.b=0.03&seed=1");
  await page.getByRole("button", { name: text.goTo }).click();
  await panelOf(page).getByRole("textbox", { name: words.below }).fill("0.00001");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("arm a has diverged and will not get there");
});

test("a rate that is changed on the way has its mark, on the timeline and in the loss", async ({ page }) => {
  await openLab(page, `${QUERY}&at=200`);
  const rate = page.getByRole("textbox", { name: lab.settings.lrOf("b") });
  await rate.fill("0.3");
  await rate.press("Enter");
  const loss = page.getByRole("figure", { name: figures.loss.title, exact: true });
  await expect(loss.locator(".fig-rate-label")).toHaveText("lr b 0.3");
  await expect(page.getByText(figures.rates.note)).toBeVisible();
  await expect(timelineOf(page)).toHaveAttribute(
    "aria-description",
    "The learning rate of arm b is 0.3 from step 200 on.",
  );
  await timelineOf(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(loss.locator(".fig-rate")).toHaveCount(0);
});

test("a reset keeps the draws, a new seed changes them", async ({ page }) => {
  await openLab(page, `${QUERY}&at=40`);
  const first = async () => statusOf(page).getAttribute("data-fingerprint-a");
  await page.getByRole("button", { name: text.reset }).click();
  await expect(statusOf(page)).toHaveAttribute("data-step", "0");
  const drawn = await first();
  await page.keyboard.press("Alt+KeyS");
  await page.keyboard.press("Alt+KeyR");
  await expect(statusOf(page)).toHaveAttribute("data-step", "0");
  expect(await first()).toBe(drawn);
  await page.getByRole("region", { name: text.region }).getByRole("button", { name: text.newSeed }).click();
  await expect.poll(first).not.toBe(drawn);
  await expect(page).toHaveURL(/seed=4$/);
});

test("on a phone the panel has what the transport has no room for", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, QUERY);
  const transport = page.getByRole("region", { name: text.region });
  await transport.getByRole("button", { name: text.goTo }).click();
  const panel = panelOf(page);
  await expect(panel).toBeInViewport({ ratio: 1 });
  await panel.getByRole("combobox", { name: text.speed }).selectOption({ label: text.speeds["10"] });
  await panel.getByRole("textbox", { name: words.step }).fill("7");
  await panel.getByRole("button", { name: words.play }).click();
  await expect(statusOf(page)).toHaveAttribute("data-step", "7");
  const overhang = await transport.evaluate((bar) => bar.scrollWidth - bar.clientWidth);
  expect(overhang).toBeLessThanOrEqual(0);
});
