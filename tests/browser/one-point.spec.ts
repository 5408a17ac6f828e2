import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { parseQuery } from "../../src/experiment/scenario/parse-query.ts";
import type { ArmFrame } from "../../src/experiment/session/frame.ts";
import type { Route } from "../../src/experiment/session/point.ts";
import { createSession } from "../../src/experiment/session/session.ts";
import { figures } from "../../src/ui/text/en/figures.ts";
import { lab as text } from "../../src/ui/text/en/lab.ts";
import { measures } from "../../src/ui/text/en/measures.ts";
import { lab as chinese } from "../../src/ui/text/zh-CN/lab.ts";
import { openLab } from "./support/lab.ts";
import { coloursAt, distance, rgb, sizeOf } from "./support/pixels.ts";
import { expectPrinted, tableOf } from "./support/table.ts";
import { expect, test } from "./support/test.ts";

const QUERY =
  "v=1&data=spiral&n=120&net=8,relu,8,relu&net.b=8,tanh,6,tanh&init=he&opt=adam&lr=0.01&at=200&seed=3";

/** The same run without a page, and what its frames say of one point. */
function rerun() {
  const { scenario } = parseQuery(QUERY);
  const session = createSession({ ...scenario, at: 0 });
  for (let i = 0; i < scenario.at; i++) session.step();
  const ask = (more: object) => session.frame({ historyFrom: 0, surface: false, rows: [], ...more }).arms;
  return {
    setting: session.setting,
    creases: (arm: number) => ask({ creases: true })[arm]?.creases ?? null,
    point: (sample: number, arm = 0, route: Route = []): ArmFrame => {
      const routes = scenario.arms.map((_, i) => (i === arm ? route : []));
      const found = ask({ point: { sample, routes } })[arm];
      if (found === undefined) throw new Error("no such arm");
      return found;
    },
  };
}

/** Of two plain inputs: the names of the axes, and what stands beside them. */
const beside = (words: string): string => `${figures.boundary.axes("x₁", "x₂")} · ${words}`;

const maps = (page: Page) => page.locator(".fig-map");
const rings = (page: Page) => page.locator(".fig-picked");
const net = (page: Page) => page.getByRole("figure", { name: measures.point.title });
const chain = (page: Page) => page.getByRole("figure", { name: measures.path.title });
const numberOf = (page: Page) => net(page).getByRole("textbox", { name: measures.point.choose });

/** Where on a map a sample lies, in px from its top left corner. */
async function placeOn(
  map: Locator,
  { extent, inputs }: ReturnType<typeof rerun>["setting"],
  sample: number,
) {
  const box = await map.boundingBox();
  if (box === null) throw new Error("the map is not on the page");
  const [left, right, bottom, top] = extent;
  return {
    x: (((inputs[2 * sample] ?? 0) - left) / (right - left)) * box.width,
    y: ((top - (inputs[2 * sample + 1] ?? 0)) / (top - bottom)) * box.height,
  };
}

/** Compares the table of the net with a frame of the same run, unit by unit. Tables are renewed twice a second. */
async function expectUnits(page: Page, arm: ArmFrame): Promise<void> {
  await expect(() => unitsAgree(page, arm)).toPass({ timeout: 10_000 });
}

async function unitsAgree(page: Page, arm: ArmFrame): Promise<void> {
  const { rows } = await tableOf(page, new RegExp(`^${measures.point.title}$`));
  const { point, layers } = arm;
  const linear = layers.flatMap(({ kind }, index) => (kind === "linear" ? [index] : []));
  let compared = 0;
  for (const index of linear) {
    const name = layers[index]?.name ?? "";
    const own = rows.filter((row) => row[0] === name);
    const last = name === "out" ? index : index + 1;
    expect(own.length, `units of layer ${name}`).toBe(layers[index]?.units);
    own.forEach((row, unit) => {
      expectPrinted(row[2], point?.layers[index]?.values[unit], `z of ${name}.${unit}`);
      expectPrinted(row[3], point?.layers[last]?.values[unit], `a of ${name}.${unit}`);
      expectPrinted(row[4], point?.layers[index]?.gradients[unit], `delta of ${name}.${unit}`);
      compared++;
    });
  }
  expect(compared).toBeGreaterThan(10);
}

async function expectFactors(page: Page, arm: ArmFrame): Promise<void> {
  await expect(() => factorsAgree(page, arm)).toPass({ timeout: 10_000 });
}

async function factorsAgree(page: Page, { point }: ArmFrame): Promise<void> {
  const { rows } = await tableOf(page, new RegExp(`^${measures.path.title}$`));
  expect(rows).toHaveLength(point?.path.factors.length ?? 0);
  rows.forEach((row, i) => {
    expectPrinted(row[1], point?.path.factors[i]?.value, `factor ${i}`);
  });
  expectPrinted(rows.at(-1)?.[2], point?.path.product, "the product");
}

