// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULTS } from "../../src/experiment/scenario/defaults.ts";
import type { Scenario } from "../../src/experiment/scenario/types.ts";
import { copyArm, editArm, editShared, removeArm } from "../../src/state/edits.ts";
import { Lab } from "../../src/state/lab.ts";
import { keptSelection } from "../../src/state/selection-store.ts";
import { FakeClock, FakeWorker, settled } from "./fake-worker.ts";

const PICKED = { sample: 30, unit: { arm: 0, layer: 0, unit: 3 } };
const two = copyArm(0)(DEFAULTS);
const changed = (change: (scenario: Scenario) => Scenario, from = DEFAULTS, picked = PICKED) =>
  keptSelection(picked, from, change(from));

describe("what the reader has picked", () => {
  it("stays while the points and the nets stay: other settings of the run do not touch it", () => {
    expect(changed(editShared({ batch: 3, noise: 0.3, loss: "squared" }))).toBe(PICKED);
    expect(changed(editArm(0, { l2: 0.1 }))).toBe(PICKED);
    expect(changed(editShared({ n: 31 }))).toBe(PICKED);
  });

  it("loses the point where the row is gone or is another point", () => {
    expect(changed(editShared({ n: 30 }))).toEqual({ ...PICKED, sample: null });
    expect(changed(editShared({ seed: 2 }))).toEqual({ ...PICKED, sample: null });
    expect(changed(editShared({ split: 0.7 }))).toEqual({ ...PICKED, sample: null });
    expect(changed(editShared({ data: "xor" }))).toEqual({ ...PICKED, sample: null });
    // Three species: three outputs, of which two classes had one.
    expect(changed(editShared({ data: "penguins" }))).toEqual({ sample: null, unit: null });
  });

  it("counts the rows that a data set has, not those that were asked for", () => {
    const penguins = editShared({ data: "penguins", n: 500 })(DEFAULTS);
    const at = (sample: number) => keptSelection({ sample, unit: null }, penguins, penguins).sample;
    expect(at(341)).toBe(341);
    expect(at(342)).toBeNull();
  });

  it("loses the unit where its net is another, and keeps it where another arm's is", () => {
    const tanh = { kind: "activation", name: "tanh", parameters: [] } as const;
    const net = [{ kind: "linear", units: 8 }, tanh] as const;
    expect(changed(editArm(0, { net }), two)).toEqual({ ...PICKED, unit: null });
    expect(changed(editArm(1, { net }), two)).toBe(PICKED);
    const picked = { sample: null, unit: { arm: 1, layer: 0, unit: 3 } };
    expect(keptSelection(picked, two, removeArm(1)(two)).unit).toBeNull();
  });
});

describe("the Lab's selection", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("follows the scenario, and no link carries it", async () => {
    window.history.replaceState(null, "", "/lab?v=1&seed=1");
    const worker = new FakeWorker();
    const lab = new Lab({ clock: new FakeClock(), startWorker: () => worker.link });
    const stop = lab.start();
    await settled();
    lab.selection.setState(PICKED);
    lab.edit(editShared({ batch: 20 }));
    expect(lab.selection.getState()).toEqual(PICKED);
    vi.advanceTimersByTime(1000);
    expect(window.location.search).toBe("?v=1&batch=20&seed=1");
    lab.edit(editShared({ seed: 8 }));
    expect(lab.selection.getState()).toEqual({ ...PICKED, sample: null });
    stop();
  });
});
