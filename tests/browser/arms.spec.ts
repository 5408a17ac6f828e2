import type { Locator, Page } from "@playwright/test";
import { blockTools as tools } from "../../src/ui/text/en/block-tools.ts";
import { comparisons } from "../../src/ui/text/en/comparisons.ts";
import { lab as text } from "../../src/ui/text/en/lab.ts";
import { openLab, statusOf } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const netOf = (page: Page, letter = "a") => page.getByRole("textbox", { name: text.net.label(letter) });
const headOf = (page: Page, letter: string) =>
  page.getByRole("region", { name: text.arms.name(letter), exact: true }).getByRole("heading");
const block = (page: Page, name: string) =>
  page
    .getByRole("list", { name: text.blocks.list("a") })
    .getByRole("button", { name, exact: true })
    .first();
const { layer, batchnorm } = text.blocks;

async function centreOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("not on the page");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What moves blocks is loaded when somebody comes to the row. */
const movable = (page: Page) =>
  expect(page.getByRole("list", { name: text.blocks.list("a") })).toHaveAttribute("data-movable", "");

/** Presses the middle of a block and draws it to a place of the window, without letting go. */
async function drag(page: Page, from: Locator, x: number): Promise<void> {
  await from.hover();
  await movable(page);
  const start = await centreOf(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 10, start.y);
  await page.mouse.move(x, start.y, { steps: 4 });
}

test("an arm is copied, one thing is changed, and both say what differs, by keyboard alone", async ({
  page,
}) => {
  await openLab(page, "v=1&net=8,relu&seed=3");
  await page.getByRole("button", { name: text.arms.copy("a") }).press("Enter");
  await expect(netOf(page, "b")).toBeFocused();
  await expect(headOf(page, "b")).toHaveText("bsame as a");
  const init = page.getByRole("combobox", { name: text.settings.initOf("b") });
  await init.fill("he");
  await init.press("Enter");
  await expect(headOf(page, "a")).toHaveText("ainit: glorot");
  await expect(headOf(page, "b")).toHaveText("binit: he");
  for (const figure of [".fig-loss", ".fig-gradient"])
    await expect(page.locator(`${figure} .fig-label`)).toHaveText(["a glorot", "b he"]);
  await expect(page).toHaveURL(/init\.b=he&seed=3$/);
});

test("a comparison is made at one press, runs, and goes back with the browser", async ({ page }) => {
  await openLab(page, "v=1&net=8,tanh&init=he&seed=3");
  await page.getByRole("button", { name: text.arms.compare }).press("Enter");
  await expect(page.getByRole("dialog", { name: comparisons.title })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: text.arms.compare })).toBeFocused();
  await page.getByRole("button", { name: text.arms.compare }).click();
  await page.getByRole("button", { name: comparisons.names.depth, exact: true }).click();
  for (const [letter, label] of ["1 layer", "3 layers", "10 layers", "30 layers"].entries())
    await expect(headOf(page, "abcd"[letter])).toHaveText(
      `${"abcd"[letter]}${letter < 2 ? "" : "abcd"[letter]}${label}`,
    );
  await page.keyboard.press("Alt+KeyS");
  await expect(statusOf(page)).toHaveAttribute("data-step", "1");
  await page.goBack();
  await expect(netOf(page)).toHaveValue("8,tanh");
  await expect(netOf(page, "b")).toHaveCount(0);
});

test("a link that would break the control is told why", async ({ page }) => {
  await openLab(page, "v=1&net.b=8,tanh&seed.b=4&seed=3");
  await expect(page.getByRole("status")).toContainText(
    "seed is shared by all arms, or the comparison would not be controlled",
  );
});

