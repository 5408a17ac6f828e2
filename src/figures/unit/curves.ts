import type { LayerProbe } from "../../experiment/session/frame.ts";
import { activationOf } from "../activation-curve/evaluate.ts";

/** A layer whose units have a curve: z in, a out. */
export interface UnitCurve {
  /** Index into the layers of the frame. */
  readonly layer: number;
  /** Of the layer: "1.relu", "2.maxout", "out". */
  readonly name: string;
  readonly kind: "activation" | "maxout" | "linear";
  /** The activation's word; "identity" of all others. */
  readonly word: string;
  readonly units: number;
  readonly pieces: number;
}

const ordinalOf = ({ name }: LayerProbe): string => name.split(".")[0];
const isActivation = ({ kind }: LayerProbe): boolean => kind !== "linear" && kind === activationOf(kind).name;
const hasCurve = (probe: LayerProbe): boolean => probe.kind === "maxout" || isActivation(probe);

/** The curves of a net in reading order: its activations and maxouts, and linear layers that none of these follows. */
export function curvesOf(layers: readonly LayerProbe[]): UnitCurve[] {
  return layers.flatMap((probe, layer): UnitCurve[] => {
    const { name, units, kind } = probe;
    const plain = { layer, name, units, word: "identity", pieces: 1 };
    if (kind === "maxout") return [{ ...plain, kind, pieces: layers[layer - 1].units / units }];
    if (isActivation(probe)) return [{ ...plain, kind: "activation", word: kind }];
    const followed = layers.some((other) => hasCurve(other) && ordinalOf(other) === name);
    return kind === "linear" && !followed ? [{ ...plain, kind }] : [];
  });
}

/**
 * The curve that is meant by a layer: its own, else the last one before it within the same linear layer, else the next
 * one. Undefined in a net without curves.
 */
export function curveAt(
  curves: readonly UnitCurve[],
  layers: readonly LayerProbe[],
  layer: number,
): UnitCurve | undefined {
  const asked = layers[layer];
  const same = (curve: UnitCurve) => asked !== undefined && curve.name.split(".")[0] === ordinalOf(asked);
  return (
    curves.findLast((curve) => curve.layer <= layer && same(curve)) ??
    curves.find((curve) => curve.layer > layer) ??
    curves.at(-1)
  );
}
