import type { CDPSession, Locator, Page } from "@playwright/test";
import { lab as text } from "../../src/ui/text/en/lab.ts";
import { measures } from "../../src/ui/text/en/measures.ts";
import { openLab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test.use({ hasTouch: true });

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the glass, told to the browser as a touch screen tells them. */
class Fingers {
  readonly #cdp: CDPSession;

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  /** All fingers that are down from now on, the first one first. */
  async down(...spots: readonly Spot[]): Promise<void> {
    await this.#send("touchStart", spots);
  }

  async move(...spots: readonly Spot[]): Promise<void> {
    await this.#send("touchMove", spots);
  }

  async up(...left: readonly Spot[]): Promise<void> {
    await this.#send("touchEnd", left);
  }

  /** The system takes the touch for itself, as for a gesture of its own. */
  async cancel(): Promise<void> {
    await this.#send("touchCancel", []);
  }

  async #send(type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel", spots: readonly Spot[]) {
    const touchPoints = spots.map(({ x, y }, id) => ({ x, y, id }));
    await this.#cdp.send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}

async function spotIn(element: Locator, across: number, down: number): Promise<Spot> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("not on the page");
  return { x: box.x + across * box.width, y: box.y + down * box.height };
}

/** A place of the plane of own points. */
const onPlane = (plane: Locator, x1: number, x2: number) => spotIn(plane, (x1 + 1.3) / 2.6, (1.3 - x2) / 2.6);
const pointsIn = (page: Page) => new URL(page.url()).searchParams.get("points")?.split(",") ?? [];

async function openPoints(page: Page) {
  await openLab(page, "v=1&data=points&points=-0.5_0,0.5_0_b&seed=4");
  await page.getByRole("button", { name: "Own points", exact: true }).tap();
  return page.getByRole("dialog").getByRole("slider");
}

test("a block is held, moved and let go by a finger; a swipe without holding moves none", async ({
  page,
}) => {
  await openLab(page, "v=1&net=4,relu,bn,6,tanh&seed=3");
  const list = page.getByRole("list", { name: text.blocks.list("a") });
  const block = (name: string) => list.getByRole("button", { name, exact: true });
  const net = page.getByRole("textbox", { name: text.net.label("a") });
  const fingers = await Fingers.on(page);
  await block(text.blocks.layer("1", 4, "relu")).focus();
  await expect(list).toHaveAttribute("data-movable", "");

  const from = await spotIn(block(text.blocks.batchnorm("2")), 0.5, 0.5);
  const to = await spotIn(block(text.blocks.layer("1", 4, "relu")), 0, 0.5);
  await fingers.down(from);
  await fingers.move({ x: (from.x + to.x) / 2, y: from.y });
  await fingers.move(to);
  await expect(page.locator(".lab-drop")).toHaveCount(0);
  await fingers.up();
  await expect(net).toHaveValue("4,relu,bn,6,tanh");

  await fingers.down(from);
  await expect(list.locator("[data-carried]").first()).toBeVisible();
  await fingers.move({ x: (from.x + to.x) / 2, y: from.y });
  await fingers.move(to);
  await expect(page.locator(".lab-drop")).toBeVisible();
  await fingers.up();
  await expect(net).toHaveValue("bn,4,relu,6,tanh");
  await expect(page.locator(".lab-drop")).toHaveCount(0);
});

test("a held block is put back where the system takes the finger away", async ({ page }) => {
  await openLab(page, "v=1&net=4,relu,bn,6,tanh&seed=3");
  const list = page.getByRole("list", { name: text.blocks.list("a") });
  const fingers = await Fingers.on(page);
  const first = list.getByRole("button", { name: text.blocks.layer("1", 4, "relu"), exact: true });
  await first.focus();
  await expect(list).toHaveAttribute("data-movable", "");
  const from = await spotIn(list.getByRole("button", { name: text.blocks.batchnorm("2") }), 0.5, 0.5);
  await fingers.down(from);
  await fingers.move(from);
  await expect(page.locator("[data-carried]").first()).toBeAttached();
  await fingers.cancel();
  await expect(page.locator("[data-carried]")).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: text.net.label("a") })).toHaveValue("4,relu,bn,6,tanh");
});

test("an own point follows the first finger only, and goes back where the touch is cancelled", async ({
  page,
}) => {
  const plane = await openPoints(page);
  const fingers = await Fingers.on(page);
  const from = await onPlane(plane, 0.5, 0.03);
  const to = await onPlane(plane, 0.9, -0.9);
  const second = await onPlane(plane, -0.9, 0.9);
  const elsewhere = await onPlane(plane, -0.5, 0.9);
  await fingers.down(from);
  await fingers.down(from, second);
  await fingers.move(to, second);
  await fingers.move(to, elsewhere);
  await fingers.up();
  await expect.poll(() => pointsIn(page)[1]).toMatch(/^0\.(89|9|90)\d*_-0\.(89|9|90)\d*_b$/);
  expect(pointsIn(page)).toHaveLength(2);

  await fingers.down(to);
  await fingers.move(from);
  await fingers.cancel();
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("put back");
  await expect.poll(() => pointsIn(page)[1]).toMatch(/^0\.(89|9|90)\d*_-0\.(89|9|90)\d*_b$/);
});

test("a curve is drawn by a finger; a second finger and a cancelled touch draw nothing", async ({ page }) => {
  await openLab(page, "v=1&data=drawn&points=-1_0,1_0&seed=3");
  await page.getByRole("button", { name: measures.drawn.open }).tap();
  const plot = page.getByRole("dialog").getByRole("slider");
  const fingers = await Fingers.on(page);
  const [from, top, to] = [
    await spotIn(plot, 0.3, 0.5),
    await spotIn(plot, 0.5, 0.2),
    await spotIn(plot, 0.7, 0.5),
  ];
  await fingers.down(from);
  await fingers.move(top);
  await fingers.cancel();
  await expect(page.getByRole("dialog").getByText(measures.drawn.knots(2))).toBeVisible();

  await fingers.down(from);
  await fingers.move(top);
  const second = await spotIn(plot, 0.9, 0.9);
  await fingers.down(top, second);
  await fingers.move(top, await spotIn(plot, 0.1, 0.9));
  await fingers.move(to, second);
  await fingers.up();
  await expect.poll(() => pointsIn(page).length).toBe(5);
  const heights = pointsIn(page).map((point) => Number(point.split("_")[1]));
  // Nothing was drawn where the second finger was, near the lower edge.
  expect(Math.min(...heights)).toBeGreaterThan(-0.2);
  expect(Math.max(...heights)).toBeGreaterThan(0.6);
});
