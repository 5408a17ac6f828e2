import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { openLab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const QUERY = "v=1&data=spiral&net=8,8&net.b=8,sigmoid,8,sigmoid&net.c=8,relu,8,relu&at=200&seed=7";
/** Every rule but those of level AAA, whose contrast of 7 would leave no room for colours of data. */
const TAGS = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "best-practice",
  "experimental",
  "section508",
  "TTv5",
  "EN-301-549",
];

/** Rules broken on the page as it stands, each with where. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.target.join(" "))
        .join(" | ")}`,
  );
}

/** Visible texts under 14 pixels. */
function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.nodeValue?.trim() === "" || parent.closest("script") !== null) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (parent.checkVisibility() && size < 14) found.add(`${parent.tagName} ${size}: ${node.nodeValue}`);
    }
    return [...found];
  });
}

for (const path of ["/lab", "/zh/lab"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${path} in ${colorScheme} breaks no rule that a machine can check`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openLab(page, QUERY, path);
      expect(await broken(page)).toEqual([]);
    });
  }
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`the block editor's tools and its picker break none in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openLab(page, "v=1&net=8,leaky,20x(skip(bn,relu,8)),4max3,dropout:0.2&seed=1");
    await page.locator(".lab-block-layer").first().click();
    await expect(page.locator(".lab-tools")).toBeVisible();
    expect(await broken(page)).toEqual([]);
    await page.locator(".lab-activation").click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await broken(page)).toEqual([]);
    expect(await smallTexts(page)).toEqual([]);
  });
}

for (const show of [
  "distribution,pieces",
  "update,saturation",
  "accuracy,gradient-map",
  "units-time,units",
]) {
  test(`figures that are asked for break no rule: ${show}`, async ({ page }) => {
    await openLab(page, `${QUERY}&show=${show}`);
    await expect(page.locator(".lab-measures .fig-plot")).toHaveCount(2);
    expect(await broken(page)).toEqual([]);
  });
}

test("no text on the Lab is smaller than 14 pixels", async ({ page }) => {
  await openLab(page, QUERY);
  expect(await smallTexts(page)).toEqual([]);
});
