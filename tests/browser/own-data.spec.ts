import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { armsOf, openLab, statusOf } from "./support/lab.ts";
import { runScenario } from "./support/scenario.ts";
import { expect, test } from "./support/test.ts";

const queryOf = (page: Page) => new URL(page.url()).search.slice(1);
const pointsIn = (page: Page) => new URLSearchParams(queryOf(page)).get("points")?.split(",") ?? [];

async function openPoints(page: Page) {
  await page.getByRole("button", { name: "Own points", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Your own points" });
  return { dialog, plane: dialog.getByRole("slider", { name: /^Plane of your own points/ }) };
}

async function openTable(page: Page) {
  await page.getByRole("button", { name: "Table", exact: true }).first().click();
  return page.getByRole("dialog", { name: "A table of your own" });
}

/** Where a place of the plane lies on the screen. */
async function onScreen(plane: ReturnType<Page["getByRole"]>, x1: number, x2: number) {
  const box = await plane.boundingBox();
  if (box === null) throw new Error("the plane is not on the screen");
  return { x: box.x + ((x1 + 1.3) / 2.6) * box.width, y: box.y + ((1.3 - x2) / 2.6) * box.height };
}

test("points are added, moved and removed by pointer, and the short link is the same run elsewhere", async ({
  page,
  browser,
}) => {
  await openLab(page, "v=1&data=points&points=-0.5_0,0.5_0_b&net=6,tanh&lr=0.1&seed=4");
  const { dialog, plane } = await openPoints(page);
  await dialog.getByRole("radio", { name: /^class C/ }).check();
  const up = await onScreen(plane, 0, 0.8);
  await page.mouse.click(up.x, up.y);
  await expect.poll(() => pointsIn(page).length).toBe(3);
  expect(pointsIn(page)[2]).toMatch(/_c$/);

  const from = await onScreen(plane, 0.5, 0);
  const to = await onScreen(plane, 0.9, -0.9);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await expect(dialog.getByRole("status")).toContainText("Point of class B moved");
  await expect.poll(() => pointsIn(page)[1]).toMatch(/^0\.(89|9|90)\d*_-0\.(89|9|90)\d*_b$/);

  const again = await onScreen(plane, 0, 0.8);
  await page.mouse.click(again.x, again.y);
  await dialog.getByRole("button", { name: "Remove the point" }).click();
  await expect.poll(() => pointsIn(page).length).toBe(2);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toBeHidden();

  await page.keyboard.press("Alt+KeyS");
  await expect(statusOf(page)).toHaveAttribute("data-step", "1");
  await expect.poll(() => queryOf(page)).toContain("at=1");
  const query = queryOf(page);
  const report = await runScenario(query);
  expect(report.notices).toEqual([]);
  expect((await armsOf(page)).a?.fingerprint).toBe(report.arms.a?.fingerprint);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await openLab(other, query);
  await expect(statusOf(other)).toHaveAttribute("data-fingerprint-a", report.arms.a?.fingerprint ?? "");
  await elsewhere.close();
});

test("by keys alone points are placed, picked up, dropped and removed; one class is not trained on", async ({
  page,
}) => {
  await openLab(page, "v=1&data=points&points=-0.5_0,0.5_0_b&seed=4");
  const before = (await armsOf(page)).a?.fingerprint;
  await page.getByRole("button", { name: "Own points", exact: true }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Your own points" });
  const plane = dialog.getByRole("slider", { name: /^Plane/ });
  await dialog.getByRole("button", { name: "Clear" }).press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("at least two classes");
  await plane.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toContainText(
    "Point of class A added at x₁ 0.00, x₂ 0.00. 1 in all.",
  );
  expect(pointsIn(page)).toEqual(["-0.5_0", "0.5_0_b"]);
  await expect(statusOf(page)).toHaveAttribute("data-fingerprint-a", before ?? "");
  await page.keyboard.press("5");
  for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Enter");
  await expect.poll(() => pointsIn(page)).toEqual(["0_0", "0_0.6_e"]);
  await page.keyboard.press("n");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect.poll(() => pointsIn(page)).toEqual(["-0.02_0", "0_0.6_e"]);
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  await expect.poll(() => pointsIn(page)).toHaveLength(3);
  await page.keyboard.press("Delete");
  await expect.poll(() => pointsIn(page)).toHaveLength(2);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Own points", exact: true })).toBeFocused();
});

test("more points than a link has room for stay on this device, and the page says so", async ({
  page,
  browser,
}) => {
  await openLab(page, "v=1&data=moons&n=300&seed=4");
  const { dialog } = await openPoints(page);
  await dialog.getByRole("button", { name: "Start from the present data: moons" }).click();
  await expect(dialog.getByText(/^Too many for a link/)).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.locator("#notices")).toContainText("300 points");
  await expect.poll(() => queryOf(page)).toMatch(/^v=1&data=points&n=300&points=kept:[0-9a-f]{8}&seed=4$/);
  const print = (await armsOf(page)).a?.fingerprint ?? "";
  const query = queryOf(page);
  await page.reload();
  await expect(page.locator("#notices")).toContainText("300 points");
  await expect(statusOf(page)).toHaveAttribute("data-fingerprint-a", print);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await openLab(other, query);
  await expect(other.locator("#notices")).toContainText("stands for data that no link carries");
  await elsewhere.close();
});

test("a pasted table names line and column of what is wrong, is used, and never leaves the device", async ({
  page,
}) => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `${150 + ((i * 7) % 40)};${50 + ((i * 11) % 30)},5;${"abcdefghij"[i % 10]}`,
  );
  rows[5] = "170;many;f";
  const requests: string[] = [];
  await openLab(page, "v=1&seed=2");
  const dialog = await openTable(page);
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  await dialog
    .getByRole("textbox", { name: "Paste the table" })
    .fill(["height;weight;kind", ...rows].join("\r\n"));
  await expect(dialog.getByText("line 7, column 2: expected a number, got “many”")).toBeVisible();
  await expect(dialog.getByRole("status")).toContainText("59 rows, 10 classes.");
  await dialog.getByRole("button", { name: "Use the 59 readable rows" }).click();
  await expect.poll(() => queryOf(page)).toMatch(/^v=1&data=csv&csv=kept:[0-9a-f]{8}&seed=2$/);
  await expect(page.locator("#notices")).toContainText("59 rows");
  await expect(page.getByText("height →, weight ↑").first()).toBeVisible();
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
  await page.keyboard.press("Alt+KeyS");
  await expect(statusOf(page)).toHaveAttribute("data-step", "1");
  expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
  expect(requests.filter((request) => request.includes("170"))).toEqual([]);
  await page.goto("/lab");
  await expect.poll(() => queryOf(page)).toContain("data=csv&csv=kept:");
  await expect(page.getByText("height →, weight ↑").first()).toBeVisible();
});

