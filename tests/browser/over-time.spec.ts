import type { Page } from "@playwright/test";
import { figures } from "../../src/ui/text/en/figures.ts";
import { lab as text } from "../../src/ui/text/en/lab.ts";
import { measures } from "../../src/ui/text/en/measures.ts";
import { openLab, statusOf } from "./support/lab.ts";
import { runScenario } from "./support/scenario.ts";
import { expectPrinted, tableOf } from "./support/table.ts";
import { expect, test } from "./support/test.ts";

const QUERY = "v=1&net=8,tanh,8,tanh&net.b=8,sigmoid,8,sigmoid&net.c=8,relu,8,relu&lr=0.3&seed=7";
const IDS = ["a", "b", "c"] as const;

type Name = "accuracy" | "gradient-map" | "units-time" | "units";

const figureOf = (page: Page, name: Name) =>
  page.getByRole("figure", { name: measures[name].title, exact: true });

/** Presses a figure's button and waits until the figure has come into view. */
async function open(page: Page, name: Name): Promise<void> {
  await page.getByRole("button", { name: text.figures.names[name], exact: true }).click();
  await expect(figureOf(page, name).locator(".fig-drawing")).toBeInViewport();
}

/** Width and height of a canvas, and how many different colours it has. */
const inkOf = (page: Page, name: Name) =>
  figureOf(page, name)
    .locator("canvas")
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const colours = new Set<number>();
      for (let i = 0; i < data.length; i += 4)
        if ((data[i + 3] ?? 0) === 255)
          colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
      return colours.size;
    });

test("theory stands beside the gradient at step 0, as the command line has it, and goes with training", async ({
  page,
}) => {
  const report = await runScenario(QUERY, "--steps", "0");
  await openLab(page, QUERY);
  const gradient = page.getByRole("figure", { name: figures.gradient.title, exact: true });
  await expect(gradient.getByText(figures.gradient.noteTheory)).toBeVisible();
  await expect(gradient.locator("path.fig-line")).toHaveCount(2 * IDS.length);
  const { columns, rows } = await tableOf(page, /^Gradient by layer/);
  for (const [i, id] of IDS.entries()) {
    const arm = report.arms[id];
    const out = arm?.layers.find(({ name }) => name === "out")?.gradient?.delta ?? Number.NaN;
    const column = columns.findIndex((name) => name.startsWith(`${id} `) && /theory at step 0$/.test(name));
    expect(column, `a column of theory for ${id}`).toBe(1 + 2 * IDS.length + i);
    for (const { name, ratio } of arm?.theory ?? []) {
      const row = rows.find(([layer]) => layer === name);
      expectPrinted(row?.[column], ratio * out, `theory of ${id}, layer ${name}`);
    }
  }
  await page.keyboard.press("Alt+KeyS");
  await expect(statusOf(page)).toHaveAttribute("data-step", "1");
  await expect(gradient.locator("path.fig-line")).toHaveCount(IDS.length);
  await expect(gradient.getByText(figures.gradient.note)).toBeVisible();
});

