import type { HistorySample } from "../../experiment/session/frame.ts";
import type { Shown } from "../../state/frame-source.ts";

/** The curve up to what is shown now: the sampled history, and the frame itself when it lies behind the last sample. */
export function withFrame({ history, frame }: Shown): readonly HistorySample[] {
  const last = history.at(-1);
  if (last !== undefined && last.step >= frame.step) return history;
  const arms = frame.arms.map(({ train, test }) => ({
    train,
    test,
    delta: [],
    weight: [],
    dead: [],
    blocked: [],
    revived: [],
    deaths: 0,
    revivals: 0,
  }));
  return [...history, { step: frame.step, arms }];
}
