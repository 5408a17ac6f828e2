import type { LayerProbe, SetScore } from "./frame.ts";

/** What the units of an activation show at one step, before the record of dead units is consulted. */
export interface ActivityMeasurement {
  /** UNIT_DEAD, UNIT_BLOCKED or 0 per unit. */
  readonly states: Uint8Array;
  /** Per unit: samples with own slope 0. */
  readonly silent: Uint32Array;
  /** Per unit: saturated samples; null unless the activation is bounded. */
  readonly saturated: Uint32Array | null;
}

export interface LayerMeasurement {
  readonly gradient: LayerProbe["gradient"];
  /** Of activations and maxout. */
  readonly sparsity: number | null;
  readonly pieces: LayerProbe["pieces"];
  /** Of layers with states. */
  readonly activity: ActivityMeasurement | null;
}

/** All probes of one arm at one step but for the pictures. */
export interface Measurement {
  readonly train: SetScore;
  readonly test: SetScore;
  readonly layers: readonly LayerMeasurement[];
}
