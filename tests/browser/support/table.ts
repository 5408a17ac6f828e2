import { expect, type Page } from "@playwright/test";

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Opens the table of a figure and reads it. */
export async function tableOf(page: Page, name: RegExp): Promise<Table> {
  const figure = page.getByRole("figure", { name }).first();
  const details = figure.locator("details");
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  const table = figure.locator("table");
  await expect(table.locator("tbody tr").first()).toBeVisible();
  return table.evaluate((element) => {
    const cells = (row: Element) => [...row.children].map((cell) => cell.textContent ?? "");
    return {
      columns: [...element.querySelectorAll("thead tr")].flatMap(cells),
      rows: [...element.querySelectorAll("tbody tr")].map(cells),
    };
  });
}

/** Whether a printed number, to the digits that it shows, is the value. */
function agrees(printed: string, value: number): boolean {
  if (printed === "exactly 0") return value === 0;
  const plain = printed.replaceAll("\u2212", "-").replaceAll(",", "");
  const found = /^-?\d+(?:\.(\d+))?(?:e(-?\d+))?$/.exec(plain);
  if (found === null) return false;
  const half = 0.5 * 10 ** (Number(found[2] ?? 0) - (found[1]?.length ?? 0));
  return Math.abs(Number(plain) - value) <= half * 1.000001;
}

export function expectPrinted(
  printed: string | undefined,
  value: number | null | undefined,
  what: string,
): void {
  const fits = printed !== undefined && typeof value === "number" && agrees(printed, value);
  expect(fits, `${what}: the table says ${printed}, the command line ${value}`).toBe(true);
}