test("a text that is no net is marked under the very character, also where the field has scrolled", async ({
  page,
}) => {
  await openLab(page, "v=1&net=8,relu&seed=3");
  const before = "8,relu,8,relu,8,relu,8,relu,8,relu,8,relu,8,relu,8,sigmoid,";
  await netOf(page).fill(`${before}rleu,4,silu,8`);
  await page.getByRole("button", { name: text.net.goTo(before.length + 1) }).click();
  await expect(netOf(page)).toBeFocused();
  const places = await netOf(page).evaluate((field: HTMLInputElement) => {
    const ruler = document.createElement("span");
    ruler.textContent = field.value.slice(0, field.selectionStart ?? 0);
    const { font, fontVariantNumeric, fontFeatureSettings, letterSpacing } = getComputedStyle(field);
    Object.assign(ruler.style, { font, fontVariantNumeric, fontFeatureSettings, letterSpacing });
    Object.assign(ruler.style, { position: "absolute", whiteSpace: "pre" });
    document.body.append(ruler);
    const width = ruler.getBoundingClientRect().width;
    ruler.remove();
    const mark = document.querySelector(".lab-net-caret > span > span")?.getBoundingClientRect().right ?? 0;
    const { left, right } = field.getBoundingClientRect();
    return { caret: left + 10 + width - field.scrollLeft, mark, left, right, scrolled: field.scrollLeft };
  });
  expect(places.scrolled).toBeGreaterThan(0);
  expect(Math.abs(places.mark - places.caret)).toBeLessThan(2);
  expect(places.mark).toBeGreaterThan(places.left);
  expect(places.mark).toBeLessThan(places.right);
});

test("a block is dragged to another place, into brackets and out of them", async ({ page }) => {
  await openLab(page, "v=1&net=4,relu,bn,2x(4,tanh)&seed=3");
  const edge = async (name: string) => (await block(page, name).boundingBox())?.x ?? 0;
  await drag(page, block(page, batchnorm("2")), await edge(layer("1", 4, "relu")));
  await expect(page.locator(".lab-drop")).toBeVisible();
  await page.mouse.up();
  await expect(netOf(page)).toHaveValue("bn,4,relu,2x(4,tanh)");
  await expect(block(page, batchnorm("1"))).toBeFocused();
  await expect(page.getByRole("group", { name: tools.titles.batchnorm("1") })).toHaveCount(0);
  await drag(page, block(page, batchnorm("1")), await edge(layer("3.1", 4, "tanh")));
  await page.mouse.up();
  await expect(netOf(page)).toHaveValue("4,relu,2x(bn,4,tanh)");
  await drag(page, block(page, batchnorm("2.1")), await edge(layer("1", 4, "relu")));
  await page.mouse.up();
  await expect(netOf(page)).toHaveValue("bn,4,relu,2x(4,tanh)");
  await expect(page.getByRole("status")).toContainText(
    tools.moving.dropped(tools.moving.place(batchnorm("1"), 1, 3)),
  );
});

test("a drop that would break a skip is refused with its reason, and Escape puts a block back", async ({
  page,
}) => {
  await openLab(page, "v=1&net=4,8,skip(8,relu)&seed=3");
  const skip = await block(page, text.blocks.skip("3")).boundingBox();
  await drag(page, block(page, layer("1", 4, "linear")), skip?.x ?? 0);
  await expect(page.getByText(tools.refusals["skip-width"](4, 8), { exact: true }).first()).toBeVisible();
  await page.mouse.up();
  await expect(netOf(page)).toHaveValue("4,8,skip(8,relu)");
  const end = await block(page, layer("2", 8, "linear")).boundingBox();
  await drag(page, block(page, text.blocks.skip("3")), end?.x ?? 0);
  await page.keyboard.press("Escape");
  await expect(page.locator(".lab-drop")).toHaveCount(0);
  await page.mouse.up();
  await expect(netOf(page)).toHaveValue("4,8,skip(8,relu)");
});

test("a block is moved by keyboard, each move announced, and one step back undoes it", async ({ page }) => {
  await openLab(page, "v=1&net=8,relu,bn,2x(4)&seed=3");
  await block(page, batchnorm("2")).focus();
  await movable(page);
  await page.keyboard.press("Space");
  await expect(page.getByRole("status")).toContainText("Picked up");
  await page.keyboard.press("ArrowRight");
  await expect(netOf(page)).toHaveValue("8,relu,2x(bn,4)");
  await expect(page.getByRole("status")).toContainText(tools.moving.place(batchnorm("2.1"), 1, 2));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(netOf(page)).toHaveValue("8,relu,2x(4,bn)");
  await expect(block(page, batchnorm("2.2"))).toBeFocused();
  await expect(page.getByRole("status")).toContainText("Dropped");
  await page.keyboard.press("Delete");
  await expect(netOf(page)).toHaveValue("8,relu,2x(4)");
  await page.goBack();
  await expect(netOf(page)).toHaveValue("8,relu,2x(4,bn)");
  await page.goBack();
  await expect(netOf(page)).toHaveValue("8,relu,bn,2x(4)");
});
