import type { Shown } from "../../state/frame-source.ts";

/** RMS of delta that theory expects of one linear layer at step 0. */
export interface ExpectedDelta {
  readonly name: string;
  readonly delta: number;
}

/**
 * What theory expects of an arm's gradient at step 0: its ratios times the measured delta of `out`, in reading order.
 * Null where it expects nothing, or nothing was measured that the ratios could be taken of.
 */
export function expectedDeltas({ history, setting }: Shown, arm: number): ExpectedDelta[] | null {
  const layers = setting.theory[arm]?.layers ?? null;
  const first = history[0];
  const out = first?.step === 0 ? first.arms[arm]?.delta.at(-1) : undefined;
  if (layers === null || out === undefined || !(out > 0 && Number.isFinite(out))) return null;
  return layers.map(({ name, ratio }) => ({ name, delta: ratio * out }));
}
