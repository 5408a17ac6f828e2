import {
  type Activation,
  BATCH_NORM_EPSILON,
  type BatchNormLayer,
  type Layer,
  type LinearLayer,
  type Network,
} from "../../../engine/index.ts";

/** An affine map: weights [units x inputs], bias [units]. */
export interface AffineMap {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** W (V x + c) + b. */
function after({ weight, bias, units, inputs: inner }: LinearLayer, before: AffineMap): AffineMap {
  const inputs = before.weights.length / inner;
  const weights = new Float64Array(units * inputs);
  const shifts = Float64Array.from(bias.values);
  for (let u = 0; u < units; u++) {
    for (let k = 0; k < inner; k++) {
      const factor = weight.values[u * inner + k];
      shifts[u] += factor * before.bias[k];
      for (let i = 0; i < inputs; i++) weights[u * inputs + i] += factor * before.weights[k * inputs + i];
    }
  }
  return { weights, bias: shifts };
}

/** Batch norm in evaluation is affine, unit by unit: scale (v - mean) / sqrt(variance + eps) + shift = factor v + shift'. */
export function normFactors({ scale, shift, mean, variance }: BatchNormLayer): {
  readonly factors: Float64Array;
  readonly shifts: Float64Array;
} {
  const factors = Float64Array.from(
    scale.values,
    (factor, u) => factor / Math.sqrt(variance[u] + BATCH_NORM_EPSILON),
  );
  return { factors, shifts: Float64Array.from(shift.values, (value, u) => value - mean[u] * factors[u]) };
}

function normed(layer: BatchNormLayer, before: AffineMap): AffineMap {
  const { units, mean, shift } = layer;
  const inputs = before.weights.length / units;
  const { factors } = normFactors(layer);
  return {
    weights: before.weights.map((weight, i) => weight * factors[Math.floor(i / inputs)]),
    bias: before.bias.map((bias, u) => (bias - mean[u]) * factors[u] + shift.values[u]),
  };
}

function added(a: AffineMap, b: AffineMap): AffineMap {
  return {
    weights: a.weights.map((weight, i) => weight + b.weights[i]),
    bias: a.bias.map((bias, u) => bias + b.bias[u]),
  };
}

/** Without a kink and without a bend: the identity, whatever it is called. */
function isStraight({ piecewiseLinear, kinks }: Activation): boolean {
  return piecewiseLinear && kinks.length === 0;
}

function identity(inputs: number): AffineMap {
  const weights = new Float64Array(inputs * inputs);
  for (let i = 0; i < inputs; i++) weights[i * inputs + i] = 1;
  return { weights, bias: new Float64Array(inputs) };
}

/** Whether a layer is affine in evaluation: all but maxout and activations that bend. */
function isAffine(layer: Layer): boolean {
  if (layer.kind === "activation") return isStraight(layer.activation);
  return layer.kind !== "maxout";
}

/**
 * What a network equals from its input to the end of each layer, up to the first that is not affine: a linear layer
 * gives W_l W, W_l b + b_l; batch norm scales and shifts each unit; a skip adds what it bypassed; dropout changes
 * nothing.
 */
export function affineMaps({ inputs, layers }: Network): AffineMap[] {
  const start = identity(inputs);
  const maps: AffineMap[] = [];
  const mapAt = (index: number): AffineMap => (index < 0 ? start : maps[index]);
  for (const layer of layers) {
    const before = mapAt(maps.length - 1);
    if (!isAffine(layer)) break;
    if (layer.kind === "linear") maps.push(after(layer, before));
    else if (layer.kind === "batchnorm") maps.push(normed(layer, before));
    else if (layer.kind === "skip") maps.push(added(mapAt(layer.source), before));
    else maps.push(before);
  }
  return maps;
}

/** The one map W x + b that a network without non-linearity equals in evaluation. Null if some layer is not affine. */
export function collapseNetwork(network: Network): AffineMap | null {
  // Nothing is multiplied for a net that bends behind its hundredth layer.
  return network.layers.every(isAffine) ? (affineMaps(network).at(-1) ?? null) : null;
}

/**
 * max |deep - collapsed| over the columns of one pass; NaN if one of them is.
 * @param input [inputs x columns].
 * @param output what the deep net gives, [outputs x columns].
 */
export function collapseDifference(map: AffineMap, input: Float64Array, output: Float64Array): number {
  const outputs = map.bias.length;
  const inputs = map.weights.length / outputs;
  const columns = output.length / outputs;
  let largest = 0;
  for (let o = 0; o < outputs; o++) {
    for (let j = 0; j < columns; j++) {
      let value = map.bias[o];
      for (let i = 0; i < inputs; i++) value += map.weights[o * inputs + i] * input[i * columns + j];
      largest = Math.max(largest, Math.abs(output[o * columns + j] - value));
    }
  }
  return largest;
}
