import type { Frame, FrameRequest, HistorySample, Setting } from "../../src/experiment/session/frame.ts";
import { lineThrough } from "../../src/experiment/session/lines.ts";
import type { RunState } from "../../src/experiment/worker/protocol.ts";
import { type Exact, exact } from "./exact.ts";

export interface RecordedSample {
  readonly step: number;
  readonly arms: readonly Exact[];
}

/** All that one engine has computed of one scenario. */
export interface Run {
  readonly query: string;
  readonly state: RunState;
  readonly step: number;
  /** The samples that were drawn, and their division. */
  readonly data: Exact;
  readonly history: readonly RecordedSample[];
  /** Per arm the last frame: its fingerprint and what all probes measure. */
  readonly arms: readonly Exact[];
}

/** Asks for a frame with every probe, every picture and the whole history. `frame`: any frame of the same run. */
export function wholeFrame(setting: Setting, frame: Frame): FrameRequest {
  return {
    historyFrom: 0,
    surface: true,
    rows: frame.arms.map((arm) => arm.rows.map((_, row) => row)),
    distribution: true,
    slice: lineThrough(setting, "diagonal"),
  };
}

export function recordRun(
  query: string,
  state: RunState,
  setting: Setting,
  history: readonly HistorySample[],
  frame: Frame,
): Run {
  const { inputs, targets, train, test } = setting;
  return {
    query,
    state,
    step: frame.step,
    data: exact({ inputs, targets, train, test }),
    history: history.map(({ step, arms }) => ({ step, arms: arms.map(exact) })),
    arms: frame.arms.map(exact),
  };
}
