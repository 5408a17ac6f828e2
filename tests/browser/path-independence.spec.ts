import type { Page } from "@playwright/test";
import { goTo as words } from "../../src/ui/text/en/go-to.ts";
import { lab } from "../../src/ui/text/en/lab.ts";
import { armsOf, openLab, pause, play, statusOf, stepOf } from "./support/lab.ts";
import { historyOf, runScenario } from "./support/scenario.ts";
import { expectPrinted, tableOf } from "./support/table.ts";
import { expect, test } from "./support/test.ts";

/** What carries most from step to step: two memories of optimisers, running statistics, masks, units that die. */
const QUERY =
  "v=1&data=spiral&net=12,relu,12,relu&lr=0.5&net.b=8,bn,tanh&opt.b=adam&lr.b=0.01&net.c=8,relu,dropout:0.2,8,prelu&opt.c=nesterov:0.9&lr.c=0.05&seed=3";

const timelineOf = (page: Page) => page.getByRole("slider", { name: lab.transport.timeline, exact: true });

/** The address as it stands, without the step: what the command line is asked. */
const queryOf = (page: Page) => new URL(page.url()).search.slice(1).replace(/&at=\d+/, "");

/** The Lab at rest shows what the command line computes for the link, in every bit, and the same history. */
async function expectStraightRun(page: Page): Promise<void> {
  const step = await stepOf(page);
  const { arms, notices } = await runScenario(queryOf(page), "--steps", String(step));
  expect(notices).toEqual([]);
  const shown = await armsOf(page);
  for (const [id, arm] of Object.entries(arms)) {
    expect(shown[id]?.fingerprint, `arm ${id} at step ${step}`).toBe(arm.fingerprint);
    expect(Number(shown[id]?.loss), `loss of arm ${id} at step ${step}`).toBe(arm.loss.train);
  }
  const history = historyOf(queryOf(page), step);
  const { rows } = await tableOf(page, /^Loss/);
  // The frame itself stands last where it is no sample.
  const steps = history.map((sample) => sample.step.toLocaleString("en-US"));
  expect(rows.slice(0, steps.length).map(([at]) => at)).toEqual(steps);
  expect(rows.length - steps.length).toBe(history.at(-1)?.step === step ? 0 : 1);
  for (const [row, sample] of history.entries()) {
    sample.arms.forEach(({ train }, arm) => {
      expectPrinted(rows[row]?.[1 + 2 * arm], train.loss, `loss of arm ${arm} at step ${sample.step}`);
    });
  }
}

async function goTo(page: Page, step: string): Promise<void> {
  await page.keyboard.press("Alt+KeyJ");
  await expect(page.getByRole("textbox", { name: words.step })).toBeFocused();
  await page.keyboard.type(step);
  await page.keyboard.press("Enter");
}

async function dragTo(page: Page, ...shares: number[]): Promise<void> {
  const box = await timelineOf(page).boundingBox();
  if (box === null) throw new Error("the timeline is not on the page");
  const y = box.y + box.height / 2;
  const max = Number(await timelineOf(page).getAttribute("max"));
  await page.mouse.move(box.x + ((await stepOf(page)) / max) * box.width, y);
  await page.mouse.down();
  for (const share of shares) await page.mouse.move(box.x + share * box.width, y, { steps: 12 });
  // As long as the hand holds it nothing else moves it.
  const goal = await timelineOf(page).inputValue();
  await page.mouse.up();
  await expect(statusOf(page)).toHaveAttribute("data-step", goal);
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
}

async function changeRate(page: Page, arm: string, rate: string): Promise<void> {
  const field = page.getByRole("textbox", { name: lab.settings.lrOf(arm) });
  await field.fill(rate);
  await field.press("Enter");
  await expect.poll(() => queryOf(page)).toMatch(new RegExp(`lr\\.${arm}=[^&]*,${rate}@`));
}

test("play, pause, drags, jumps, rates and links lead to the command line's bits and history", async ({
  page,
  context,
}) => {
  // It runs a dozen scenarios in Node beside the page: a busy machine takes minutes.
  test.setTimeout(400_000);
  await openLab(page, QUERY);
  await page.getByRole("combobox", { name: lab.transport.speed }).selectOption("100");
  await play(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(60);
  await page.getByRole("combobox", { name: lab.transport.speed }).selectOption("1000");
  await expect.poll(() => stepOf(page)).toBeGreaterThan(700);
  await pause(page);
  await expectStraightRun(page);

  await dragTo(page, 0.9, 0.1, 0.3, 0.2);
  await expectStraightRun(page);
  await dragTo(page, 0.1, 0.6);
  await expectStraightRun(page);

  await goTo(page, "433");
  await expect(statusOf(page)).toHaveAttribute("data-step", "433");
  await changeRate(page, "b", "0.1");
  await play(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(600);
  await pause(page);
  expect(queryOf(page)).toContain("lr.b=0.01,0.1@433");
  await expectStraightRun(page);
  await dragTo(page, 0.05, 0.5);
  await expectStraightRun(page);

  // Past the change, then before it: what is changed there takes its place.
  await goTo(page, "205");
  await expect(statusOf(page)).toHaveAttribute("data-step", "205");
  await changeRate(page, "b", "0.02");
  await expect.poll(() => queryOf(page)).toContain("lr.b=0.01,0.02@205&");
  await page.keyboard.press("Alt+KeyS");
  await dragTo(page, 0.7);
  await expectStraightRun(page);

  const step = await stepOf(page);
  await expect.poll(() => new URL(page.url()).searchParams.get("at")).toBe(String(step));
  const other = await context.newPage();
  await openLab(other, new URL(page.url()).search.slice(1));
  await expect(statusOf(other)).toHaveAttribute("data-step", String(step));
  expect(await armsOf(other)).toEqual(await armsOf(page));
  await expectStraightRun(other);

  await page.keyboard.press("Alt+KeyR");
  await expect(statusOf(page)).toHaveAttribute("data-step", "0");
  await expectStraightRun(page);
});

test("an arm that diverged is whole again before the step at which it did", async ({ page }) => {
  await openLab(page, "v=1&net=8,8&loss=squared&lr=0.03,1000@50&seed=1");
  await goTo(page, "400");
  await expect(statusOf(page)).toHaveAttribute("data-state", "diverged");
  await dragTo(page, 0.03);
  expect(await stepOf(page)).toBeLessThan(50);
  expect(await statusOf(page).getAttribute("data-diverged-a")).toBeNull();
  await expectStraightRun(page);
});