test("a file dropped on the data panel is read; one that is no table changes nothing", async ({ page }) => {
  await openLab(page, "v=1&seed=2");
  const drop = async (content: string) => {
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "table.csv", { type: "text/csv" }));
      return transfer;
    }, content);
    await page
      .getByRole("region", { name: "Data", exact: true })
      .dispatchEvent("drop", { dataTransfer: data });
  };
  await drop("nothing, of the kind");
  const dialog = page.getByRole("dialog", { name: "A table of your own" });
  await expect(dialog.getByText(/no two classes/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Use this table" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Done" }).click();
  expect(queryOf(page)).toBe("v=1&seed=2");
  await drop("1,2,left\n3,4,right\n5,6,left\n7,9,right\n");
  await expect(dialog.getByRole("status")).toContainText("4 rows, 2 classes. No header.");
  await dialog.getByRole("button", { name: "Use this table" }).click();
  await expect.poll(() => queryOf(page)).toContain("data=csv");
  await page.goBack();
  await expect.poll(() => queryOf(page)).toBe("v=1&seed=2");
  await page.goForward();
  await expect(page.getByText("left", { exact: true }).first()).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the tools break no rule that a machine can check, with ten classes, in ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const points = [..."abcdefghij"].map((letter, i) => `${(i - 5) / 5}_${((i * 3) % 10) / 10}_${letter}`);
    await openLab(page, `v=1&data=points&points=${points.join(",")}&at=50&seed=2`);
    const broken = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(" ")}`);
    };
    const { dialog } = await openPoints(page);
    await expect(dialog.getByRole("radio")).toHaveCount(10);
    expect(await broken()).toEqual([]);
    await dialog.getByRole("button", { name: "Done" }).click();
    const table = await openTable(page);
    await table.getByRole("textbox", { name: "Paste the table" }).fill("1,2,a\n3,x,b\n4,5,b");
    await expect(table.getByRole("button", { name: "Use the 2 readable rows" })).toBeEnabled();
    expect(await broken()).toEqual([]);
  });
}
