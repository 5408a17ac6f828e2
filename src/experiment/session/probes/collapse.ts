/** A linear layer's numbers: weights [outputs x inputs], bias [outputs]. */
export interface AffineLayer {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/**
 * The one map W x + b that affine layers, applied one after the other, equal:
 *
 *     W = W_L ... W_2 W_1,    b = b_L + W_L (b_(L-1) + W_(L-1) ( ... b_1))
 *
 * multiplied from the output down, so that the products stay as small as the output.
 */
export function collapseLayers(layers: readonly AffineLayer[]): AffineLayer {
  const last = layers[layers.length - 1];
  const outputs = last.bias.length;
  const bias = Float64Array.from(last.bias);
  let weights = Float64Array.from(last.weights);
  for (const layer of layers.slice(0, -1).reverse()) {
    const inner = layer.bias.length;
    const inputs = layer.weights.length / inner;
    const product = new Float64Array(outputs * inputs);
    for (let o = 0; o < outputs; o++) {
      for (let k = 0; k < inner; k++) {
        const factor = weights[o * inner + k];
        bias[o] += factor * layer.bias[k];
        for (let i = 0; i < inputs; i++) product[o * inputs + i] += factor * layer.weights[k * inputs + i];
      }
    }
    weights = product;
  }
  return { weights, bias };
}

/**
 * max |deep - collapsed| over the columns of one pass; NaN if one of them is.
 * @param input [inputs x columns].
 * @param output what the deep net gives, [outputs x columns].
 */
export function collapseDifference(map: AffineLayer, input: Float64Array, output: Float64Array): number {
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
