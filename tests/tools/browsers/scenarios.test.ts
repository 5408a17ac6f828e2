import { describe, expect, it } from "vitest";
import { ACTIVATIONS, INITIALISERS, OPTIMISERS } from "../../../src/engine/index.ts";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import {
  type Arm,
  DATA_NAMES,
  LOSS_NAMES,
  type Scenario,
  type Stack,
  type StackItem,
} from "../../../src/experiment/scenario/types.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { SCENARIOS } from "../../../tools/browsers/scenarios.ts";

/** The compiler asks for every kind of layer that there is. */
const KINDS: Readonly<Record<StackItem["kind"], true>> = {
  linear: true,
  activation: true,
  batchnorm: true,
  dropout: true,
  maxout: true,
  skip: true,
  repeat: true,
};

const read = SCENARIOS.map((query) => ({ query, ...parseQuery(query) }));
const arms = read.flatMap(({ scenario }) => scenario.arms);
const items = arms.flatMap(({ net }) => itemsOf(net));

/** All items of a stack, those within brackets too. */
function itemsOf(stack: Stack): StackItem[] {
  return stack.flatMap((item) => ("items" in item ? [item, ...itemsOf(item.items)] : [item]));
}

function divergedArms(scenario: Scenario): number {
  const session = createSession(scenario);
  while (session.stepCount < scenario.at && !session.ended) session.step();
  const { arms: frames } = session.frame({ historyFrom: 0, surface: false, rows: [] });
  return frames.filter((arm) => arm.diverged !== null).length;
}

const missing = (words: readonly string[], used: Iterable<string>) => {
  const there = new Set(used);
  return words.filter((word) => !there.has(word));
};

describe("the scenarios of test:browsers", () => {
  it("are all different", () => {
    expect(SCENARIOS.length).toBeGreaterThan(0);
    expect(new Set(SCENARIOS).size).toBe(SCENARIOS.length);
  });

  it.each(read)("are read as they are written: $query", ({ notices, scenario }) => {
    expect(notices).toEqual([]);
    expect(scenario.at).toBeGreaterThanOrEqual(500);
  });

  it("have every activation, initialiser and optimiser of the engine's tables", () => {
    const activations = items.flatMap((item) => (item.kind === "activation" ? [item.name] : []));
    expect(missing(Object.keys(ACTIVATIONS), activations)).toEqual([]);
    const inits = arms.map(({ init }) => init.name);
    expect(missing(Object.keys(INITIALISERS), inits)).toEqual([]);
    const optimisers = arms.map(({ opt }) => opt.name);
    expect(missing(Object.keys(OPTIMISERS), optimisers)).toEqual([]);
    expect(arms.some(({ opt }) => opt.name === "sgd" && opt.parameters.length > 0)).toBe(true);
  });

  it("have every kind of layer, data set and loss, and no layer at all", () => {
    const kinds = items.map(({ kind }) => kind);
    expect(missing(Object.keys(KINDS), kinds)).toEqual([]);
    const data = read.map(({ scenario }) => scenario.data);
    // A table of the reader's own is in no link.
    expect(missing(DATA_NAMES, [...data, "csv"])).toEqual([]);
    const losses = read.map(({ scenario }) => scenario.loss);
    expect(missing(LOSS_NAMES, losses)).toEqual([]);
    expect(arms.some(({ net }) => net.length === 0)).toBe(true);
  });

  it.each<[string, (arm: Arm) => boolean]>([
    ["l1", ({ l1 }) => l1 > 0],
    ["l2", ({ l2 }) => l2 > 0],
    ["sparse", ({ sparse }) => sparse > 0],
    ["a rate that changes", ({ lr }) => lr.length > 1],
  ])("have %s", (_, has) => {
    expect(arms.some(has)).toBe(true);
  });

  it("have an arm that diverges beside arms that do not", () => {
    const last = read.findLast(({ scenario }) => {
      const diverged = divergedArms(scenario);
      return diverged > 0 && diverged < scenario.arms.length;
    });
    expect(last).toBeDefined();
  });
});
