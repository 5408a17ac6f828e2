import { createStore, type StoreApi } from "zustand/vanilla";
import type { RunState, Speed } from "../experiment/worker/protocol.ts";

/** `idle`: nothing has been opened yet; `failed`: the worker has stopped answering. */
export type Phase = "idle" | "failed" | RunState;

/** What React renders of a run. Whatever changes with every frame is not here but in the frame source. */
export interface RunStatus {
  readonly phase: Phase;
  /** Whether steps are being taken, or will be once a run that is being opened is open. */
  readonly going: boolean;
  readonly speed: Speed;
  /** Only while seeking. */
  readonly seek: { readonly from: number; readonly to: number } | null;
  /** Why the run failed: the worker's words, or empty when it fell silent. */
  readonly failure: string | null;
}

export function createRunStore(): StoreApi<RunStatus> {
  return createStore<RunStatus>(() => ({
    phase: "idle",
    going: false,
    speed: null,
    seek: null,
    failure: null,
  }));
}

/** Whether steps are being taken. */
export function isBusy(phase: Phase): boolean {
  return phase === "running" || phase === "seeking";
}
