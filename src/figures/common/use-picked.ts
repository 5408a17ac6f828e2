import { useStore } from "zustand";
import type { Setting } from "../../experiment/session/frame.ts";
import type { SelectionStore } from "../../state/selection-store.ts";

/** The training point that the reader has picked, as a row of the data set; null if there is none. */
export function usePicked(selection: SelectionStore, { train }: Pick<Setting, "train">): number | null {
  const sample = useStore(selection, (state) => state.sample);
  return sample !== null && train.includes(sample) ? sample : null;
}
