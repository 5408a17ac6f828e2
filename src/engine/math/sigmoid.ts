import { exp } from "./exp.ts";

/** 1 / (1 + e^-x), to 2 ulp. The exponential is of -|x|, so that it cannot overflow. */
export function sigmoid(x: number): number {
  const e = exp(x < 0 ? x : -x);
  return (x < 0 ? e : 1) / (1 + e);
}
