import { blockTools } from "../../src/ui/text/en/block-tools.ts";
import { lab as text } from "../../src/ui/text/en/lab.ts";
import { openLab, statusOf } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

for (const size of SIZES) {
  test(`a notice is on the screen at ${size.width}x${size.height}, also of a deep net`, async ({ page }) => {
    await page.setViewportSize(size);
    await openLab(page, "v=1&net=20x(16,sigmoid)&lr=NaN&seed=1");
    await expect(page.locator("#notices li")).toBeInViewport({ ratio: 1 });
  });
}

const FITTING: Readonly<Record<string, string>> = {
  "one arm": "net=8,relu,8,relu&at=100&seed=1",
  "two arms": "net=8,sigmoid,8,sigmoid,8,sigmoid&net.b=8,relu,8,relu,8,relu&at=100&seed=1",
  "three arms":
    "data=spiral&net=8,8,8&net.b=8,sigmoid,8,sigmoid,8,sigmoid&net.c=8,relu,8,relu,8,relu&init.c=he&opt=sgd:0.9&at=100&seed=3",
  "one arm of three classes": "data=penguins&net=8,relu&at=100&seed=1",
  "two arms of three classes": "data=penguins&net=8,relu&net.b=8,tanh&at=100&seed=1",
  "four arms of three classes":
    "data=penguins&net=8,8,8&net.b=8,sigmoid,8,sigmoid,8,sigmoid&net.c=8,tanh,8,tanh,8,tanh&net.d=8,relu,8,relu,8,relu&at=100&seed=3",
};

for (const [what, query] of Object.entries(FITTING)) {
  for (const path of ["/lab", "/zh/lab"]) {
    test(`${path} shows ${what} on 1440x900 without scrolling`, async ({ page }) => {
      await openLab(page, `v=1&${query}`, path);
      await expect(page.locator(".fig-collapse, .lab-meaning").first()).toBeAttached();
      const overhang = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { across: scrollWidth - innerWidth, down: scrollHeight - innerHeight };
      });
      expect(overhang).toEqual({ across: 0, down: 0 });
      const map = await page.locator(".fig-map").first().boundingBox();
      // With one row of units the map need not be small.
      if (/^(one|two) arms? of/.test(what)) expect(map?.width).toBeGreaterThan(238);
    });
  }
}

// The journeys' own watch fails on a console error.
test("a loss that leaves the range of numbers leaves no error behind", async ({ page }) => {
  await openLab(page, "v=1&net=8,8&loss=squared&lr=1000&at=500&seed=1");
  await expect(statusOf(page)).toHaveAttribute("data-state", "diverged");
  await expect(page.locator(".fig-loss path").first()).toBeAttached();
});

test("a layer moved to the end keeps the focus on the button that moved it", async ({ page }) => {
  await openLab(page, "v=1&net=8,relu,4,tanh&seed=1");
  await page
    .getByRole("list", { name: text.blocks.list("a") })
    .getByRole("button")
    .first()
    .click();
  const right = page.getByRole("button", { name: blockTools.right });
  await right.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: text.net.label("a") })).toHaveValue("4,tanh,8,relu");
  await expect(right).toBeFocused();
  await expect(right).toHaveAttribute("aria-disabled", "true");
});

test("the table of a boundary opens by pointer", async ({ page }) => {
  await openLab(page, "v=1&net=8,relu&seed=1");
  const boundary = page.locator("figure.fig-boundary").first();
  await boundary.locator("summary, button").filter({ hasText: "Table" }).first().click();
  await expect(boundary.getByRole("table")).toBeVisible();
});
