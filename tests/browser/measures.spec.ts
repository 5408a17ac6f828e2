import type { Page } from "@playwright/test";
import { lab as text } from "../../src/ui/text/en/lab.ts";
import { measures } from "../../src/ui/text/en/measures.ts";
import { openLab, statusOf } from "./support/lab.ts";
import { type LayerReport, runScenario } from "./support/scenario.ts";
import { expectPrinted, tableOf } from "./support/table.ts";
import { expect, test } from "./support/test.ts";

const STEPS = 300;
const QUERY = "v=1&net=8,8&net.b=8,sigmoid,8,sigmoid&net.c=8,relu,8,relu&lr=0.3&seed=7";
const IDS = ["a", "b", "c"];

type Name = keyof typeof text.figures.names;

/** Presses the figure's button and waits until it has come, with a picture, into view. */
async function open(page: Page, name: Name): Promise<void> {
  const button = page.getByRole("button", { name: text.figures.names[name], exact: true });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  const figure = page.getByRole("figure", { name: measures[name].title });
  await expect(figure.locator(".fig-plot")).toBeInViewport();
  await expect(figure.locator("path.fig-line, path.fig-histogram").first()).toBeAttached();
  await expect(page).toHaveURL(new RegExp(`show=[a-z,]*${name}`));
}

/** Compares the table of a figure with the layers that the command line prints, one column per arm. */
async function expectTable(
  page: Page,
  name: Name,
  layersOf: (id: string) => readonly { readonly at: string; readonly value: number | null }[],
  check: (printed: string | undefined, value: number, what: string) => void,
): Promise<void> {
  const { rows } = await tableOf(page, new RegExp(`^${measures[name].title}`));
  let compared = 0;
  for (const [column, id] of IDS.entries()) {
    for (const { at, value } of layersOf(id)) {
      const printed = rows.find((row) => row[0] === at)?.[column + 1];
      if (value === null) continue;
      check(printed, value, `${name} of ${id}, layer ${at}`);
      compared++;
    }
  }
  expect(compared, `${name}: numbers compared`).toBeGreaterThan(1);
}

function expectShare(printed: string | undefined, share: number, what: string): void {
  expect(printed, what).toMatch(/\s%$/);
  const bound = /^[<>]/.test(printed ?? "") ? 0.1 : 0.051;
  const number = Number.parseFloat((printed ?? "").replace(/^[<>]\s*/, ""));
  expect(Math.abs(number - 100 * share), what).toBeLessThan(bound);
}

test("every further figure opens by its button, and its table says what the command line says", async ({
  page,
}) => {
  const report = await runScenario(QUERY, "--steps", String(STEPS));
  const layers = (id: string): readonly LayerReport[] => report.arms[id]?.layers ?? [];
  const ordinal = ({ name }: LayerReport) => name.split(".")[0] ?? "";
  const activations = (id: string) => layers(id).filter(({ kind }) => kind !== "linear");
  const linear = (id: string) => layers(id).filter(({ kind }) => kind === "linear");
  /** What a row of unit maps ends with: the activation where there is one. */
  const behind = (id: string) =>
    linear(id).map((layer) => activations(id).find((one) => ordinal(one) === layer.name) ?? layer);
  await openLab(page, `${QUERY}&at=${STEPS}`);

  await open(page, "saturation");
  const saturated = (id: string) =>
    activations(id).map((layer) => ({ at: ordinal(layer), value: layer.saturated }));
  await expectTable(page, "saturation", saturated, expectShare);

  await open(page, "sparsity");
  const sparse = (id: string) =>
    activations(id).map((layer) => ({ at: ordinal(layer), value: layer.sparsity }));
  await expectTable(page, "sparsity", sparse, expectShare);

  await open(page, "spread");
  const spread = (id: string) => behind(id).map((layer) => ({ at: ordinal(layer), value: layer.spread }));
  await expectTable(page, "spread", spread, expectPrinted);

  await open(page, "update");
  const update = (id: string) => linear(id).map((layer) => ({ at: layer.name, value: layer.update }));
  await expectTable(page, "update", update, expectPrinted);

  await open(page, "distribution");
  const { rows: ranges } = await tableOf(page, new RegExp(`^${measures.distribution.title}`));
  expect(ranges.map(([arm, layer]) => `${arm?.[0]}${layer}`)).toEqual(
    IDS.flatMap((id) => linear(id).map(({ name }) => `${id}${name}`)),
  );

  await open(page, "pieces");
  const { rows: counted } = await tableOf(page, new RegExp(`^${measures.pieces.title}`));
  for (const [i, id] of IDS.entries()) {
    const slice = report.arms[id]?.slice;
    for (const [column, count] of [slice?.pieces, slice?.regions].entries()) {
      const printed = counted[i]?.[column + 1];
      if (typeof count === "number") expect(printed?.replaceAll(",", ""), `${id}`).toBe(String(count));
      else expect(printed, `pieces and regions of ${id}`).toBe(measures.pieces.smooth);
    }
  }
  // Lines have one piece, and the plane one region; relu bends.
  expect(report.arms.a?.slice).toMatchObject({ pieces: 1, regions: 1 });
  expect(report.arms.c?.slice?.pieces ?? 0).toBeGreaterThan(1);
});

test("a link opens its figures, and the run does not notice them", async ({ page }) => {
  await openLab(page, `${QUERY}&at=${STEPS}`);
  const plain = await statusOf(page).getAttribute("data-fingerprint-c");
  await openLab(page, `${QUERY}&show=distribution,pieces&at=${STEPS}`);
  await expect(page.locator(".lab-measures .fig-plot")).toHaveCount(2);
  expect(await statusOf(page).getAttribute("data-fingerprint-c")).toBe(plain);
  await page.goto(`/zh/lab?${QUERY}&show=spread&at=${STEPS}`);
  await expect(
    page.getByRole("figure", { name: "各层离散度" }).locator("path.fig-line").first(),
  ).toBeAttached();
});
