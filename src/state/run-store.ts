import { createStore, type StoreApi } from "zustand/vanilla";
import type { Stop } from "../experiment/session/stop-rule.ts";
import type { Pulled, RunState, Speed } from "../experiment/worker/protocol.ts";

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
  /** The furthest step that this run has been at, while an earlier one is shown. */
  readonly ahead: number | null;
  /** Why a run to a rule came to rest. */
  readonly stop: Stop | null;
  /** Why the run failed: the worker's words, or empty when it fell silent. */
  readonly failure: string | null;
}

export function createRunStore(): StoreApi<RunStatus> {
  return createStore<RunStatus>(() => ({
    phase: "idle",
    going: false,
    speed: null,
    seek: null,
    ahead: null,
    stop: null,
    failure: null,
  }));
}

/**
 * What an answer of the worker says to a status, or null when that says it already. One that may be older than what was
 * `asked` last does not say whether the run goes on.
 */
export function newsOf(pulled: Pulled, status: RunStatus, asked: boolean): Partial<RunStatus> | null {
  const { state, seek, stop, trained, frame } = pulled;
  const ahead = trained > frame.step ? trained : null;
  const moved = status.seek?.from !== seek?.from || status.seek?.to !== seek?.to;
  const going = asked ? status.going : isBusy(state);
  const unmoved = !moved && status.going === going;
  const same =
    status.phase === state && status.ahead === ahead && status.stop?.step === stop?.step && unmoved;
  return same ? null : { phase: state, seek, ahead, stop, going };
}

/** Whether steps are being taken. */
export function isBusy(phase: Phase): boolean {
  return phase === "running" || phase === "seeking";
}
