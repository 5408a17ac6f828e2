import {
  type Activation,
  BATCH_NORM_EPSILON,
  type BatchNormLayer,
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

/** Batch norm in evaluation is affine, unit by unit: scale (v - mean) / sqrt(variance + eps) + shift. */
function normed({ scale, shift, mean, variance, units }: BatchNormLayer, before: AffineMap): AffineMap {
  const inputs = before.weights.length / units;
  const factors = Float64Array.from(
    scale.values,
    (factor, u) => factor / Math.sqrt(variance[u] + BATCH_NORM_EPSILON),
  );
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

/**
 * The one map W x + b that a network without non-linearity equals in evaluation: layer by layer from the input on, a
 * linear layer gives W_l W, W_l b + b_l; batch norm scales and shifts each unit; a skip adds what it bypassed;
 * dropout changes nothing. Null if some layer is not affine.
 */
export function collapseNetwork({ inputs, layers }: Network): AffineMap | null {
  const start = identity(inputs);
  const maps: AffineMap[] = [];
  const mapAt = (index: number): AffineMap => (index < 0 ? start : maps[index]);
  for (const layer of layers) {
    const before = mapAt(maps.length - 1);
    if (layer.kind === "maxout" || (layer.kind === "activation" && !isStraight(layer.activation)))
      return null;
    if (layer.kind === "linear") maps.push(after(layer, before));
    else if (layer.kind === "batchnorm") maps.push(normed(layer, before));
    else if (layer.kind === "skip") maps.push(added(mapAt(layer.source), before));
    else maps.push(before);
  }
  return mapAt(maps.length - 1);
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
