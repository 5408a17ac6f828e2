import { parseQuery } from "../../src/experiment/scenario/parse-query.ts";
import { createSession } from "../../src/experiment/session/session.ts";
import { openLab } from "./support/lab.ts";
import { tableOf } from "./support/table.ts";
import { expect, test } from "./support/test.ts";

const QUERY = "v=1&data=abs&n=100&net=6,relu&net.b=6,tanh&lr=0.1&seed=4";
const STEPS = 300;

/** What a session of its own says of arm a at the step. */
function expected() {
  const session = createSession(parseQuery(QUERY).scenario);
  for (let i = 0; i < STEPS; i++) session.step();
  const { curve } = session.frame({ historyFrom: 0, surface: true, rows: [] }).arms[0];
  return { hinges: curve?.hinges?.length ?? 0, left: curve?.values[0] ?? Number.NaN };
}

test("a net over one input is drawn with its hinges, probed by pointer and keys, and told in a table", async ({
  page,
}) => {
  await openLab(page, `${QUERY}&at=${STEPS}`);
  const { hinges, left } = expected();
  expect(hinges).toBeGreaterThan(1);
  const figure = page.getByRole("figure", { name: /^Output over x, arm a/ });
  await expect(page.getByRole("heading", { name: "Output over x" })).toBeVisible();
  const count = page.locator(".fig-hinge-count");
  await expect(count).toHaveText([
    `${hinges} hinges, ${hinges + 1} straight pieces`,
    "bends smoothly, no hinge",
  ]);
  await expect(figure.locator("path.ui-marker")).toHaveCount(hinges);

  const plot = figure.getByRole("slider");
  await plot.focus();
  await page.keyboard.press("Home");
  await expect(plot).toHaveAttribute("aria-valuetext", /^x −1\.30: net /);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await expect(plot).toHaveAttribute("aria-valuetext", new RegExp(`^hinge ${hinges} of ${hinges}, x `));
  await page.keyboard.press("Escape");
  await plot.hover();
  await expect(figure.locator(".fig-reading")).toContainText(/x .+: net .+, target /);

  const table = await tableOf(page, /^Output over x, arm a/);
  expect(table.columns).toEqual(["x", "net", "target", "bends"]);
  expect(table.rows.filter((row) => row[3] === "hinge")).toHaveLength(hinges);
  expect(Number(table.rows[0][1].replace("−", "-"))).toBeCloseTo(left, 1);
});

test("points and curves are exchanged at one press, and the arms stay", async ({ page }) => {
  await openLab(page, "v=1&net=5,relu&net.b=5,tanh&seed=2");
  await page.getByRole("radio", { name: "sine" }).check();
  await expect(page.getByRole("figure", { name: /^Output over x/ })).toHaveCount(2);
  await expect(page.getByText("test loss")).toHaveCount(2);
  await expect(page.getByRole("combobox", { name: "Loss" })).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).searchParams.get("data")).toBe("sine");
  expect(new URL(page.url()).searchParams.get("net")).toBe("5,relu");
  await page.getByRole("radio", { name: "moons" }).check();
  await expect(page.getByRole("figure", { name: /^Output over the plane/ })).toHaveCount(2);
});

test("a curve is drawn by pointer and by keys, and the link carries it", async ({ page }) => {
  await openLab(page, "v=1&data=drawn&points=-1_0,1_0&seed=3");
  await page.getByRole("button", { name: "Draw the curve" }).click();
  const plot = page.getByRole("dialog").getByRole("slider");
  const box = await plot.boundingBox();
  if (box === null) throw new Error("expected a plot");
  const at = (x: number, y: number): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  await page.mouse.move(...at(0.3, 0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.2), { steps: 8 });
  await page.mouse.move(...at(0.7, 0.5), { steps: 8 });
  await page.mouse.up();
  const points = () => new URL(page.url()).searchParams.get("points")?.split(",") ?? [];
  await expect.poll(() => points().length).toBeGreaterThan(3);
  const drawn = points().length;
  await plot.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await expect.poll(() => points().length).toBe(drawn + 1);
  expect(points()).toContain("1.1_-0.25");
  await page.reload();
  await expect.poll(() => points().length).toBe(drawn + 1);
  await expect(page.getByRole("figure", { name: /^Output over x/ })).toBeVisible();
});

for (const data of ["sine", "step", "bump", "abs"]) {
  test(`the numbers on the axes of ${data} are whole, signs included, and clear of each other`, async ({
    page,
  }) => {
    await openLab(page, `v=1&data=${data}&net=8,relu&net.b=8,tanh&at=20`);
    const figure = page.getByRole("figure", { name: /^Output over x, arm a/ });
    await expect(figure.locator(".fig-tick").filter({ hasText: "\u2212" }).first()).toBeVisible();
    const faults = await figure.evaluate((element) => {
      const plot = element.querySelector("svg")?.getBoundingClientRect() ?? new DOMRect();
      const words = [...element.querySelectorAll("svg text")].map((text) => ({
        said: text.textContent ?? "",
        box: text.getBoundingClientRect(),
      }));
      const cut = words.filter(({ box }) => box.left < plot.left - 0.5 || box.right > plot.right + 0.5);
      const over = words.filter(({ box }, i) =>
        words.some(
          (other, j) =>
            j > i &&
            box.left < other.box.right &&
            other.box.left < box.right &&
            box.top + 4 < other.box.bottom &&
            other.box.top + 4 < box.bottom,
        ),
      );
      return [...cut, ...over].map(({ said }) => said);
    });
    expect(faults).toEqual([]);
  });
}
