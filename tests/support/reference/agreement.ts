import { expect } from "vitest";
import type { Scenario } from "../../../src/experiment/scenario/types.ts";
import type { HistoryArm } from "../../../src/experiment/session/frame.ts";
import { toJson } from "../../../tools/scenario/finite.ts";
import { runReport } from "../../../tools/scenario/report.ts";
import type { ReferenceProbes } from "./probes.ts";
import { recompute } from "./reference.ts";
import { type Dump, referenceTask } from "./task.ts";

/** Agreement to 1e-9 x max(1, |value|). */
function expectClose(given: number | null, expected: number | null, what: string): void {
  if (given === null || expected === null) {
    expect(given, what).toBe(expected);
    return;
  }
  const error = Math.abs(given - expected);
  expect(error, `${what}: ${given}, recomputed ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.max(1, Math.abs(expected)),
  );
}

function expectSameList(given: readonly number[], expected: readonly number[], what: string): void {
  expect(given.length, what).toBe(expected.length);
  for (let i = 0; i < given.length; i++) expectClose(given[i], expected[i], `${what}[${i}]`);
}

/** What a sampled step is remembered by, against the probes recomputed at that step. */
function expectRemembered(given: HistoryArm, layers: readonly ReferenceProbes[], what: string): void {
  const all = (pick: (layer: ReferenceProbes) => number | null | undefined) =>
    layers.flatMap((layer) => pick(layer) ?? []);
  expectSameList(
    given.delta,
    all(({ gradient }) => gradient?.delta),
    `${what}.delta`,
  );
  expectSameList(
    given.weight,
    all(({ gradient }) => gradient?.weight),
    `${what}.weight`,
  );
  expect(given.dead, `${what}.dead`).toEqual(all(({ dead }) => dead));
  expect(given.blocked, `${what}.blocked`).toEqual(all(({ blocked }) => blocked));
  expectSameList(
    given.silent,
    all(({ silent }) => silent),
    `${what}.silent`,
  );
}

/** Trains a scenario, trains it again with the reference, and compares all that a dump says. */
export function expectAgreement(scenario: Scenario, steps: number): void {
  const report = runReport(scenario, steps, true);
  const found: string[] = [];
  const dump = toJson({ ...report.dump, arms: report.arms }, (path) => found.push(path)) as unknown as Dump;
  expect(found).toEqual([]);
  expect(dump.batches).toHaveLength(steps);
  expect(dump.batches.every((rows) => rows.length === scenario.batch)).toBe(true);
  Object.entries(dump.arms).forEach(([id, arm], index) => {
    const expected = recompute(referenceTask(scenario, dump, index, id));
    expectSameList(arm.losses, expected.losses, `${id}.losses`);
    arm.parameters.forEach(({ name, values }, p) => {
      expectSameList(values, expected.parameters[p], `${id}.${name}`);
    });
    expect(arm.statistics.length).toBe(expected.statistics.length);
    arm.statistics.forEach(({ name, mean, variance }, i) => {
      expectSameList(mean, expected.statistics[i].mean, `${id}.${name}.mean`);
      expectSameList(variance, expected.statistics[i].variance, `${id}.${name}.variance`);
    });
    for (const set of ["train", "test"] as const) {
      expectClose(arm.loss[set], expected[set].loss, `${id}.loss.${set}`);
      expectClose(arm.accuracy[set], expected[set].accuracy, `${id}.accuracy.${set}`);
    }
    const last = report.history.at(-1);
    expect(last?.step, "the last step is a sampled one").toBe(steps);
    if (last) expectRemembered(last.arms[index], expected.layers, `${id}.history`);
    expect(arm.layers.length).toBe(expected.layers.length);
    arm.layers.forEach((layer, l) => {
      const wanted = expected.layers[l];
      const name = `${id}.${layer.name}`;
      expectClose(layer.gradient?.delta ?? null, wanted.gradient?.delta ?? null, `${name} delta`);
      expectClose(layer.gradient?.weight ?? null, wanted.gradient?.weight ?? null, `${name} weight`);
      expect([layer.dead, layer.blocked], `${name} states`).toEqual([wanted.dead, wanted.blocked]);
      expectClose(layer.silent, wanted.silent, `${name} silent`);
      expectClose(layer.saturated, wanted.saturated, `${name} saturated`);
      expectClose(layer.sparsity, wanted.sparsity, `${name} sparsity`);
      expect(layer.pieces, `${name} pieces`).toEqual(wanted.pieces);
      expectClose(layer.spread, wanted.spread, `${name} spread`);
      expectClose(layer.update, wanted.update, `${name} update`);
    });
  });
}
