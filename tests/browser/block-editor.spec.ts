import type { Page } from "@playwright/test";
import { blockTools as words } from "../../src/ui/text/en/block-tools.ts";
import { lab as text } from "../../src/ui/text/en/lab.ts";
import { openLab } from "./support/lab.ts";
import { isOnTop } from "./support/on-top.ts";
import { expect, test } from "./support/test.ts";

const netOf = (page: Page) => page.getByRole("textbox", { name: text.net.label("a") });
const block = (page: Page, name: string) =>
  page
    .getByRole("list", { name: text.blocks.list("a") })
    .getByRole("button", { name, exact: true })
    .first();
const tools = (page: Page, title: string) => page.getByRole("group", { name: title, exact: true });
const { kinds } = words.add;

/** Each kind: what its tools are called, what is changed in them, and how the net reads before and after. */
const KINDS: readonly {
  readonly kind: keyof typeof kinds;
  readonly title: string;
  readonly added: string;
  readonly more: string;
  readonly changed: string;
}[] = [
  {
    kind: "layer",
    title: words.titles.layer("2"),
    added: "8,relu,8,relu",
    more: words.more,
    changed: "8,relu,9,relu",
  },
  {
    kind: "maxout",
    title: words.titles.maxout("2"),
    added: "8,relu,8max2",
    more: words.morePieces,
    changed: "8,relu,8max3",
  },
  {
    kind: "repeat",
    title: words.titles.repeat("2"),
    added: "8,relu,2x(8,relu)",
    more: words.moreTimes,
    changed: "8,relu,3x(8,relu)",
  },
];

for (const { kind, title, added, more, changed } of KINDS) {
  test(`a ${kind} is added, changed and removed by pointer`, async ({ page }) => {
    await openLab(page, "v=1&net=8,relu&seed=1");
    await page.getByRole("button", { name: text.blocks.add, exact: true }).click();
    expect(await isOnTop(tools(page, words.titles.end))).toBe(true);
    await tools(page, words.titles.end).getByRole("button", { name: kinds[kind], exact: true }).click();
    await expect(netOf(page)).toHaveValue(added);
    await tools(page, title).getByRole("button", { name: more, exact: true }).click();
    await expect(netOf(page)).toHaveValue(changed);
    const remove = kind === "repeat" ? words.removeAll : words.remove;
    await tools(page, title).getByRole("button", { name: remove, exact: true }).click();
    await expect(netOf(page)).toHaveValue("8,relu");
  });
}

test("batch norm, dropout, an activation and a skip are added, changed and removed by pointer", async ({
  page,
}) => {
  await openLab(page, "v=1&net=8,relu&seed=1");
  const add = async (title: string, kind: keyof typeof kinds) =>
    tools(page, title).getByRole("button", { name: kinds[kind], exact: true }).click();
  await page.getByRole("button", { name: text.blocks.add, exact: true }).click();
  await add(words.titles.end, "batchnorm");
  await add(words.titles.batchnorm("2"), "dropout");
  const rate = tools(page, words.titles.dropout("3")).getByRole("textbox", { name: words.rate });
  await rate.fill("0.4");
  await rate.press("Enter");
  await add(words.titles.dropout("3"), "activation");
  await tools(page, words.titles.activation("4"))
    .getByRole("button", { name: words.activationIs("relu"), exact: true })
    .click();
  await page.getByRole("option", { name: "gelu", exact: true }).click();
  await add(words.titles.activation("4"), "skip");
  await expect(netOf(page)).toHaveValue("8,relu,bn,dropout:0.4,gelu,skip(8,relu)");
  await page.getByRole("radio", { name: words.add.places.inside }).check({ force: true });
  await add(words.titles.skip("5"), "batchnorm");
  await expect(netOf(page)).toHaveValue("8,relu,bn,dropout:0.4,gelu,skip(8,relu,bn)");
  const remove = page.getByRole("button", { name: words.remove, exact: true });
  await remove.click();
  for (const name of [
    text.blocks.layer("5.1", 8, "relu"),
    text.blocks.activation("4", "gelu"),
    text.blocks.dropout("3", 0.4),
    text.blocks.batchnorm("2"),
  ]) {
    await block(page, name).click();
    await remove.click();
  }
  await expect(netOf(page)).toHaveValue("8,relu");
});

