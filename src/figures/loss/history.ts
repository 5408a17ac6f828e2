import type { ArmFrame, HistoryArm, HistorySample, LayerProbe } from "../../experiment/session/frame.ts";
import type { Shown } from "../../state/frame-source.ts";

/** What the session would remember of an arm that is shown, but for deaths and revivals: those it counts by sample. */
function sampleOf({ train, test, layers }: ArmFrame): HistoryArm {
  const gradients = layers.flatMap(({ gradient }) => gradient ?? []);
  const numbers = (pick: (layer: LayerProbe) => number | null) =>
    layers.flatMap((layer) => pick(layer) ?? []);
  return {
    train,
    test,
    delta: gradients.map(({ delta }) => delta),
    weight: gradients.map(({ weight }) => weight),
    dead: numbers(({ dead }) => dead),
    blocked: numbers(({ blocked }) => blocked),
    revived: numbers(({ revived }) => revived),
    silent: numbers(({ silent }) => silent),
    deaths: 0,
    revivals: 0,
  };
}

/** The curve up to what is shown now: the sampled history, and the frame itself when it lies behind the last sample. */
export function withFrame({ history, frame }: Shown): readonly HistorySample[] {
  const last = history.at(-1);
  if (last !== undefined && last.step >= frame.step) return history;
  return [...history, { step: frame.step, arms: frame.arms.map(sampleOf) }];
}
