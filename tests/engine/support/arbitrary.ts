import fc from "fast-check";
import { ACTIVATIONS, type LayerSpec } from "../../../src/engine/index.ts";

export const activationSpecs: readonly LayerSpec[] = Object.values(ACTIVATIONS).map((activation) => ({
  kind: "activation",
  name: activation.name,
  parameters: [],
}));

/** A layer of a small stack. */
export const layerArbitrary: fc.Arbitrary<LayerSpec> = fc.oneof(
  fc.integer({ min: 1, max: 7 }).map((units): LayerSpec => ({ kind: "linear", units })),
  fc.constantFrom(...activationSpecs),
);

export const seedArbitrary = fc.integer({ min: 0, max: 0xffffffff });
