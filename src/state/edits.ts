import { givenCount } from "../experiment/data/sample-count.ts";
import { LIMITS, MAX_ARMS } from "../experiment/scenario/limits.ts";
import { ownPointsUse } from "../experiment/scenario/own-points.ts";
import type { Arm, DataName, OwnPoint, OwnTable, Scenario } from "../experiment/scenario/types.ts";

/** Edits of a scenario: pure, and none of them touches a draw that it does not mean. */
export type Edit = (scenario: Scenario) => Scenario;

export type Shared = Pick<Scenario, "data" | "n" | "noise" | "split" | "batch" | "loss" | "seed">;

export function editShared(patch: Partial<Shared>): Edit {
  return (scenario) => ({ ...scenario, ...patch });
}

/** Other draws, by the next seed; after the last comes the first. */
export const nextSeed: Edit = (scenario) => {
  const { low, high } = LIMITS.seed;
  return { ...scenario, seed: scenario.seed >= high ? low : scenario.seed + 1 };
};

/** With all of the samples that the reader has given. */
function withAllGiven(scenario: Scenario): Scenario {
  return { ...scenario, n: Math.max(scenario.n, givenCount(scenario) ?? 0) };
}

/** Points of the reader's own, all of them. */
export function editOwnPoints(points: readonly OwnPoint[]): Edit {
  return (scenario) => withAllGiven({ ...scenario, data: "points", points });
}

/** A table of the reader's own, all of its rows. */
export function editOwnTable(csv: OwnTable): Edit {
  return (scenario) => withAllGiven({ ...scenario, data: "csv", csv });
}

/**
 * Another data set, of `n` samples or all that the reader has given. Points that are none for it, as those of classes
 * for a curve, make way for its own first ones.
 */
export function chooseData(data: DataName, n: number): Edit {
  return (scenario) => {
    const use = ownPointsUse(data);
    const unfit = use !== null && scenario.points.length > 0 && !use.enough(scenario.points);
    return withAllGiven({ ...scenario, data, n, points: unfit ? [] : scenario.points });
  };
}

/** The knots of a curve that the reader has drawn. */
export function editDrawn(points: readonly OwnPoint[]): Edit {
  return (scenario) => ({ ...scenario, data: "drawn", points });
}

export function editArm(index: number, patch: Partial<Arm>): Edit {
  return (scenario) => ({
    ...scenario,
    arms: scenario.arms.map((arm, i) => (i === index ? { ...arm, ...patch } : arm)),
  });
}

/** A copy of an arm, right behind it: what is changed in it next is all that differs. Later letters move on. */
export function copyArm(index: number): Edit {
  return (scenario) => {
    if (scenario.arms.length >= MAX_ARMS) return scenario;
    return { ...scenario, arms: scenario.arms.toSpliced(index + 1, 0, scenario.arms[index]) };
  };
}

/** Letters close up; a scenario keeps at least one arm. */
export function removeArm(index: number): Edit {
  return (scenario) => {
    if (scenario.arms.length === 1) return scenario;
    return { ...scenario, arms: scenario.arms.filter((_, i) => i !== index) };
  };
}

/** The rate from `step` on. What was used before stays, so the link replays the change. */
export function withRate(scenario: Scenario, index: number, rate: number, step: number): Scenario {
  const lr = [...scenario.arms[index].lr.filter((change) => change.step < step), { rate, step }];
  return editArm(index, { lr })(scenario);
}
