import type { HistorySample } from "../../experiment/session/frame.ts";
import type { Shown } from "../../state/frame-source.ts";
import { layerNames } from "../common/layer-axis.ts";
import { gradients } from "../gradient/geometry.ts";
import { expectedDeltas } from "../gradient/theory.ts";
import { withFrame } from "../loss/history.ts";
import type { Decades } from "./levels.ts";

/** What one arm's map is made of. Rows are the layers of the axis that all arms share. */
export interface ArmMap {
  /** RMS of delta of a row at a sample; undefined where the arm has no such layer. */
  delta(row: number, sample: number): number | undefined;
  /** What theory expects of a row at step 0; undefined where it is silent or there is no such layer. */
  theory(row: number): number | undefined;
  readonly hasTheory: boolean;
}

export interface GradientMaps {
  /** 1 on top, out at the bottom. */
  readonly names: readonly string[];
  readonly history: readonly HistorySample[];
  readonly arms: readonly ArmMap[];
  /** The colour scale that all arms share. */
  readonly decades: Decades;
}

/** Whole decades about all values that are finite and above 0, at least one; 0.1 to 1 without any. */
export function decadesOf(values: Iterable<number>): Decades {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const value of values) {
    if (!(value > 0 && Number.isFinite(value))) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most === 0) return { low: -1, high: 0 };
  // A value that is a power of ten but for rounding is its own decade.
  const low = Math.floor(Math.log10(least) + 1e-9);
  return { low, high: Math.max(low + 1, Math.ceil(Math.log10(most) - 1e-9)) };
}

function armMap(
  shown: Shown,
  arm: number,
  names: readonly string[],
  history: readonly HistorySample[],
): ArmMap {
  const own = gradients(shown.frame.arms[arm] ?? { layers: [] }).map(({ name }) => name);
  /** Place of each row of the axis among the arm's own layers, -1 where it has none. */
  const places = names.map((name) => own.indexOf(name));
  const expected = expectedDeltas(shown, arm);
  const byName = new Map(expected?.map(({ name, delta }) => [name, delta]));
  return {
    delta: (row, sample) => history[sample].arms[arm]?.delta[places[row]],
    theory: (row) => byName.get(names[row]),
    hasTheory: expected !== null,
  };
}

/** The gradients of all arms by layer and sampled step, up to what is shown now. */
export function gradientMaps(shown: Shown, arms: number): GradientMaps {
  const names = layerNames(shown.frame).filter((name) => name !== "in");
  const history = withFrame(shown);
  const maps = Array.from({ length: arms }, (_, arm) => armMap(shown, arm, names, history));
  function* values() {
    for (const sample of history) for (const arm of sample.arms) yield* arm.delta;
    for (const map of maps) for (let row = 0; row < names.length; row++) yield map.theory(row) ?? 0;
  }
  return { names, history, arms: maps, decades: decadesOf(values()) };
}