test("the figures over time say what the command line says, at the step and on the way", async ({ page }) => {
  const steps = 300;
  const [now, before] = await Promise.all([
    runScenario(QUERY, "--steps", String(steps)),
    runScenario(QUERY, "--steps", "100"),
  ]);
  await openLab(page, `${QUERY}&at=${steps}`);

  await open(page, "accuracy");
  const accuracy = await tableOf(page, new RegExp(`^${measures.accuracy.title}`));
  for (const [step, report] of [
    [100, before],
    [steps, now],
  ] as const) {
    const row = accuracy.rows.find(([one]) => one === String(step));
    for (const [i, id] of IDS.entries()) {
      const printed = row?.slice(1 + 2 * i, 3 + 2 * i).map((share) => Number.parseFloat(share));
      const { train, test: other } = report.arms[id]?.accuracy ?? { train: null, test: null };
      for (const [k, share] of [train, other].entries())
        expect(
          Math.abs((printed?.[k] ?? Number.NaN) - 100 * (share ?? Number.NaN)),
          `${id} at ${step}`,
        ).toBeLessThan(0.051);
    }
  }

  await open(page, "gradient-map");
  const map = await tableOf(page, new RegExp(`^${measures["gradient-map"].title}`));
  for (const [step, report] of [
    [100, before],
    [steps, now],
  ] as const) {
    const column = map.columns.indexOf(`step ${step}`);
    for (const id of IDS) {
      for (const { name, gradient } of report.arms[id]?.layers ?? []) {
        if (gradient === null) continue;
        const row = map.rows.find(([arm, layer]) => arm?.startsWith(`${id} `) && layer === name);
        expectPrinted(row?.[column], gradient.delta, `gradient of ${id}, layer ${name}, step ${step}`);
      }
    }
  }
  expect(await inkOf(page, "gradient-map")).toBeGreaterThan(20);

  await open(page, "units-time");
  const counts = await tableOf(page, new RegExp(`^${measures["units-time"].title}`));
  for (const [step, report] of [
    [100, before],
    [steps, now],
  ] as const) {
    const row = counts.rows.find(([one]) => one === String(step));
    for (const [i, id] of IDS.entries()) {
      const layers = (report.arms[id]?.layers ?? []).filter(({ dead }) => dead !== null);
      const sum = (pick: (layer: (typeof layers)[number]) => number | null) =>
        String(layers.reduce((total, layer) => total + (pick(layer) ?? Number.NaN), 0));
      const printed = row?.slice(1 + 6 * i, 4 + 6 * i);
      expect(printed, `${id} at step ${step}`).toEqual([
        sum(({ dead }) => dead),
        sum(({ blocked }) => blocked),
        sum(({ revived }) => revived),
      ]);
      const silent = layers.reduce((total, layer) => total + (layer.silent ?? Number.NaN), 0) / layers.length;
      expect(Math.abs(Number.parseFloat(row?.[4 + 6 * i] ?? "") - 100 * silent)).toBeLessThan(0.051);
    }
  }

  await open(page, "units");
  const units = await tableOf(page, new RegExp(`^${measures.units.title}`));
  for (const id of IDS) {
    for (const { name, dead } of now.arms[id]?.layers ?? []) {
      if (dead === null) continue;
      const row = units.rows.find(
        ([arm, layer]) => arm?.startsWith(`${id} `) && layer === name.split(".")[0],
      );
      const listed = row?.[4] === "–" ? 0 : row?.[4]?.split(", ").length;
      expect(listed, `dead units of ${id}, ${name}`).toBe(dead);
    }
  }
});

test("cells can be read by pointer and by keys, and follow the run", async ({ page }) => {
  await openLab(page, `${QUERY}&show=units,gradient-map&at=60`);
  const units = figureOf(page, "units");
  const drawing = units.getByRole("slider");
  await expect(units.locator(".fig-unit-quiet").first()).toBeAttached();
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  if (box === null) throw new Error("the grid has no place on the page");
  await page.mouse.move(box.x + box.width - 40, box.y + 36);
  await expect(units.locator(".fig-reading")).toHaveText(
    /^c relu, layer 1, relu unit \d: .*, silent on [\d.]+.%/,
  );
  await page.mouse.move(0, 0);
  await expect(units.locator(".fig-reading")).toHaveText("");

  await drawing.focus();
  await page.keyboard.press("Home");
  await expect(drawing).toHaveAttribute(
    "aria-valuetext",
    /^a tanh, layer 1, tanh unit 1: active, silent on 0.0.%/,
  );
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowDown");
  await expect(drawing).toHaveAttribute("aria-valuetext", /^c relu, layer 2, relu unit 8: /);
  await page.keyboard.press("Escape");

  const map = figureOf(page, "gradient-map").getByRole("slider");
  await map.focus();
  await page.keyboard.press("Home");
  await expect(map).toHaveAttribute("aria-valuetext", /^a tanh, layer 1, theory at step 0: RMS of δ [\d.]+/);
  await page.keyboard.press("End");
  await expect(map).toHaveAttribute("aria-valuetext", /^c relu, layer 1, step 60: RMS of δ [\d.]+/);
  await page.keyboard.press("Alt+KeyS");
  await expect(map).toHaveAttribute("aria-valuetext", /^c relu, layer 1, step 61: RMS of δ [\d.]+/);
});

test("one layer is followed alone, and a figure is enlarged, with Chinese words too", async ({ page }) => {
  await openLab(page, `${QUERY}&show=units-time&at=100`);
  const figure = figureOf(page, "units-time");
  const line = figure.locator('.fig-line[data-arm="c"]').first();
  const together = await line.getAttribute("d");
  await figure.getByRole("combobox", { name: measures["units-time"].layers }).selectOption("1");
  await expect(line).not.toHaveAttribute("d", together ?? "");
  await page.getByRole("button", { name: figures.enlarge(measures["units-time"].title) }).click();
  const dialog = page.getByRole("dialog", { name: measures["units-time"].title });
  await expect(dialog.locator(".fig-line").first()).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.goto(`/zh/lab?${QUERY}&show=units-time,accuracy&at=100`);
  await expect(
    page.getByRole("figure", { name: "准确率", exact: true }).locator(".fig-line").first(),
  ).toBeAttached();
});
