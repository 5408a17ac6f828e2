import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../src/experiment/scenario/defaults.ts";
import type { Frame } from "../../src/experiment/session/frame.ts";
import { ShownStore } from "../../src/state/shown-store.ts";
import { frameOf, settingOf } from "./fake-worker.ts";

const setting = settingOf(DEFAULTS);

/** A frame whose news are the samples of these steps. */
function frameWith(historyFrom: number, steps: readonly number[]): Frame {
  return { ...frameOf(steps.at(-1) ?? 0), historyFrom, history: steps.map((step) => ({ step, arms: [] })) };
}

describe("what is shown", () => {
  const stepsOf = (store: ShownStore) => store.get()?.history.map(({ step }) => step);

  it("adds what is new to the history that it holds", () => {
    const store = new ShownStore(() => {});
    store.show(frameWith(0, [0, 1]), setting);
    store.show(frameWith(2, [2, 3]), setting);
    expect(stepsOf(store)).toEqual([0, 1, 2, 3]);
    store.show(frameWith(4, []), setting);
    expect(stepsOf(store)).toEqual([0, 1, 2, 3]);
  });

  it("forgets what lies behind a step that was gone back to", () => {
    const store = new ShownStore(() => {});
    store.show(frameWith(0, [0, 1, 2, 3]), setting);
    store.show(frameWith(1, [1]), setting);
    expect(stepsOf(store)).toEqual([0, 1]);
    store.show(frameWith(0, [0]), setting);
    expect(stepsOf(store)).toEqual([0]);
  });

  it("keeps nothing of another scenario", () => {
    const store = new ShownStore(() => {});
    store.show(frameWith(0, [0, 1]), setting);
    store.show(frameWith(2, [2]), settingOf({ ...DEFAULTS, seed: 2 }));
    expect(stepsOf(store)).toEqual([2]);
  });

  it("gives back the frame before, which nothing draws from any more", () => {
    const store = new ShownStore(() => {});
    const first = frameWith(0, [0]);
    expect(store.show(first, setting)).toBeNull();
    expect(store.show(frameWith(1, [1]), setting)).toBe(first);
  });
});
