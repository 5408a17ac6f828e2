import { createStore, type StoreApi } from "zustand/vanilla";
import { sampleCount } from "../experiment/data/sample-count.ts";
import { ownKeyOf } from "../experiment/scenario/own-data.ts";
import { printShared } from "../experiment/scenario/print-query.ts";
import { printStack } from "../experiment/scenario/print-stack.ts";
import { taskOf } from "../experiment/scenario/tasks.ts";
import type { Scenario } from "../experiment/scenario/types.ts";

/** One unit of one arm's net. */
export interface SelectedUnit {
  readonly arm: number;
  /** Index into the layers of the arm's frame. */
  readonly layer: number;
  readonly unit: number;
}

/** What the reader has picked to look at closely. No link carries it. */
export interface Selection {
  /** Row of the data set: one training point. */
  readonly sample: number | null;
  readonly unit: SelectedUnit | null;
}

export type SelectionStore = StoreApi<Selection>;

export function createSelectionStore(): SelectionStore {
  return createStore<Selection>(() => ({ sample: null, unit: null }));
}

/** Whether a row is still the same training point: noise moves points, and more of them extend fewer. Own ones are renumbered. */
function keepsSample(row: number, before: Scenario, after: Scenario): boolean {
  const { data, seed, split } = after;
  const same = data === before.data && seed === before.seed && split === before.split;
  const own = ownKeyOf(data);
  return (
    same && (own === null || printShared(after, own) === printShared(before, own)) && row < sampleCount(after)
  );
}

function keepsUnit({ arm }: SelectedUnit, before: Scenario, after: Scenario): boolean {
  const old = before.arms[arm]?.net;
  const now = after.arms[arm]?.net;
  if (old === undefined || now === undefined) return false;
  return printStack(old) === printStack(now) && taskOf(before).outputs === taskOf(after).outputs;
}

/** What is left of a selection when the scenario has changed: what is no longer there is no longer picked. */
export function keptSelection(selection: Selection, before: Scenario, after: Scenario): Selection {
  const { sample, unit } = selection;
  const sampleGone = sample !== null && !keepsSample(sample, before, after);
  const unitGone = unit !== null && !keepsUnit(unit, before, after);
  if (!sampleGone && !unitGone) return selection;
  return { sample: sampleGone ? null : sample, unit: unitGone ? null : unit };
}
