import { lab as text } from "../../src/ui/text/en/lab.ts";
import { openLab, statusOf } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const KEY = "crease-last";
const netOf = text.net.label("a");

test("coming back restores the last scenario at its step, and a link wins over it", async ({ page }) => {
  await openLab(page, "v=1&data=xor&seed=3");
  const net = page.getByRole("textbox", { name: netOf });
  await net.fill("5,tanh");
  await net.press("Enter");
  await page.keyboard.press("Alt+KeyS");
  await expect(statusOf(page)).toHaveAttribute("data-step", "1");
  await expect(page).toHaveURL(/at=1&seed=3$/);

  await page.goto("/lab");
  await expect(page.getByRole("status")).toHaveText(text.notices.restored);
  await expect(net).toHaveValue("5,tanh");
  await expect(statusOf(page)).toHaveAttribute("data-step", "1");
  await expect(page).toHaveURL(/\/lab\?v=1&data=xor&net=5,tanh&at=1&seed=3$/);

  await openLab(page, "v=1&net=3&seed=4");
  await expect(net).toHaveValue("3");
  await expect(page.getByRole("status")).toBeEmpty();

  await page.goto("/lab");
  await expect(net).toHaveValue("5,tanh");
  await page.getByRole("button", { name: text.notices.startFresh }).press("Enter");
  await expect(net).toHaveValue("8,relu");
  await expect(page).toHaveURL(/\/lab\?v=1&seed=1$/);
  await page.goBack();
  await expect(net).toHaveValue("5,tanh");
});

test("of two tabs the one that wrote last is remembered", async ({ context, page }) => {
  const other = await context.newPage();
  await openLab(page, "v=1&seed=3");
  await openLab(other, "v=1&seed=4");
  for (const [tab, net] of [
    [page, "4"],
    [other, "5"],
    [page, "6"],
  ] as const) {
    await tab.getByRole("textbox", { name: netOf }).fill(net);
    await tab.getByRole("textbox", { name: netOf }).press("Enter");
    await expect(tab).toHaveURL(new RegExp(`net=${net}&`));
  }
  await other.goto("/lab");
  await expect(other.getByRole("textbox", { name: netOf })).toHaveValue("6");
});

test("a corrupted storage breaks nothing", async ({ page }) => {
  await page.addInitScript((key) => window.localStorage.setItem(key, '{"version":1,"query":'), KEY);
  await page.goto("/lab");
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
  await expect(page.getByRole("textbox", { name: netOf })).toHaveValue("8,relu");
  await expect(page.getByRole("status")).toBeEmpty();
});

test("a full storage breaks nothing", async ({ page }) => {
  await page.addInitScript(() => {
    let size = 1 << 20;
    for (let i = 0; size > 0; i++) {
      try {
        window.localStorage.setItem(`filler-${i}`, "x".repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });
  await page.goto("/lab");
  const net = page.getByRole("textbox", { name: netOf });
  await net.fill("5,tanh");
  await net.press("Enter");
  await expect(page).toHaveURL(/net=5,tanh/);
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
  expect(await page.evaluate((key) => window.localStorage.getItem(key), KEY)).toBeNull();
});

test("a forbidden storage breaks nothing", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto("/lab");
  await page.getByRole("textbox", { name: netOf }).fill("5,tanh");
  await page.getByRole("textbox", { name: netOf }).press("Enter");
  await expect(page).toHaveURL(/net=5,tanh/);
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
});
