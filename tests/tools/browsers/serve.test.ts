import { afterEach, expect, it } from "vitest";
import { HEADERS } from "../../../src/app/policy.ts";
import { Ends } from "../../../tools/browsers/ends.ts";
import { serveHarness } from "../../../tools/browsers/serve.ts";
import { QUERIES, REFERENCE } from "./support.ts";

const ends = new Ends();
afterEach(() => ends.all());

const serve = () => serveHarness(new Map([["/", "<title>a</title>"]]), QUERIES, ends);
const post = (address: string, path: string, value: unknown) =>
  fetch(new URL(path, address), { method: "POST", body: JSON.stringify(value) });

it("gives the page, the links and nothing else, with the app's headers", async () => {
  const { address } = await serve();
  const page = await fetch(address);
  expect(await page.text()).toBe("<title>a</title>");
  for (const [name, value] of Object.entries(HEADERS)) expect(page.headers.get(name)).toBe(value);
  expect(await (await fetch(`${address}queries`)).json()).toEqual(QUERIES);
  expect((await fetch(`${address}other`)).status).toBe(404);
});

it("has the runs when all have come, bit for bit", async () => {
  const { address, runs } = await serve();
  for (const run of REFERENCE) await post(address, "/run", run);
  expect(await runs).toEqual(REFERENCE);
});

it("passes on what the page says has failed", async () => {
  const { address, runs } = await serve();
  await post(address, "/run", REFERENCE[0]);
  await post(address, "/failure", "the worker failed: planted");
  await expect(runs).rejects.toThrow("the worker failed: planted");
});
