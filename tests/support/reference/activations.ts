/** Activations for the reference: Math's own functions, one number at a time, nothing imported. */
interface ReferenceActivation {
  f(z: number, p: readonly number[]): number;
  /** The slope that the product takes, at kinks too. */
  slope(z: number, p: readonly number[]): number;
  /** sup |f'| of those that can saturate. */
  readonly largest?: number;
  /** The numbers of its word where none are written. */
  readonly defaults?: readonly number[];
}

const logistic = (z: number) => 1 / (1 + Math.exp(-z));
const softplus = (z: number) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
const sech2 = (z: number) => 1 - Math.tanh(z) ** 2;

/** 2 / sqrt(pi) e^(-x^2) sum of 2^n x^(2n+1) / (1 3 5 ... (2n+1)): all terms have one sign. */
function erf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x);
  let term = x;
  let sum = 0;
  for (let n = 1; Math.abs(term) > 1e-20; n++) {
    sum += term;
    term *= (2 * x * x) / (2 * n + 1);
  }
  return ((2 * sum) / Math.sqrt(Math.PI)) * Math.exp(-x * x);
}

const phi = (z: number) => (1 + erf(z / Math.SQRT2)) / 2;
const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
const C = Math.sqrt(2 / Math.PI);
const cubic = (z: number) => C * (z + 0.044715 * z ** 3);
const LAMBDA = 1.0507009873554805;
const ALPHA = 1.6732632423543772;

const leaky: ReferenceActivation = {
  f: (z, [s]) => (z > 0 ? z : s * z),
  slope: (z, [s]) => (z > 0 ? 1 : s),
};

export const REFERENCE_ACTIVATIONS: Readonly<Record<string, ReferenceActivation>> = {
  identity: { f: (z) => z, slope: () => 1 },
  step: { f: (z) => (z > 0 ? 1 : 0), slope: () => 0 },
  sigmoid: { f: logistic, slope: (z) => logistic(z) * (1 - logistic(z)), largest: 1 / 4 },
  "hard-sigmoid": {
    f: (z) => Math.min(Math.max(z / 6 + 0.5, 0), 1),
    slope: (z) => (z > -3 && z < 3 ? 1 / 6 : 0),
    largest: 1 / 6,
  },
  tanh: { f: Math.tanh, slope: sech2, largest: 1 },
  "scaled-tanh": {
    f: (z) => 1.7159 * Math.tanh((2 * z) / 3),
    slope: (z) => ((2 * 1.7159) / 3) * sech2((2 * z) / 3),
    largest: (2 * 1.7159) / 3,
  },
  softsign: { f: (z) => z / (1 + Math.abs(z)), slope: (z) => 1 / (1 + Math.abs(z)) ** 2, largest: 1 },
  softplus: { f: softplus, slope: logistic },
  relu: { f: (z) => Math.max(z, 0), slope: (z) => (z > 0 ? 1 : 0) },
  relu6: {
    f: (z) => Math.min(Math.max(z, 0), 6),
    slope: (z) => (z > 0 && z < 6 ? 1 : 0),
    largest: 1,
  },
  leaky: { ...leaky, defaults: [0.01] },
  prelu: { ...leaky, defaults: [0.25] },
  /** In evaluation; in training the two numbers are one, the drawn slope. */
  rrelu: {
    f: (z, [low, high]) => (z > 0 ? z : ((low + high) / 2) * z),
    slope: (z, [low, high]) => (z > 0 ? 1 : (low + high) / 2),
    defaults: [1 / 8, 1 / 3],
  },
  elu: {
    f: (z, [alpha]) => (z > 0 ? z : alpha * Math.expm1(z)),
    slope: (z, [alpha]) => (z > 0 ? 1 : alpha * Math.exp(z)),
    defaults: [1],
  },
  selu: {
    f: (z) => LAMBDA * (z > 0 ? z : ALPHA * Math.expm1(z)),
    slope: (z) => LAMBDA * (z > 0 ? 1 : ALPHA * Math.exp(z)),
  },
  celu: {
    f: (z, [alpha]) => (z > 0 ? z : alpha * Math.expm1(z / alpha)),
    slope: (z, [alpha]) => (z > 0 ? 1 : Math.exp(z / alpha)),
    defaults: [1],
  },
  gelu: { f: (z) => z * phi(z), slope: (z) => phi(z) + z * density(z) },
  "gelu-tanh": {
    f: (z) => (z / 2) * (1 + Math.tanh(cubic(z))),
    slope: (z) => (1 + Math.tanh(cubic(z))) / 2 + (z / 2) * sech2(cubic(z)) * C * (1 + 3 * 0.044715 * z * z),
  },
  silu: { f: (z) => z * logistic(z), slope: (z) => logistic(z) * (1 + z * (1 - logistic(z))) },
  mish: {
    f: (z) => z * Math.tanh(softplus(z)),
    slope: (z) => Math.tanh(softplus(z)) + z * sech2(softplus(z)) * logistic(z),
  },
  abs: { f: Math.abs, slope: Math.sign },
  sine: { f: Math.sin, slope: Math.cos, largest: 1 },
};
