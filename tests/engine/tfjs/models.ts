import { tf } from "./tf.ts";

type Unary = (z: tf.Tensor, parameters: readonly number[]) => tf.Tensor;

const below = (z: tf.Tensor) => tf.neg(tf.relu(tf.neg(z)));
const half = (z: tf.Tensor) => tf.mul(z, 0.5);
const geluTanhInside = (z: tf.Tensor) =>
  tf.mul(tf.add(z, tf.mul(tf.pow(z, 3), 0.044715)), Math.sqrt(2 / Math.PI));

/** Activations in evaluation, built from operations of TensorFlow.js, by the word that names them. */
export const MODELS: Readonly<Record<string, Unary>> = {
  identity: (z) => tf.clone(z),
  step: (z) => tf.step(z),
  sigmoid: (z) => tf.sigmoid(z),
  "hard-sigmoid": (z) => tf.clipByValue(tf.add(tf.div(z, 6), 0.5), 0, 1),
  tanh: (z) => tf.tanh(z),
  "scaled-tanh": (z) => tf.mul(tf.tanh(tf.mul(z, 2 / 3)), 1.7159),
  softsign: (z) => tf.div(z, tf.add(tf.abs(z), 1)),
  softplus: (z) => tf.softplus(z),
  relu: (z) => tf.relu(z),
  relu6: (z) => tf.relu6(z),
  leaky: (z, [slope]) => tf.leakyRelu(z, slope),
  prelu: (z, [slope]) => tf.leakyRelu(z, slope),
  rrelu: (z, [low, high]) => tf.leakyRelu(z, (low + high) / 2),
  elu: (z, [alpha]) => tf.add(tf.relu(z), tf.mul(tf.elu(below(z)), alpha)),
  selu: (z) => tf.selu(z),
  celu: (z, [alpha]) => tf.add(tf.relu(z), tf.mul(tf.elu(tf.div(below(z), alpha)), alpha)),
  gelu: (z) => tf.mul(half(z), tf.add(tf.erf(tf.mul(z, Math.SQRT1_2)), 1)),
  "gelu-tanh": (z) => tf.mul(half(z), tf.add(tf.tanh(geluTanhInside(z)), 1)),
  silu: (z) => tf.mul(z, tf.sigmoid(z)),
  mish: (z) => tf.mul(z, tf.tanh(tf.softplus(z))),
  abs: (z) => tf.abs(z),
  sine: (z) => tf.sin(z),
};

/** Rows are units: every unit's samples are normalised with their own mean and variance. */
export function batchNormModel(x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor): tf.Tensor {
  const { mean, variance } = tf.moments(x, 1);
  return normaliseModel(x, scale, shift, mean, variance);
}

/** The same with given statistics; TensorFlow.js wants its units last. */
export function normaliseModel(
  x: tf.Tensor,
  scale: tf.Tensor,
  shift: tf.Tensor,
  mean: tf.Tensor,
  variance: tf.Tensor,
): tf.Tensor {
  const columns = tf.transpose(x) as tf.Tensor2D;
  const [m, v, b, s] = [mean, variance, shift, scale] as tf.Tensor1D[];
  return tf.transpose(tf.batchNorm(columns, m, v, b, s, 1e-5));
}

export const maxoutModel = (z: tf.Tensor, pieces: number): tf.Tensor =>
  tf.max(tf.reshape(z, [pieces, z.shape[0] / pieces, z.shape[1] ?? 1]), 0);

export const linearModel = (w: tf.Tensor, b: tf.Tensor, x: tf.Tensor): tf.Tensor =>
  tf.add(tf.matMul(w as tf.Tensor2D, x as tf.Tensor2D), tf.reshape(b, [-1, 1]));

export type LossModel = (outputs: tf.Tensor, targets: tf.Tensor) => tf.Scalar;

/** The losses, of outputs with samples as columns. Targets as the engine has them. */
export const LOSS_MODELS = {
  logistic: (z, targets) => tf.losses.sigmoidCrossEntropy(tf.reshape(targets, [1, -1]), z),
  softmax: (z, targets) =>
    tf.losses.softmaxCrossEntropy(tf.oneHot(tf.cast(targets, "int32"), z.shape[0]), tf.transpose(z)),
  squared: (z, targets) => tf.losses.meanSquaredError(targets, z),
} as const satisfies Record<string, LossModel>;
