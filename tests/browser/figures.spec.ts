import type { Page } from "@playwright/test";
import { parseQuery } from "../../src/experiment/scenario/parse-query.ts";
import { createSession } from "../../src/experiment/session/session.ts";
import { openLab, pause, play, stepOf } from "./support/lab.ts";
import { layersAt } from "./support/net.ts";
import { coloursAt, distance, mix, type Rgb, rgb, sizeOf, spread } from "./support/pixels.ts";
import { type ParameterReport, runScenario } from "./support/scenario.ts";
import { expectPrinted, tableOf } from "./support/table.ts";
import { expect, test } from "./support/test.ts";

const POINTS = 30;
const STEPS = 300;
const QUERY = "v=1&data=gauss&n=60&lr=0.1&net=6,relu,5,tanh&net.b=6,sigmoid&seed=4";
const ARMS = [
  { id: "a", functions: ["relu", "tanh"] },
  { id: "b", functions: ["sigmoid"] },
];

// As the look prescribes, light theme.
const PAPER = rgb("#fbf9f4");
const MID = rgb("#e6e8e8");
const CLASS_A = rgb("#f59322");
const CLASS_B = rgb("#0877bd");
const RELU = rgb("#036946");
const STRENGTH = 0.66;

const setting = createSession(parseQuery(QUERY).scenario).setting;
const [left, right, bottom, top] = setting.extent;

/** The plane's point in the middle of pixel (x, y) of a picture so many pixels wide. */
function planePoint(x: number, y: number, side: number): [number, number] {
  return [left + ((x + 0.5) / side) * (right - left), top - ((y + 0.5) / side) * (top - bottom)];
}

/** Whether a data point's mark may cover a pixel: marks have a radius of under 4. */
function isUnderMark(x: number, y: number, side: number): boolean {
  for (let i = 0; i < setting.targets.length; i++) {
    const px = ((setting.inputs[2 * i] - left) / (right - left)) * side;
    const py = ((top - setting.inputs[2 * i + 1]) / (top - bottom)) * side;
    if (Math.hypot(px - x - 0.5, py - y - 0.5) < 7) return true;
  }
  return false;
}

function mapColour(
  parameters: readonly ParameterReport[],
  functions: readonly string[],
  point: number[],
): Rgb {
  const logit = layersAt(parameters, functions, point).at(-1)?.[0] ?? Number.NaN;
  const shareOfB = 1 / (1 + Math.exp(-logit));
  const certainty = Math.abs(2 * shareOfB - 1);
  return mix(MID, shareOfB > 0.5 ? CLASS_B : CLASS_A, STRENGTH * certainty);
}

async function openFigures(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await openLab(page, `${QUERY}&at=${STEPS}`);
}

/** Compares POINTS pixels of every arm's map with its net, recomputed from the command line's parameters. */
async function expectMapsOf(page: Page, step: number): Promise<void> {
  const report = await runScenario(QUERY, "--steps", String(step), "--dump");
  for (const { id, functions } of ARMS) {
    const parameters = report.arms[id]?.parameters ?? [];
    const canvas = page.locator(`canvas[data-figure="boundary"][data-arm="${id}"]`);
    const { width: side, height } = await sizeOf(canvas);
    expect(height).toBe(side);
    const colour = (x: number, y: number) => mapColour(parameters, functions, planePoint(x, y, side));
    const clear: { at: [number, number]; expected: Rgb; isA: boolean }[] = [];
    for (let y = 6; y < side - 6; y += 5) {
      for (let x = 6; x < side - 6; x += 5) {
        const expected = colour(x, y);
        // Not on the boundary line, not under a point, and where neighbours look alike: maps are drawn enlarged.
        const steep = [colour(x + 3, y), colour(x - 3, y), colour(x, y + 3), colour(x, y - 3)];
        if (steep.some((other) => distance(expected, other) > 8) || isUnderMark(x, y, side)) continue;
        if (distance(expected, MID) < 20) continue;
        clear.push({ at: [x, y], expected, isA: (expected[0] as number) > (expected[2] as number) });
      }
    }
    const chosen = spread(clear, POINTS);
    expect(new Set(clear.map((one) => one.isA)).size, `arm ${id} answers with both classes`).toBe(2);
    await expect(async () => {
      const found = await coloursAt(
        canvas,
        chosen.map((one) => one.at),
      );
      const wrong = chosen.filter((one, i) => distance(one.expected, found[i] as Rgb) > 8);
      expect(wrong, `arm ${id}: pixels that differ from the net`).toEqual([]);
    }).toPass({ timeout: 5000 });
  }
}

test("the boundary map of each arm shows that arm's net", async ({ page }) => {
  await openFigures(page);
  await expectMapsOf(page, STEPS);
});

test("the maps move with the training and stop where it stops", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await openLab(page, QUERY);
  await play(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(STEPS);
  await pause(page);
  await expectMapsOf(page, await stepOf(page));
});

