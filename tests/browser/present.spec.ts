import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { figures } from "../../src/ui/text/en/figures.ts";
import { lab as text } from "../../src/ui/text/en/lab.ts";
import { armsOf, openLab, statusOf, stepOf } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const NETS = "net=8,sigmoid,8,sigmoid,8,sigmoid&net.b=8,relu,8,relu,8,relu&init.b=he";
const QUERY = `v=1&data=spiral&${NETS}&opt=sgd:0.9&at=300`;

test.use({ viewport: { width: 1024, height: 768 } });

for (const path of ["/lab", "/zh/lab"]) {
  test(`${path} presents two arms on 1024x768 without scrolling, in type of 20 pixels or more`, async ({
    page,
  }) => {
    await openLab(page, `${QUERY}&mode=present&seed=3`, path);
    await expect(page.locator(".present-readouts dd").first()).toHaveText(/%/);
    const { overhang, small } = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const small = new Set<string>();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || node.nodeValue?.trim() === "" || parent.closest("script,.ui-hidden,option"))
          continue;
        const svg = parent.closest("svg");
        const units = svg === null ? 1 : svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || 1);
        const size = Number.parseFloat(getComputedStyle(parent).fontSize) * units;
        if (parent.checkVisibility() && size < 19.9)
          small.add(`${parent.className} ${size}: ${node.nodeValue}`);
      }
      return {
        overhang: { across: scrollWidth - innerWidth, down: scrollHeight - innerHeight },
        small: [...small],
      };
    });
    expect(small).toEqual([]);
    expect(overhang).toEqual({ across: 0, down: 0 });
  });
}

for (const show of ["gradient,pieces", "distribution,pieces", "spread,update", "saturation,sparsity"]) {
  for (const arms of [NETS, `${NETS}&net.c=8&net.d=8max2`]) {
    test(`present mode has room for ${show} beside ${arms === NETS ? "two" : "four"} arms`, async ({
      page,
    }) => {
      await openLab(page, `v=1&${arms}&at=50&show=${show}&mode=present&seed=3`);
      await expect(page.locator(".present-rail .fig-plot svg")).toHaveCount(2);
      // The sheet of a figure that loads later comes with it.
      await expect(
        page.locator(".present-rail .fig-line, .present-rail .fig-histogram").last(),
      ).toBeAttached();
      const overhang = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      expect(overhang).toBe(0);
    });
  }
}

for (const show of [
  "weights",
  "unit",
  "collapse",
  "point",
  "unit,weights",
  "point,collapse",
  "loss,point",
  "gradient-map,units-time",
  "units,gradient",
]) {
  for (const arms of [NETS, `${NETS}&net.c=8,8,8`, `${NETS}&net.c=8,8,8&net.d=8,tanh,8,tanh`]) {
    test(`${show} has most of the screen, beside ${arms.split("net").length - 1} arms`, async ({ page }) => {
      await openLab(page, `v=1&${arms}&at=50&show=${show}&mode=present&seed=3`);
      const rail = page.locator(".present-rail");
      await expect(rail.getByRole("figure")).toHaveCount(show.split(",").length);
      const room = await page.evaluate(() => {
        const arms = document.querySelector(".present-arms")?.getBoundingClientRect().right ?? 0;
        const rail = document.querySelector(".present-rail")?.getBoundingClientRect().left ?? 0;
        const past = [...document.querySelectorAll(".present-legend li, .present-arms canvas")].filter(
          (one) => one.getBoundingClientRect().right > arms + 0.5,
        );
        return {
          overhang: document.documentElement.scrollHeight - innerHeight,
          share: (innerWidth - rail) / innerWidth,
          past: past.length,
        };
      });
      expect(room.overhang).toBe(0);
      expect(room.share).toBeGreaterThan(0.6);
      expect(room.past).toBe(0);
    });
  }
}

const TEN = Array.from({ length: 10 }, (_, i) => `${(i - 4.5) / 5}_${i % 2}_${"abcdefghij"[i]}`);

for (const [data, arms] of [
  ["data=penguins", 3],
  ["data=penguins", 4],
  [`data=points&points=${[...TEN, ...TEN].sort().join(",")}`, 3],
  [`data=points&points=${[...TEN, ...TEN].sort().join(",")}`, 4],
] as const) {
  test(`many classes leave the transport of ${arms} arms on a small screen: ${data.slice(0, 13)}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    const nets = "net=16,relu&net.b=16,tanh&net.c=16&net.d=8,relu".split("&").slice(0, arms).join("&");
    await openLab(page, `v=1&${data}&${nets}&show=weights,collapse&mode=present&seed=1`);
    await expect(page.locator(".present-rail").getByRole("figure")).toHaveCount(2);
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  });
}

test("three arms before a hall are named in full, each over its own map", async ({ page }) => {
  await openLab(page, `v=1&${NETS}&net.c=8,8,8&at=50&mode=present&seed=3`);
  const names = page.locator(".present-name");
  const cut = async () => {
    for (const name of await names.all())
      expect(
        await name.evaluate((box) => [
          box.scrollWidth > box.clientWidth,
          box.scrollHeight > box.clientHeight + 2,
        ]),
      ).toEqual([false, false]);
  };
  await expect(names).toHaveText(["sigmoid", "relu, he", "none"]);
  await cut();
  await openLab(page, "v=1&net=8,sigmoid&net.b=8,relu&init.b=he&net.c=16,tanh&at=5&mode=present");
  await expect(names).toHaveText(["sigmoid", "relu, he", "tanh, 16 units"]);
  await cut();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
});

test("present mode shows the figures that the address names, and breaks no rule that a machine can check", async ({
  page,
}) => {
  await openLab(page, `${QUERY}&show=dead&mode=present&seed=3`);
  await expect(page.getByRole("figure", { name: figures.dead.title })).toBeVisible();
  await expect(page.getByRole("figure", { name: figures.loss.title })).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(" ")}`)).toEqual([]);
});

