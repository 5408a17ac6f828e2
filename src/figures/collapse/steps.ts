import type { LayerProbe } from "../../experiment/session/frame.ts";
import type { NetWeights, ProductStep } from "../../experiment/session/inside.ts";

/** An affine map W x + b as a matrix with a column apart. */
export interface Affine {
  readonly rows: number;
  readonly columns: number;
  readonly weight: (row: number, column: number) => number;
  readonly bias: (row: number) => number;
}

/** One step of multiplying a stack out. */
export interface CollapseStep {
  /** Index into the layers of the frame. */
  readonly layer: number;
  /** Of the layer. */
  readonly name: string;
  /**
   * `multiply`: W (V x + c) + b. `scale`: batch norm, unit by unit. `add`: a skip. `same`: nothing changes (dropout,
   * `identity`).
   */
  readonly kind: "multiply" | "scale" | "add" | "same";
  /** W and b; of batch norm factor and shift, a column each; of a skip what it adds; null where nothing changes. */
  readonly left: Affine | null;
  /** V and c: what the stack before equals. */
  readonly before: Affine;
  readonly after: Affine;
}

/** Rows of weights one after the other, and a bias for each. */
export function affineOf(weights: Float64Array, bias: Float64Array): Affine {
  const rows = bias.length;
  const columns = weights.length / rows;
  return {
    rows,
    columns,
    weight: (row, column) => weights[row * columns + column],
    bias: (row) => bias[row],
  };
}

/** What nothing has been done to. */
function inputItself(inputs: number): Affine {
  return {
    rows: inputs,
    columns: inputs,
    weight: (row, column) => Number(row === column),
    bias: () => 0,
  };
}

/** W and b of a linear layer, as views. */
function ownAffine(name: string, { tensors, values }: NetWeights): Affine | null {
  const part = (kind: string): Float64Array | null => {
    const tensor = tensors.find((one) => one.name === `${name}.${kind}`);
    const size = tensor?.shape.reduce((product, extent) => product * extent, 1) ?? 0;
    return tensor === undefined ? null : values.subarray(tensor.from, tensor.from + size);
  };
  const [weights, bias] = [part("W"), part("b")];
  return weights === null || bias === null ? null : affineOf(weights, bias);
}

/** All steps, in reading order, up to the first layer that bends. */
export function collapseSteps(
  steps: readonly ProductStep[],
  layers: readonly LayerProbe[],
  weights: NetWeights,
): CollapseStep[] {
  const [first] = steps;
  if (first === undefined) return [];
  const maps = steps.map((step) => affineOf(step.weights, step.bias));
  const start = inputItself(maps[0].columns);
  const mapAt = (index: number): Affine => (index < 0 ? start : maps[index]);
  return steps.map(({ layer, norm, adds }, i): CollapseStep => {
    const { name, kind } = layers[layer];
    const shared = { layer, name, before: mapAt(i - 1), after: maps[i] };
    if (kind === "linear") return { ...shared, kind: "multiply", left: ownAffine(name, weights) };
    if (norm !== null) return { ...shared, kind: "scale", left: affineOf(norm.factors, norm.shifts) };
    if (adds !== null) return { ...shared, kind: "add", left: mapAt(adds) };
    return { ...shared, kind: "same", left: null };
  });
}

/** One entry of a product: its row, and its column; the bias is the column behind the last. */
export interface Entry {
  readonly row: number;
  readonly column: number;
}

export function entryAt({ columns, weight, bias }: Affine, { row, column }: Entry): number {
  return column < columns ? weight(row, column) : bias(row);
}

/** factor x value, or the value alone. */
export interface Term {
  readonly factor: number | null;
  readonly value: number;
}

/** What an entry is the sum of, in order. */
export function termsOf({ kind, left, before, after }: CollapseStep, entry: Entry): Term[] {
  const { row, column } = entry;
  const isBias = column >= after.columns;
  const own = left !== null && isBias ? [{ factor: null, value: left.bias(row) }] : [];
  if (left === null || kind === "same") return [{ factor: null, value: entryAt(before, entry) }];
  if (kind === "add")
    return [
      { factor: null, value: entryAt(left, entry) },
      { factor: null, value: entryAt(before, entry) },
    ];
  if (kind === "scale") return [{ factor: left.weight(row, 0), value: entryAt(before, entry) }, ...own];
  const products = Array.from({ length: left.columns }, (_, k) => ({
    factor: left.weight(row, k),
    value: entryAt(before, { row: k, column }),
  }));
  return [...products, ...own];
}

export function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { factor, value }) => sum + (factor ?? 1) * value, 0);
}
