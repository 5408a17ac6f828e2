import type { ArmFrame } from "../../../experiment/session/frame.ts";

export interface Readings {
  readonly dead: number;
  readonly units: number;
  /** Share of (unit, sample) pairs; of bounded activations. Null without any. */
  readonly saturated: number | null;
  /** Share of (unit, sample) pairs with own slope 0. Null without an activation. */
  readonly silent: number | null;
  /** RMS of delta at the first linear layer over that at the output. Null without a hidden layer, or over 0. */
  readonly ratio: number | null;
}

/** A mean over units of different layers. */
class Mean {
  #sum = 0;
  #count = 0;

  add(value: number, units: number): void {
    this.#sum += value * units;
    this.#count += units;
  }

  get value(): number | null {
    return this.#count === 0 ? null : this.#sum / this.#count;
  }
}

/** The numbers under an arm, over all its layers. */
export function readingsOf(arm: ArmFrame): Readings {
  const saturated = new Mean();
  const silent = new Mean();
  let dead = 0;
  let units = 0;
  for (const layer of arm.layers) {
    if (layer.saturated !== null) saturated.add(layer.saturated, layer.units);
    if (layer.silentShare !== null) for (const share of layer.silentShare) silent.add(share, 1);
    if (layer.dead === null) continue;
    dead += layer.dead;
    units += layer.units;
  }
  const deltas = arm.layers.flatMap(({ gradient }) => (gradient === null ? [] : [gradient.delta]));
  const last = deltas.at(-1) ?? 0;
  const ratio = deltas.length > 1 && last > 0 ? deltas[0] / last : null;
  return { dead, units, saturated: saturated.value, silent: silent.value, ratio };
}