test("a lecture goes by the keys: in, on, back, black, out, and the run stays the same", async ({ page }) => {
  await openLab(page, `${QUERY}&seed=3`);
  const before = await armsOf(page);
  await page.getByRole("button", { name: text.present.enter }).click();
  await expect(page).toHaveURL(/mode=present/);
  await expect(page.locator(".present-readouts dd").first()).toHaveText(/%/);
  expect(await armsOf(page)).toEqual(before);

  await page.keyboard.press("PageDown");
  await expect(statusOf(page)).toHaveAttribute("data-step", "310");
  await page.keyboard.press("ArrowLeft");
  await expect(statusOf(page)).toHaveAttribute("data-step", "300");
  expect(await armsOf(page)).toEqual(before);
  await page.keyboard.press("Home");
  await expect(statusOf(page)).toHaveAttribute("data-step", "0");
  await page.keyboard.press("End");
  await expect(statusOf(page)).toHaveAttribute("data-step", "300");
  expect(await armsOf(page)).toEqual(before);

  await page.keyboard.press("b");
  const black = page.getByRole("button", { name: text.present.black });
  await expect(black).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(black).toHaveCount(0);
  expect(await stepOf(page)).toBe(300);

  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: text.net.label("a") })).toBeVisible();
  await expect(page).not.toHaveURL(/mode=present/);
  await page.goBack();
  await expect(page.locator(".present-arms")).toBeVisible();
});

/** What of the arms and figures hangs over another one, or out of the screen. */
function collisions(page: Page) {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll(".present-arm, .present-legend, .present-rail > *")].map(
      (one) => one.getBoundingClientRect(),
    );
    const texts = [...document.querySelectorAll(".present :is(dt, dd, h2, li)")].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const inside = boxes.some((box) => left >= box.left - 1 && right <= box.right + 1);
      return width > 0 && !inside;
    });
    const { scrollWidth, scrollHeight } = document.documentElement;
    return {
      texts: texts.map((one) => one.textContent),
      overhang: [scrollWidth - innerWidth, scrollHeight - innerHeight],
    };
  });
}

for (const [width, height] of [
  [1920, 1080],
  [2560, 1080],
  [1366, 768],
  [820, 1180],
]) {
  for (const [arms, show] of [
    [NETS, "gradient,loss"],
    [`${NETS}&net.c=8,8,8`, "saturation,units-time"],
    [`${NETS}&net.c=8,8,8`, "gradient,loss"],
    [`${NETS}&net.c=8,8,8&net.d=8,tanh,8,tanh`, "gradient,pieces"],
    [`${NETS}&net.c=8,8,8&net.d=8,tanh,8,tanh`, "point"],
    ["net=8,relu", "point"],
  ]) {
    const count = arms.split("net").length - 1;
    test(`${show} beside ${count} arms fits ${width}x${height}, nothing over another thing`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await openLab(page, `v=1&${arms}&at=50&show=${show}&mode=present&seed=3`);
      await expect(page.locator(".present-readouts dd").first()).toHaveText(/%/);
      await expect(page.locator(".present-rail").getByRole("figure").first()).toBeVisible();
      // A path stands beside its point where the screen is wide.
      const figures = show === "point" ? (width / height > 1.6 ? 2 : 1) : 2;
      await expect(page.locator(".present-rail").getByRole("figure")).toHaveCount(figures);
      await expect.poll(() => collisions(page)).toEqual({ texts: [], overhang: [0, 0] });
    });
  }
}

test("maps stand side by side on a wide screen, each with its numbers under it", async ({ page }) => {
  await page.setViewportSize({ width: 2560, height: 1080 });
  await openLab(page, `${QUERY}&mode=present&seed=3`);
  await expect(page.locator(".present-readouts dd").first()).toHaveText(/%/);
  const [arm, map] = await Promise.all(
    [".present-arm", ".present-arm .fig-map"].map((one) => page.locator(one).first().boundingBox()),
  );
  expect((arm?.width ?? 0) / (map?.width ?? 1)).toBeLessThan(1.3);
});

test("before a hall the name of a row that opens stands whole beside its tiles", async ({ page }) => {
  await openLab(page, "v=1&net=16,relu&net.b=16,tanh&at=5&mode=present");
  const names = page.locator(".present .fig-row-name");
  await expect(names.first()).toHaveText("1");
  for (const name of await names.all())
    expect(await name.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
});