test("a net of every kind is built, changed and taken apart by keyboard alone", async ({ page }) => {
  await openLab(page, "v=1&net=&seed=1");
  const press = async (title: string, name: string, key = "Enter") => {
    await tools(page, title).getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press(key);
  };
  await page.getByRole("button", { name: text.blocks.add, exact: true }).focus();
  await page.keyboard.press("Enter");
  await press(words.titles.end, kinds.layer);
  await press(words.titles.layer("1"), words.activationIs("relu"));
  await expect(page.getByRole("listbox", { name: words.activation })).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(
    tools(page, words.titles.layer("1")).getByRole("button", { name: words.activationIs("relu") }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("t");
  await page.keyboard.press("Space");
  await expect(netOf(page)).toHaveValue("8,tanh");
  await press(words.titles.layer("1"), kinds.batchnorm, "Space");
  await press(words.titles.batchnorm("2"), kinds.activation);
  await press(words.titles.activation("3"), kinds.layer);
  await press(words.titles.layer("4"), kinds.dropout);
  await press(words.titles.dropout("5"), kinds.maxout);
  await expect(netOf(page)).toHaveValue("8,tanh,bn,tanh,8,tanh,dropout:0.2,8max2");
  await block(page, text.blocks.batchnorm("2")).focus();
  await page.keyboard.press("Enter");
  await tools(page, words.titles.batchnorm("2"))
    .getByRole("combobox", { name: words.brackets.around })
    .focus();
  await page.keyboard.press("3");
  await press(words.titles.batchnorm("2"), words.brackets.skip);
  await press(words.titles.skip("2"), words.brackets.repeat);
  await expect(netOf(page)).toHaveValue("8,tanh,2x(skip(bn,tanh,8,tanh)),dropout:0.2,8max2");
  await press(words.titles.repeat("2"), words.brackets.unwrap);
  await press(words.titles.skip("2"), words.removeAll);
  for (let left = 3; left > 0; left--) {
    const first = page
      .getByRole("list", { name: text.blocks.list("a") })
      .getByRole("button")
      .first();
    await first.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: words.remove, exact: true }).focus();
    await page.keyboard.press("Enter");
  }
  await expect(netOf(page)).toHaveValue("");
  await expect(page.getByRole("button", { name: text.blocks.add, exact: true })).toBeFocused();
});

test("the row keeps its height, whatever stands in it", async ({ page }) => {
  await openLab(
    page,
    "v=1&net=8,relu&net.b=2x(skip(2x(skip(bn,relu,8)))),4max8,dropout:0.2,8,hard-sigmoid&seed=1",
  );
  const heights = await page
    .locator(".lab-blocks")
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights).toEqual([58, 58]);
});

test("on a phone the picker fits the screen, and a first touch shows the facts", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await openLab(page, "v=1&net=8,relu&seed=1");
  await page.getByRole("button", { name: text.arms.editOf("a") }).tap();
  await block(page, text.blocks.layer("1", 8, "relu")).tap();
  await page.getByRole("button", { name: words.activationIs("relu") }).tap();
  const box = await page.getByRole("dialog").boundingBox();
  expect(box?.width).toBeLessThanOrEqual(390);
  expect(box?.height).toBeLessThanOrEqual(844);
  await page.getByRole("option", { name: "tanh", exact: true }).tap();
  await expect(page.getByRole("region", { name: words.picker.factsOf("tanh") })).toBeVisible();
  await page.getByRole("button", { name: words.picker.choose("tanh") }).tap();
  await expect(netOf(page)).toHaveValue("8,tanh");
  await context.close();
});
