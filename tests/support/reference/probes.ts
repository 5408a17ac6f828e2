import { REFERENCE_ACTIVATIONS } from "./activations.ts";
import type { Built, Seen } from "./layers.ts";

export interface ReferenceProbes {
  readonly gradient: { delta: number; weight: number } | null;
  readonly dead: number | null;
  readonly blocked: number | null;
  readonly silent: number | null;
  readonly saturated: number | null;
  readonly sparsity: number | null;
  readonly pieces: { total: number; never: number } | null;
  readonly spread: number;
  readonly update: number | null;
}

const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);
const norm = (values: readonly number[]) => Math.sqrt(sum(values.map((v) => v * v)));

/** RMS over units of the standard deviation over samples. */
function spreadOf(a: number[][]): number {
  const variances = a[0].map((_, unit) => {
    const values = a.map((row) => row[unit]);
    const mean = sum(values) / values.length;
    return sum(values.map((v) => (v - mean) ** 2)) / values.length;
  });
  return Math.sqrt(sum(variances) / variances.length);
}

function updateOf({ weight }: Built, before: readonly number[] | null): number | null {
  if (!weight || before === null || norm(before) === 0) return null;
  return norm(weight.values.map((v, i) => v - before[i])) / norm(before);
}

/** Of an activation: states by its slopes in evaluation and by the gradient that a measuring pass brings. */
function activityOf({ layer, learned }: Built, { z }: Seen, { da }: Seen) {
  if (layer.kind !== "activation" || layer.word === "step")
    return { dead: null, blocked: null, silent: null, saturated: null };
  const { slope, largest } = REFERENCE_ACTIVATIONS[layer.word];
  const own = (unit: number) => (learned ? [learned.values[unit]] : layer.parameters);
  const slopes = z.map((row) => row.map((v, unit) => slope(v, own(unit))));
  const units = z[0].map((_, unit) => unit);
  const isDead = units.map((unit) => slopes.every((row) => row[unit] === 0));
  const stopped = (unit: number) =>
    slopes.every((row, i) => row[unit] === 0 || row[unit] * da[i][unit] === 0);
  const flat = slopes.flat();
  return {
    dead: isDead.filter((dead) => dead).length,
    blocked: units.filter((unit) => !isDead[unit] && stopped(unit)).length,
    silent: flat.filter((s) => s === 0).length / flat.length,
    saturated:
      largest === undefined ? null : flat.filter((s) => Math.abs(s) < 0.05 * largest).length / flat.length,
  };
}

/** Pieces of maxout that are the first largest of their unit at no sample. */
function piecesOf({ layer }: Built, { z }: Seen): ReferenceProbes["pieces"] {
  if (layer.kind !== "maxout") return null;
  const { units, pieces } = layer;
  const selected = new Set(
    z.flatMap((row) =>
      Array.from({ length: units }, (_, u) => {
        const group = Array.from({ length: pieces }, (_, p) => row[p * units + u]);
        return `${u}.${group.indexOf(Math.max(...group))}`;
      }),
    ),
  );
  return { total: units * pieces, never: units * pieces - selected.size };
}

/**
 * All probes of one layer.
 * @param evaluated what the layer saw of the training set in evaluation; the layer itself last saw a measuring pass.
 * @param before the weights before the last update, or null.
 */
export function layerProbes(
  built: Built,
  evaluated: Seen | undefined,
  before: number[] | null,
): ReferenceProbes {
  const { layer, weight, seen } = built;
  if (!evaluated || !seen) throw new Error("expected a layer that both passes have seen");
  const n = evaluated.a.length;
  const deltas = seen.da.flat().map((d) => n * d);
  const activates = layer.kind === "activation" || layer.kind === "maxout";
  const outputs = evaluated.a.flat();
  return {
    gradient: weight
      ? { delta: norm(deltas) / Math.sqrt(deltas.length), weight: norm(weight.gradient) }
      : null,
    ...activityOf(built, evaluated, seen),
    sparsity: activates ? outputs.filter((a) => a === 0).length / outputs.length : null,
    pieces: piecesOf(built, evaluated),
    spread: spreadOf(evaluated.a),
    update: updateOf(built, before),
  };
}
