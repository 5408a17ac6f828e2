import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Lab } from "../../state/lab.ts";
import type { RunStatus } from "../../state/run-store.ts";
import type { ScenarioState } from "../../state/scenario-store.ts";
import type { ViewState } from "../../state/view-store.ts";

export const LabContext = createContext<Lab | null>(null);

export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (lab === null) throw new Error("internal: a part of the Lab lies outside of it");
  return lab;
}

export function useScenario<Part>(pick: (state: ScenarioState) => Part): Part {
  return useStore(useLab().scenario, pick);
}

export function useRun<Part>(pick: (state: RunStatus) => Part): Part {
  return useStore(useLab().run.store, pick);
}

export function useView<Part>(pick: (state: ViewState) => Part): Part {
  return useStore(useLab().view, pick);
}
