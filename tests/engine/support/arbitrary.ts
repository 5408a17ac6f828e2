import fc from "fast-check";
import { ACTIVATIONS, type LayerSpec } from "../../../src/engine/index.ts";

const activationSpec = (name: string): LayerSpec => ({ kind: "activation", name, parameters: [] });

export const activationSpecs: readonly LayerSpec[] = Object.keys(ACTIVATIONS).map(activationSpec);

/** Activations that have a derivative everywhere. */
export const smoothSpecs: readonly LayerSpec[] = Object.values(ACTIVATIONS)
  .filter(({ kinks }) => kinks.length === 0)
  .map(({ name }) => activationSpec(name));

/** A layer of a small stack. */
export const layerArbitrary: fc.Arbitrary<LayerSpec> = fc.oneof(
  fc.integer({ min: 1, max: 7 }).map((units): LayerSpec => ({ kind: "linear", units })),
  fc.constantFrom(...activationSpecs),
);

/** Ends every branch that changes its width with a linear layer that brings it back. Gives the width at the end. */
function fitted(layers: readonly LayerSpec[], width: number): { layers: LayerSpec[]; width: number } {
  let now = width;
  const result = layers.map((layer): LayerSpec => {
    if (layer.kind === "linear" || layer.kind === "maxout") now = layer.units;
    if (layer.kind !== "skip") return layer;
    const branch = fitted(layer.layers, now);
    if (branch.width !== now) branch.layers.push({ kind: "linear", units: now });
    return { kind: "skip", layers: branch.layers };
  });
  return { layers: result, width: now };
}

/** Stacks of all kinds of layers in any nesting, for a net of `inputs` inputs, with activations out of `words`. */
export function stackArbitrary(
  inputs: number,
  words: readonly LayerSpec[] = activationSpecs,
): fc.Arbitrary<LayerSpec[]> {
  const units = fc.integer({ min: 1, max: 5 });
  const leaf = fc.oneof(
    units.map((units): LayerSpec => ({ kind: "linear", units })),
    fc.constantFrom(...words),
    fc.constant<LayerSpec>({ kind: "batchnorm" }),
    fc.constantFrom(0, 0.2, 0.5).map((rate): LayerSpec => ({ kind: "dropout", rate })),
    fc
      .tuple(units, fc.integer({ min: 1, max: 4 }))
      .map(([units, pieces]): LayerSpec => ({ kind: "maxout", units, pieces })),
  );
  const { layers } = fc.letrec<{ layers: LayerSpec[]; layer: LayerSpec }>((tie) => ({
    layers: fc.array(tie("layer"), { maxLength: 5, depthIdentifier: "stack" }),
    layer: fc.oneof(
      { depthSize: "small", withCrossShrink: true, depthIdentifier: "stack" },
      { weight: 5, arbitrary: leaf },
      { weight: 2, arbitrary: tie("layers").map((layers): LayerSpec => ({ kind: "skip", layers })) },
    ),
  }));
  return layers.map((list) => fitted(list, inputs).layers);
}

export const seedArbitrary = fc.integer({ min: 0, max: 0xffffffff });
