import type { Tensor } from "./layers.ts";

/** One number's way: what moves it by at the t-th gradient, t from 1. Keeps what it must remember. */
type Walk = (g: number, rate: number, t: number) => number;

/** Papers' formulas for one number at a time; beta^t by `**`. */
const WALKS: Readonly<Record<string, (p: readonly number[]) => Walk>> = {
  sgd: ([momentum = 0]) => {
    let v = 0;
    return (g, rate) => {
      v = momentum * v + g;
      return -rate * v;
    };
  },
  nesterov: ([momentum = 0.9]) => {
    let v = 0;
    return (g, rate) => {
      v = momentum * v + g;
      return -rate * (g + momentum * v);
    };
  },
  rmsprop: ([decay = 0.99]) => {
    let s = 0;
    return (g, rate) => {
      s = decay * s + (1 - decay) * g ** 2;
      return (-rate * g) / (Math.sqrt(s) + 1e-8);
    };
  },
  adam: ([beta1 = 0.9, beta2 = 0.999]) => {
    let m = 0;
    let s = 0;
    return (g, rate, t) => {
      m = beta1 * m + (1 - beta1) * g;
      s = beta2 * s + (1 - beta2) * g ** 2;
      return (-rate * (m / (1 - beta1 ** t))) / (Math.sqrt(s / (1 - beta2 ** t)) + 1e-8);
    };
  },
};

/** Moves all tensors once per call. */
export function walker(name: string, parameters: readonly number[], tensors: readonly Tensor[]) {
  const walks = tensors.map(({ values }) => values.map(() => WALKS[name](parameters)));
  return (rate: number, t: number): void => {
    tensors.forEach(({ values, gradient }, k) => {
      values.forEach((_, i) => {
        values[i] += walks[k][i](gradient[i], rate, t);
      });
    });
  };
}
