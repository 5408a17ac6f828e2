import { createStore, type StoreApi } from "zustand/vanilla";
import { DEFAULT_VIEW, DEFAULTS } from "../experiment/scenario/defaults.ts";
import type { Notice, Scenario, View } from "../experiment/scenario/types.ts";

/** The one source of truth. `scenario.at` is the step at which the run last rested. */
export interface ScenarioState {
  readonly scenario: Scenario;
  readonly view: View;
  /** What was corrected in the link, or in the newest edit that needed it. */
  readonly notices: readonly Notice[];
}

export function createScenarioStore(): StoreApi<ScenarioState> {
  return createStore<ScenarioState>(() => ({ scenario: DEFAULTS, view: DEFAULT_VIEW, notices: [] }));
}