test("a press on a point of the map shows what comes back from it, as the same run says elsewhere", async ({
  page,
}) => {
  const run = rerun();
  const { train } = run.setting;
  await openLab(page, QUERY);
  await page.getByRole("button", { name: text.figures.names.point, exact: true }).click();
  await expect(net(page)).toBeVisible();
  // It begins with the first one, ringed on every map.
  await expect(numberOf(page)).toHaveValue("1");
  await expect(rings(page)).toHaveCount(2);
  const sample = train[23] ?? 0;
  await maps(page).first().scrollIntoViewIfNeeded();
  await maps(page)
    .first()
    .click({ position: await placeOn(maps(page).first(), run.setting, sample) });
  await expect(numberOf(page)).toHaveValue("24");
  for (const ring of await rings(page).all())
    await expect(ring).toHaveAttribute("data-sample", String(sample));
  await expect(net(page).locator(".fig-point-said")).toContainText(/^Point 24, class [AB], own loss /);
  const expected = run.point(sample);
  const deltas = [0, 2].flatMap((layer) => [...(expected.point?.layers[layer]?.gradients ?? [])]);
  const zero = deltas.filter((delta) => delta === 0).length;
  expect(zero).toBeGreaterThan(0);
  await expect(net(page).locator(".fig-point-said")).toContainText(`${zero} of 16 hidden units`);
  await expectUnits(page, expected);
  await expectFactors(page, expected);

  // The other arm, on the same point.
  await net(page)
    .getByRole("radio", { name: /^b tanh/ })
    .check();
  await expect(net(page).locator(".fig-point-said")).toContainText("all 14 hidden units");
  await expectUnits(page, run.point(sample, 1));

  // A double click on a unit: the path passes it.
  const cell = net(page).locator('[data-unit="1.4"]');
  await cell.scrollIntoViewIfNeeded();
  const box = await cell.boundingBox();
  if (box === null) throw new Error("the unit is not drawn");
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  await expect(chain(page).locator("tbody th").nth(2)).toHaveText("f′(z), layer 2, unit 5");
  await expectFactors(page, run.point(sample, 1, [null, 4, null]));
});

test("a point, an arm and a path can be chosen by keys alone", async ({ page }) => {
  const run = rerun();
  await openLab(page, `${QUERY}&show=point`);
  await expect(net(page)).toBeVisible();
  const map = page.getByRole("slider", { name: figures.boundary.probe("a relu") });
  await map.focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Enter");
  const sample = Number(await rings(page).first().getAttribute("data-sample"));
  const number = run.setting.train.indexOf(sample) + 1;
  expect(number).toBeGreaterThan(1);
  await expect(numberOf(page)).toHaveValue(String(number));

  await numberOf(page).focus();
  await page.keyboard.press("Shift+Tab");
  await expect(net(page).getByRole("button", { name: measures.point.previous })).toBeFocused();
  await page.keyboard.press("Enter");
  const before = run.setting.train[number - 2] ?? 0;
  await expect(rings(page).first()).toHaveAttribute("data-sample", String(before));
  await expectUnits(page, run.point(before));

  // Enter on a unit takes the path through it; the select lets it go.
  await net(page).getByRole("slider").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(net(page).getByRole("slider")).toHaveAttribute("aria-valuetext", /^layer 2, unit 2: z /);
  await page.keyboard.press("Enter");
  await expectFactors(page, run.point(before, 0, [null, 1, null]));
  await chain(page).getByRole("combobox", { name: measures.path.through }).focus();
  await page.keyboard.press("ArrowDown");
  const unit = chain(page).getByRole("combobox", { name: measures.path.unit });
  await expect(unit).toHaveValue("1");
  await unit.focus();
  await page.keyboard.press("ArrowDown");
  await expect(unit).toHaveValue("2");
  await expectFactors(page, run.point(before, 0, [null, 2, null]));
  await page.getByRole("button", { name: measures.path.strongest }).press("Enter");
  await expectFactors(page, run.point(before));

  const { violations } = await new AxeBuilder({ page }).include(".fig-point").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("creases lie over the map where units bend, and an arm that bends smoothly says that it has none", async ({
  page,
}) => {
  const run = rerun();
  const creases = run.creases(0);
  if (creases === null) throw new Error("no creases");
  await openLab(page, QUERY);
  const map = maps(page).first();
  const canvas = map.locator("canvas");
  const { width } = await sizeOf(canvas);
  const [left, right, bottom, top] = run.setting.extent;
  // The middles of the first layer's creases, where nothing else is drawn.
  const middles = [...creases.layers].flatMap((layer, i) => {
    if (layer !== creases.layers[0]) return [];
    const [a = 0, b = 0, c = 0, d = 0] = creases.segments.subarray(4 * i, 4 * i + 4);
    const [x, y] = [(a + c) / 2, (b + d) / 2];
    return [[((x - left) / (right - left)) * width, ((top - y) / (top - bottom)) * width] as const];
  });
  expect(middles.length).toBeGreaterThan(4);
  const bare = await coloursAt(canvas, middles);
  await page.getByRole("checkbox", { name: text.data.creases }).press("Space");
  const readout = map.locator("xpath=following-sibling::p[1]");
  await expect(readout).toHaveText(beside(figures.creases.count(creases.units.length)));
  const drawn = await coloursAt(canvas, middles);
  const ink = rgb("#1c1a17");
  const darker = drawn.filter((colour, i) => distance(colour, ink) < distance(bare[i] ?? ink, ink) - 20);
  // Some lie under the boundary's rim or a point.
  expect(darker.length).toBeGreaterThan(middles.length / 2);
  await expect(maps(page).nth(1).locator("xpath=following-sibling::p[1]")).toHaveText(
    beside(figures.creases.none.smooth),
  );
  await expect(page.getByText(figures.creases.legend)).toBeVisible();
  const { columns, rows } = await tableOf(page, /^Output over the plane, arm a/);
  expect(columns.at(-1)).toBe(figures.creases.column);
  const counted = rows.filter((row) => row[0]?.startsWith("creases of")).map((row) => Number(row[4]));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(creases.units.length);

  await page.goto(`/zh/lab?${QUERY}`);
  await page.getByRole("checkbox", { name: chinese.data.creases }).check();
  await expect(page.getByText(/ · 平滑，没有折痕$/)).toBeVisible();
});
