import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { lab as text } from "../../src/ui/text/en/lab.ts";
import { measures } from "../../src/ui/text/en/measures.ts";
import { armsOf, openLab, statusOf } from "./support/lab.ts";
import { runScenario } from "./support/scenario.ts";
import { expectPrinted, tableOf } from "./support/table.ts";
import { expect, test } from "./support/test.ts";

const QUERY = "v=1&net=8,8&net.b=8,relu,8,relu&lr=0.1&seed=7";
const AT = 200;
type Inside = "weights" | "unit" | "collapse";

const figureOf = (page: Page, name: Inside) => page.getByRole("figure", { name: measures[name].title });

/** Presses a figure's button in the foot; its picture comes into view. */
async function open(page: Page, name: Inside): Promise<Locator> {
  await page.getByRole("button", { name: text.figures.names[name], exact: true }).click();
  const figure = figureOf(page, name);
  await expect(figure.locator(".fig-plot")).toBeInViewport();
  await expect(figure.locator(".fig-plot path").first()).toBeAttached();
  return figure;
}

/** A picture of the boundary of an arm, pixel by pixel. */
function boundaryOf(page: Page, letter: string): Promise<string> {
  return page
    .locator(`canvas[data-figure="boundary"][data-arm="${letter}"]`)
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ""));
}

const fingerprintOf = async (page: Page, id: string) => (await armsOf(page))[id]?.fingerprint;

/** "−0.0440" as a number. */
const numberIn = (printed: string): number => Number(printed.replaceAll("\u2212", "-").replaceAll(",", ""));

test("a weight is changed by keys and by a pointer: the boundary follows, the page says it, a reset takes it back", async ({
  page,
}) => {
  const report = await runScenario(QUERY, "--steps", String(AT), "--dump");
  const start = await runScenario(QUERY, "--steps", "0");
  const weightsOf = (id: string) =>
    report.arms[id]?.parameters?.find(({ name }) => name === "1.W")?.values ?? [];
  await openLab(page, `${QUERY}&at=${AT}`);
  const figure = await open(page, "weights");
  const { rows } = await tableOf(page, new RegExp(`^${measures.weights.title}`));
  const first = rows.find(([name]) => name === "W1[3,1]");
  expectPrinted(first?.[1], weightsOf("a")[4], "W1[3,1]");
  expectPrinted(first?.[2], weightsOf("a")[5], "W1[3,2]");

  const before = { print: await fingerprintOf(page, "a"), boundary: await boundaryOf(page, "a") };
  const other = { print: await fingerprintOf(page, "b"), boundary: await boundaryOf(page, "b") };
  const probe = figure.getByRole("slider");
  await probe.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const field = figure.getByRole("textbox", { name: measures.weights.field("W1[2,1]") });
  await expect(field).toBeFocused();
  await page.keyboard.type("many");
  await page.keyboard.press("Enter");
  await expect(figure.getByRole("alert")).toHaveText(measures.weights.invalid);
  await field.fill("-4.5");
  await page.keyboard.press("Enter");
  await expect(field).toHaveCount(0);
  await expect(probe).toBeFocused();
  await expect(probe).toHaveAttribute("aria-valuetext", "W1[2,1] = \u22124.50");
  await expect.poll(() => fingerprintOf(page, "a")).not.toBe(before.print);
  await expect.poll(() => boundaryOf(page, "a")).not.toBe(before.boundary);
  expect(await boundaryOf(page, "b")).toBe(other.boundary);
  expect(await fingerprintOf(page, "b")).toBe(other.print);

  const head = (letter: string) => page.getByRole("region", { name: text.arms.name(letter), exact: true });
  await expect(head("a").getByText(text.arms.edited)).toBeVisible();
  await expect(head("b").getByText(text.arms.edited)).toHaveCount(0);
  await expect(page.getByText(text.readouts.edited)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`at=${AT}`));

  // By a pointer, in the other arm, while it trains: the run stops for it and goes on.
  await figure.getByRole("combobox", { name: measures.look.arm }).selectOption({ label: "b relu" });
  const outline = await figure.locator(".fig-plot .fig-matrix-outlines").getAttribute("d");
  const [x, y] = (/^M([\d.]+),([\d.]+)/.exec(outline ?? "") ?? []).slice(1).map(Number);
  await page.keyboard.press("Alt+KeyK");
  await expect(statusOf(page)).toHaveAttribute("data-state", "running");
  await figure.locator(".fig-plot svg").dblclick({ position: { x: x + 6, y: y + 6 } });
  const second = figure.getByRole("textbox", { name: measures.weights.field("W1[1,1]") });
  await second.fill("7");
  await second.press("Enter");
  await expect(head("b").getByText(text.arms.edited)).toBeVisible();
  await expect(statusOf(page)).toHaveAttribute("data-state", "running");

  await page.getByRole("button", { name: text.transport.reset }).click();
  await expect(statusOf(page)).toHaveAttribute("data-step", "0");
  await expect(page.getByText(text.arms.edited)).toHaveCount(0);
  for (const id of ["a", "b"])
    await expect.poll(() => fingerprintOf(page, id)).toBe(start.arms[id]?.fingerprint);
});

