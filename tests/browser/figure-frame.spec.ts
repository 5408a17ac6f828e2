import { AxeBuilder } from "@axe-core/playwright";
import { figures as text } from "../../src/ui/text/en/figures.ts";
import { lab } from "../../src/ui/text/en/lab.ts";
import { openLab, play, statusOf, stepOf } from "./support/lab.ts";
import { expectPrinted, tableOf } from "./support/table.ts";
import { expect, test } from "./support/test.ts";

const QUERY = "v=1&net=8,8&net.b=8,sigmoid,8,sigmoid&net.c=8,relu,8,relu&lr=0.3&at=300&seed=7";

test("a chart is read by keys and by a pointer, and both agree with its table", async ({ page }) => {
  await openLab(page, QUERY);
  const figure = page.getByRole("figure", { name: text.gradient.title });
  const probe = figure.getByRole("slider");
  const reading = figure.locator(".fig-reading");
  const { rows } = await tableOf(page, new RegExp(`^${text.gradient.title}`));

  await probe.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  const words = (await probe.getAttribute("aria-valuetext")) ?? "";
  expect(words).toMatch(/^a .*, layer 2: RMS of δ /);
  await expect(reading).toHaveText(words);
  const second = rows.find(([name]) => name === "2")?.[1];
  expect(words.split(" ").at(-1)).toBe(second);

  await page.keyboard.press("ArrowDown");
  await expect(reading).toHaveText(/^b sigmoid.*, layer 2:/);
  await page.keyboard.press("Escape");
  await expect(reading).toBeEmpty();

  // The pointer, where the marker of arm c stands at its last layer.
  const markers = probe.locator("path.ui-marker.ui-family-relu");
  const box = await markers.last().boundingBox();
  if (box === null) throw new Error("the marker of arm c has no place");
  await page.mouse.move(box.x + box.width / 2 + 2, box.y + box.height / 2 - 2);
  await expect(reading).toHaveText(/^c .*, output layer: RMS of δ /);
  const last = ((await reading.textContent()) ?? "").split(" ").at(-1);
  const out = rows.find(([name]) => name === "out");
  expectPrinted(last, Number(out?.[5]), "the gradient of arm c at the output");
  await page.mouse.move(5, 5);
  await expect(reading).toBeEmpty();
});

test("reading a chart moves nothing on the page", async ({ page }) => {
  await openLab(page, QUERY);
  // The layer that arm a equals comes a little later than the rest.
  await expect(page.locator(".fig-collapse")).toBeVisible();
  const place = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("figure, .lab-foot")].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  const before = await place();
  for (const name of [text.loss.title, text.gradient.title, text.dead.title]) {
    const figure = page.getByRole("figure", { name, exact: true });
    await figure.locator(".fig-plot").hover();
    await expect(figure.locator(".fig-reading")).not.toBeEmpty();
    expect(await place()).toEqual(before);
  }
});

test("a figure is enlarged, goes on while training, and gives the focus back", async ({ page }) => {
  await openLab(page, QUERY);
  const button = page.getByRole("button", { name: text.enlarge(text.loss.title) });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: text.loss.title });
  const plot = dialog.locator(".fig-plot svg");
  await expect(plot).toBeVisible();
  const box = await plot.boundingBox();
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  expect(box?.width ?? 0).toBeGreaterThan(0.8 * window.width);
  expect(box?.height ?? 0).toBeGreaterThan(0.6 * window.height);

  await dialog.getByRole("slider").focus();
  await page.keyboard.press("End");
  await expect(dialog.locator(".fig-reading")).toHaveText(/^step 300, a /);
  await dialog.getByRole("button", { name: lab.transport.play }).click();
  await expect(statusOf(page)).toHaveAttribute("data-state", "running");
  await expect.poll(() => stepOf(page)).toBeGreaterThan(400);
  const line = dialog.locator("path.fig-line").first();
  const drawn = await line.getAttribute("d");
  await expect(line).not.toHaveAttribute("d", drawn ?? "");
  await page.keyboard.press("Alt+KeyK");
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // The first Escape leaves the probe, the second the view.
  await dialog.getByRole("slider").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Escape");
  await expect(dialog.locator(".fig-reading")).toBeEmpty();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("units are read by keys and enlarged, and the maps of all rows come", async ({ page }) => {
  await openLab(page, "v=1&net=6x(16,relu)&at=20&seed=2");
  const title = text.units.name("a relu");
  await page.getByRole("button", { name: text.enlarge(title) }).click();
  const dialog = page.getByRole("dialog", { name: title });
  const rows = dialog.getByRole("slider");
  await expect(rows).toHaveCount(6);
  await rows.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(dialog.locator(".fig-reading")).toHaveText(/^layer 1, unit 2: /);
  for (let line = 0; line < 5; line++) await page.keyboard.press("ArrowDown");
  await expect(rows.nth(5)).toBeFocused();
  // The range is known only where the maps are computed.
  await expect(dialog.locator(".fig-reading")).toHaveText(/^layer 6, unit 2: \S+, \S+ to \S+, silent /);
});

test("a finger reads a chart and a map at 390 pixels", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await openLab(page, QUERY);
  const figure = page.getByRole("figure", { name: text.gradient.title });
  await figure.scrollIntoViewIfNeeded();
  await figure.locator(".fig-plot").tap({ position: { x: 90, y: 60 } });
  await expect(figure.locator(".fig-reading")).toHaveText(/layer 1: RMS of δ/);
  await figure.getByRole("button", { name: text.enlarge(text.gradient.title) }).tap();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  const overhang = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overhang).toBe(0);
  await dialog.getByRole("button", { name: text.closeLarge }).tap();
  await expect(dialog).toHaveCount(0);
  const map = page.getByRole("slider", { name: /^Probe the plane/ }).first();
  await map.tap();
  await expect(map).toHaveAttribute("aria-valuetext", /class [AB]/);
  await context.close();
});

test("while frames come the probe says what is there now", async ({ page }) => {
  await openLab(page, QUERY);
  const probe = page.getByRole("figure", { name: text.gradient.title }).getByRole("slider");
  await probe.focus();
  await page.keyboard.press("Home");
  const before = (await probe.getAttribute("aria-valuetext")) ?? "";
  await play(page);
  await expect(probe).not.toHaveAttribute("aria-valuetext", before);
});

test("the words at rest under a map leave the word beside them that opens its table alone", async ({
  page,
}) => {
  await openLab(page, "v=1&data=penguins&net=8,sigmoid&net.b=8,relu&net.c=8&at=20");
  await page.getByRole("checkbox", { name: "Creases" }).check();
  const figures = page.locator(".fig-boundary");
  await expect(figures.nth(1).locator(".fig-readout")).toContainText(/\d+ creases/);
  const covered = () =>
    figures.evaluateAll((all) =>
      all.map((figure) => {
        const table = figure.querySelector("summary")?.getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(figure.querySelector(".fig-readout") as Element);
        return [...words.getClientRects()].some(
          ({ right, bottom }) => table !== undefined && right > table.left && bottom > table.top + 2,
        );
      }),
    );
  expect(await covered()).toEqual([false, false, false]);
  const foot = figures.first().locator(".fig-foot");
  const before = await foot.boundingBox();
  await figures.first().getByRole("slider").hover();
  await expect(figures.first().locator(".fig-readout")).toContainText("bill length");
  expect(await foot.boundingBox()).toEqual(before);
});