test("the unit maps of a layer show what its units answer", async ({ page }) => {
  const report = await runScenario(QUERY, "--steps", String(STEPS), "--dump");
  await openFigures(page);
  const parameters = report.arms.a?.parameters ?? [];
  const canvas = page.locator('canvas[data-figure="unit-maps"][data-arm="a"][data-row="0"]');
  await canvas.scrollIntoViewIfNeeded();
  const { width } = await sizeOf(canvas);
  const units = 6;
  // Rows of up to 8 units: square tiles, at most 38 wide, 4 apart.
  const side = Math.min(38, (width - 28) / 8);
  const unitAt = (unit: number, x: number, y: number) =>
    layersAt(parameters, ["relu", "tanh"], planePoint(x, y, side))[0]?.[unit] ?? Number.NaN;
  const clear: { at: [number, number]; expected: Rgb }[] = [];
  for (let unit = 0; unit < units; unit++) {
    // Lowest and highest over the map's own 32 x 32 pixels.
    const scale = side / 32;
    const values = Array.from({ length: 32 * 32 }, (_, i) =>
      unitAt(unit, ((i % 32) + 0.5) * scale - 0.5, (Math.floor(i / 32) + 0.5) * scale - 0.5),
    );
    const low = Math.min(...values);
    const high = Math.max(...values);
    if (high === low) continue;
    const colour = (x: number, y: number) => mix(PAPER, RELU, (unitAt(unit, x, y) - low) / (high - low));
    const origin = unit * (side + 4);
    for (let y = 4; y < side - 4; y += 3) {
      for (let x = 4; x < side - 4; x += 3) {
        // The centre of the canvas pixel under this place, as tiles begin between pixels.
        const inTile = Math.floor(origin + x) - origin;
        clear.push({ at: [origin + x, y], expected: colour(inTile, Math.floor(y)) });
      }
    }
  }
  const chosen = spread(clear, POINTS);
  const spreadOfColours = Math.max(...chosen.map((one) => distance(one.expected, PAPER)));
  expect(spreadOfColours, "the points are not all paper").toBeGreaterThan(60);
  await expect(async () => {
    const found = await coloursAt(
      canvas,
      chosen.map((one) => one.at),
    );
    const wrong = chosen
      .map((one, i) => ({ ...one, found: found[i] as Rgb }))
      .filter((one) => distance(one.expected, one.found) > 16);
    expect(wrong, "pixels that differ from the net").toEqual([]);
  }).toPass({ timeout: 5000 });
});

test("the tables say what the command line says", async ({ page }) => {
  const query = "v=1&net=8,8&net.b=8,sigmoid,8,sigmoid&net.c=8,relu,8,relu&lr=0.3&init.c=he&seed=7";
  const report = await runScenario(query, "--steps", String(STEPS));
  await openLab(page, `${query}&at=${STEPS}`);

  const gradient = await tableOf(page, /^Gradient by layer/);
  const layers = gradient.rows.map((row) => row[0]);
  expect(layers).toEqual(["1", "2", "out"]);
  for (const [column, id] of ["a", "b", "c"].entries()) {
    for (const [row, name] of layers.entries()) {
      const layer = report.arms[id]?.layers.find((one) => one.name === name);
      const [delta, weight] = gradient.rows[row]?.slice(1 + 2 * column, 3 + 2 * column) ?? [];
      expectPrinted(delta, layer?.gradient?.delta, `gradient of ${id}, layer ${name}`);
      expectPrinted(weight, layer?.gradient?.weight, `norm of dL/dW of ${id}, layer ${name}`);
    }
  }

  const dead = await tableOf(page, /^Dead units/);
  const activations = ["a", "b", "c"].flatMap((id) =>
    (report.arms[id]?.layers ?? [])
      .filter((layer) => layer.dead !== null)
      .map((layer) => ({ id, ordinal: layer.name.split(".")[0], ...layer })),
  );
  expect(activations).toHaveLength(4);
  for (const { id, ordinal, units, dead: count, blocked, revived, sparsity } of activations) {
    const row = dead.rows.find((one) => one[0]?.startsWith(id) && one[1] === ordinal);
    expect(row?.slice(2, 6), `arm ${id}, layer ${ordinal}`).toEqual(
      [units, count, blocked, revived].map(String),
    );
    const zeros = Number.parseFloat(row?.[6] ?? "");
    expect(Math.abs(zeros - 100 * (sparsity ?? Number.NaN)), `sparsity of ${id}, ${ordinal}`).toBeLessThan(
      0.051,
    );
  }

  const loss = await tableOf(page, /^Loss/);
  const session = createSession(parseQuery(query).scenario);
  while (session.stepCount < STEPS) session.step();
  expect(loss.rows.map((row) => row[0])).toEqual(session.history.map((sample) => String(sample.step)));
  for (const [row, sample] of session.history.entries()) {
    const [, ...printed] = loss.rows[row] ?? [];
    const computed = sample.arms.flatMap((arm) => [arm.train.loss, arm.test.loss]);
    expect(printed).toHaveLength(computed.length);
    for (const [column, value] of computed.entries()) {
      expectPrinted(printed[column], value, `loss at step ${sample.step}, column ${column}`);
    }
  }
  const last = session.history.at(-1)?.arms ?? [];
  for (const [arm, id] of ["a", "b", "c"].entries())
    expect(last[arm]?.train.loss).toBe(report.arms[id]?.loss.train);
});
