import { createStore, type StoreApi } from "zustand/vanilla";
import type { MoreFigureName } from "../experiment/scenario/types.ts";

/** What the page shows and no link carries. */
export interface ViewState {
  readonly showTrain: boolean;
  readonly showTest: boolean;
  /** Whether maps show where the units of a net bend. */
  readonly showCreases: boolean;
  /** The arm that a narrow page shows. */
  readonly arm: number;
  /** Whether the data panel is open where it folds to a button. */
  readonly dataOpen: boolean;
  /** Whether the panel that sends the run somewhere is open. */
  readonly goToOpen: boolean;
  /** The newest message of the page's polite region that is seen elsewhere. */
  readonly said: string;
  /** What is shown was here before, and nothing has been changed since it came back. */
  readonly restored: boolean;
  /** Whether single keys act in present mode; speech input and a cat on the desk press them too. */
  readonly singleKeys: boolean;
  /** The figures that stand beside the rail's, the newest last. A link has room for some of them. */
  readonly open: readonly MoreFigureName[];
  /** One of them that a press has asked for: it comes into view once it is there. */
  readonly sought: MoreFigureName | null;
}

export function createViewStore(): StoreApi<ViewState> {
  return createStore<ViewState>(() => ({
    showTrain: true,
    showTest: false,
    showCreases: false,
    arm: 0,
    dataOpen: false,
    goToOpen: false,
    said: "",
    restored: false,
    singleKeys: true,
    open: [],
    sought: null,
  }));
}