test("a unit's curve has every training sample, and one of them can be picked", async ({ page }) => {
  const report = await runScenario(QUERY, "--steps", String(AT), "--dump");
  await openLab(page, `${QUERY}&at=${AT}`);
  // The third unit of arm b's first layer, where its picture lies.
  const tiles = page.locator('canvas[data-figure="unit-maps"][data-arm="b"][data-row="0"]');
  const { width = 0, height = 0 } = (await tiles.boundingBox()) ?? {};
  await tiles.click({ position: { x: (width * 5) / 16, y: height / 3 } });
  const figure = figureOf(page, "unit");
  await expect(figure.locator(".fig-plot")).toBeInViewport();
  const chosen = (name: string) => figure.getByRole("combobox", { name }).locator("option:checked");
  await expect(chosen(measures.look.arm)).toHaveText("b relu");
  await expect(chosen(measures.look.layer)).toHaveText("layer 1, relu");
  await expect(chosen(measures.look.unit)).toHaveText("3");
  await figure.getByRole("combobox", { name: measures.look.unit }).selectOption({ label: "4" });
  await expect(figure.locator(".fig-unit-counts")).toHaveText(/^silent .* of 250 samples$/);
  const { rows } = await tableOf(page, new RegExp(`^${measures.unit.title}`));
  const all = rows.at(-1) ?? [];
  expect(all.slice(0, 2)).toEqual(["all", "250"]);

  // z = w x + b of unit 4 over the training samples, from the numbers of the command line.
  const part = (name: string) =>
    report.arms.b?.parameters?.find((parameter) => parameter.name === name)?.values ?? [];
  const [w, b] = [part("1.W"), part("1.b")];
  const lowest = numberIn(all[2] ?? "");
  const highest = numberIn(all[4] ?? "");
  const z = (report.data?.inputs ?? []).map(
    ([x1 = 0, x2 = 0]) => (w[6] ?? 0) * x1 + (w[7] ?? 0) * x2 + (b[3] ?? 0),
  );
  expect(z.some((value) => Math.abs(value - lowest) < 0.006)).toBe(true);
  expect(z.some((value) => Math.abs(value - highest) < 0.006)).toBe(true);

  const probe = figure.getByRole("slider");
  await probe.focus();
  await page.keyboard.press("Home");
  const words = (await probe.getAttribute("aria-valuetext")) ?? "";
  expect(numberIn(/^z (\S+),/.exec(words)?.[1] ?? "")).toBeCloseTo(lowest, 3);
  expect(words).toMatch(/, a 0, slope 0: class [AB], point \d+$/);
  await page.keyboard.press("Enter");
  await expect(figure.locator(".fig-unit-picked")).not.toHaveAttribute("r", "0");
  await expect(page.locator(".fig-picked").first()).toBeAttached();
});

test("an entry of the collapse is the sum that is written beside it, and the bend is named", async ({
  page,
}) => {
  await openLab(page, `${QUERY}&at=${AT}`);
  const figure = await open(page, "collapse");
  const equation = figure.locator(".fig-sum-equation");
  const probe = figure.getByRole("slider");
  await probe.focus();
  for (const [keys, column] of [
    [["Home"], "x₁"],
    [["ArrowRight"], "x₂"],
    [["ArrowRight"], "b"],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect(equation).toContainText(`W out W2 W1 [1, ${column}] = `);
    const [, sum = "", value = ""] = ((await equation.textContent()) ?? "").split(" = ");
    const terms = sum.split(" + ").map((term) =>
      term
        .split("\u00b7")
        .map((factor) => numberIn(factor.replace(/[()]/g, "")))
        .reduce((product, factor) => product * factor, 1),
    );
    expect(terms).toHaveLength(column === "b" ? 9 : 8);
    const total = terms.reduce((all, term) => all + term, 0);
    expect(Math.abs(total - numberIn(value)), await equation.innerText()).toBeLessThan(0.02);
  }
  await expect(figure.locator(".fig-sum-verdict")).toContainText("The whole net equals this one W x + b");
  await figure.getByRole("combobox", { name: measures.look.arm }).selectOption({ label: "b relu" });
  await expect(figure.locator(".fig-sum-verdict")).toContainText("relu, item 2 of the stack, bends");

  // A pointer over another entry of the product.
  const svg = figure.locator(".fig-plot svg");
  const box = await figure.locator(".fig-plot .fig-matrix-outlines").getAttribute("d");
  const corners = [...(box ?? "").matchAll(/M([\d.]+),([\d.]+)h([\d.]+)/g)].map((corner) =>
    corner.slice(1, 3).map(Number),
  );
  const [x = 0, y = 0] = corners.at(-2) ?? [];
  await svg.hover({ position: { x: x + 8, y: y + 3 * 28 } });
  await expect(equation).toContainText(/^W1 \[[345], x₁\] = /);
});

for (const path of ["/lab", "/zh/lab"]) {
  test(`the figures that look inside a net break no rule that a machine can check: ${path}`, async ({
    page,
  }) => {
    await openLab(page, `${QUERY}&show=weights,collapse&at=20`, path);
    await expect(page.locator(".fig-entries .fig-matrix-outlines").last()).toHaveAttribute("d", /M/);
    await page.locator(".fig-weights [role=slider]").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect(page.locator(".fig-cell-editor input")).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
  });
}
