// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULTS } from "../../src/experiment/scenario/defaults.ts";
import type { OwnPoint, OwnTable } from "../../src/experiment/scenario/types.ts";
import { editOwnPoints, editOwnTable, editShared } from "../../src/state/edits.ts";
import { Lab } from "../../src/state/lab.ts";
import { FakeClock, FakeWorker, settled } from "./fake-worker.ts";

const rows = (count: number): OwnPoint[] =>
  Array.from({ length: count }, (_, i) => ({ x1: (i % 50) / 50, x2: (i % 7) / 7, label: i % 2 }));
const table = (count: number): OwnTable => ({ rows: rows(count), inputNames: null, classNames: ["a", "b"] });

let stop: () => void;

async function open(search: string): Promise<Lab> {
  window.history.replaceState(null, "", `/lab${search}`);
  const worker = new FakeWorker();
  const lab = new Lab({ clock: new FakeClock(), startWorker: () => worker.link });
  stop = lab.start();
  await settled();
  return lab;
}

const samples = (lab: Lab): number => lab.scenario.getState().scenario.n;

describe("the number of samples after data of the reader's own", () => {
  beforeEach(() => window.localStorage.clear());
  afterEach(() => stop());

  it("is what it was before a table", async () => {
    const lab = await open("?v=1&n=200");
    lab.edit(editOwnTable(table(800)));
    expect(samples(lab)).toBe(800);
    lab.chooseData("spiral");
    expect(samples(lab)).toBe(200);
    expect(lab.scenario.getState().notices).toEqual([]);
  });

  it("is what it was before many points, also by way of a table", async () => {
    const lab = await open("?v=1&n=60");
    lab.edit(editOwnTable(table(800)));
    lab.edit(editOwnPoints(rows(90)));
    lab.chooseData("xor4");
    lab.chooseData("moons");
    expect(samples(lab)).toBe(60);
  });

  it("is all of the table again when the table is chosen again", async () => {
    const lab = await open("?v=1");
    lab.edit(editOwnTable(table(800)));
    lab.chooseData("rings");
    lab.chooseData("csv");
    expect(samples(lab)).toBe(800);
  });

  it("is the format's own where the page was opened with the table", async () => {
    const first = await open("?v=1&n=200");
    first.edit(editOwnTable(table(800)));
    stop();
    const lab = await open(window.location.search);
    await vi.waitFor(() => expect(samples(lab)).toBe(800));
    lab.chooseData("circle");
    expect(samples(lab)).toBe(DEFAULTS.n);
  });

  it("stays what the reader has set from one made data set to the next", async () => {
    const lab = await open("?v=1");
    lab.edit(editShared({ n: 300 }));
    lab.chooseData("drawn");
    lab.chooseData("gauss");
    expect(samples(lab)).toBe(300);
  });
});
