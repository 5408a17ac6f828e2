import { parseQuery } from "../../src/experiment/scenario/parse-query.ts";
import { createSession } from "../../src/experiment/session/session.ts";
import { openLab, pause, play, stepOf } from "./support/lab.ts";
import { runScenario } from "./support/scenario.ts";
import { expectPrinted, tableOf } from "./support/table.ts";
import { expect, test } from "./support/test.ts";

/** Units of its second and third layer die and come back. */
const QUERY = "v=1&data=spiral&net=16,relu,16,relu,16,relu&lr=1&seed=3";

test("a slow processor remembers the same history, and counts the same units that came back", async ({
  page,
  context,
}) => {
  await openLab(page, QUERY);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await play(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(600);
  await pause(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const step = await stepOf(page);

  const { arms } = await runScenario(QUERY, "--steps", String(step));
  const activations = arms.a.layers.filter(({ dead }) => dead !== null);
  const dead = await tableOf(page, /^Dead units/);
  expect(dead.rows.map((row) => row.slice(2, 6))).toEqual(
    activations.map(({ units, dead, blocked, revived }) => [units, dead, blocked, revived].map(String)),
  );

  const here = createSession(parseQuery(QUERY).scenario);
  while (here.stepCount < step) here.step();
  expect(here.history.some(({ arms }) => arms[0].revived.some((count) => count > 0))).toBe(true);
  const loss = await tableOf(page, /^Loss/);
  for (const [row, sample] of here.history.entries()) {
    const [at, train] = loss.rows[row] ?? [];
    expect(at).toBe(sample.step.toLocaleString("en-US"));
    expectPrinted(train, sample.arms[0].train.loss, `training loss at step ${sample.step}`);
  }
});
