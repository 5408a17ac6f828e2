import type { Activation } from "../../../../src/engine/index.ts";
import type { PiecewiseStep } from "../../../../src/experiment/session/probes/piecewise/step.ts";
import { filled } from "../../../engine/support/random.ts";

/** A piecewise-linear activation from its formula and slope alone. */
function piecewise(
  name: string,
  kinks: readonly number[],
  f: (z: number, parameters: readonly number[]) => number,
  slope: (z: number, parameters: readonly number[]) => number,
): Activation & { readonly f: typeof f } {
  return {
    name,
    formula: name,
    family: "relu",
    parameters: [],
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    bounded: false,
    piecewiseLinear: true,
    kinks,
    largestSlope: () => 1,
    initGain: () => 1,
    source: null,
    f,
    forward(z, a, from, to, parameters) {
      for (let i = from; i < to; i++) a[i] = f(z[i], parameters);
    },
    backward() {
      throw new Error("no gradient is needed");
    },
    slope(z, _a, out, from, to, parameters) {
      for (let i = from; i < to; i++) out[i] = slope(z[i], parameters);
    },
  };
}

const between = (low: number, z: number, high: number) => Math.min(Math.max(z, low), high);

export const relu = piecewise(
  "relu",
  [0],
  (z) => Math.max(z, 0),
  (z) => Number(z > 0),
);
export const leaky = piecewise(
  "leaky",
  [0],
  (z, [s]) => (z > 0 ? z : s * z),
  (z, [s]) => (z > 0 ? 1 : s),
);
export const abs = piecewise("abs", [0], Math.abs, Math.sign);
export const step = piecewise(
  "step",
  [0],
  (z) => Number(z > 0),
  () => 0,
);
export const relu6 = piecewise(
  "relu6",
  [0, 6],
  (z) => between(0, z, 6),
  (z) => Number(z > 0 && z < 6),
);
export const hardSigmoid = piecewise(
  "hard-sigmoid",
  [-3, 3],
  (z) => between(0, z / 6 + 0.5, 1),
  (z) => (z > -3 && z < 3 ? 1 / 6 : 0),
);

export type TestActivation = typeof relu;

export function affine(rows: readonly (readonly number[])[], bias?: readonly number[]): PiecewiseStep {
  const values = bias ?? rows.map(() => 0);
  return { kind: "affine", weights: Float64Array.from(rows.flat()), bias: Float64Array.from(values) };
}

export function bend(activation: Activation, ...parameters: number[]): PiecewiseStep {
  return { kind: "bend", activation, parameters: () => parameters };
}

/** A random affine step, its weights of the size that keeps the variance behind relu, its biases up to `bias`. */
export function randomAffine(
  inputs: number,
  units: number,
  next: () => number,
  bias = 0.5,
): PiecewiseStep & { kind: "affine" } {
  const scale = Math.sqrt(6 / inputs);
  return {
    kind: "affine",
    weights: filled(units * inputs, () => scale * next()),
    bias: filled(units, () => bias * next()),
  };
}

/** A random net of the given widths with one activation after each. */
export function randomNet(
  widths: readonly number[],
  activation: PiecewiseStep,
  next: () => number,
  bias = 0.5,
): PiecewiseStep[] {
  const inputs = [2, ...widths];
  const hidden = widths.flatMap((units, i) => [randomAffine(inputs[i], units, next, bias), activation]);
  return [...hidden, randomAffine(inputs[widths.length], 1, next, bias)];
}

/** 2 min(x, 1 - x) of the first input, `depth` times: the tent map from two units a layer. */
export function tents(depth: number): PiecewiseStep[] {
  const first = affine(
    [
      [1, 0],
      [1, 0],
    ],
    [0, -0.5],
  );
  const next = affine(
    [
      [2, -4],
      [2, -4],
    ],
    [0, -0.5],
  );
  const layers = Array.from({ length: depth }, (_, i) => [i === 0 ? first : next, bend(relu)]);
  return [...layers.flat(), affine([[2, -4]])];
}

/** What every step gives at one point, and on which side of its kinks or piece each unit is. */
export function evaluate(
  steps: readonly PiecewiseStep[],
  point: readonly number[],
): { output: number[]; pattern: string } {
  const given: number[][] = [];
  const sides: number[] = [];
  let x = [...point];
  for (const one of steps) {
    if (one.kind === "affine") {
      const inputs = x;
      x = [...one.bias].map((b, u) =>
        inputs.reduce((sum, v, i) => sum + one.weights[u * inputs.length + i] * v, b),
      );
    } else if (one.kind === "scale") {
      x = x.map((v, u) => one.factor[u] * v + one.shift[u]);
    } else if (one.kind === "add") {
      const added = one.source < 0 ? point : given[one.source];
      x = x.map((v, u) => v + added[u]);
    } else if (one.kind === "bend") {
      const { f, kinks } = one.activation as TestActivation;
      for (const v of x) sides.push(kinks.filter((kink) => v > kink).length);
      x = x.map((v, u) => f(v, one.parameters(u)));
    } else {
      const rows = x;
      const units = rows.length / one.pieces;
      x = Array.from({ length: units }, (_, u) => {
        const values = Array.from({ length: one.pieces }, (_, p) => rows[p * units + u]);
        const most = Math.max(...values);
        sides.push(values.indexOf(most));
        return most;
      });
    }
    given.push(x);
  }
  return { output: x, pattern: sides.join(",") };
}
