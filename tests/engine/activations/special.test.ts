import { describe, expect, it } from "vitest";
import { ACTIVATIONS, type ActivationName } from "../../../src/engine/index.ts";
import { apply } from "../support/activation.ts";

const inf = Number.POSITIVE_INFINITY;
const nan = Number.NaN;
const max = Number.MAX_VALUE;
const tiny = Number.MIN_VALUE;

const SPECIAL = [0, -0, tiny, -tiny, max, -max, inf, -inf];

/** Value and slope at each of SPECIAL, at the default parameters. */
const EXPECTED: readonly (readonly [ActivationName, readonly number[], readonly number[]])[] = [
  ["identity", SPECIAL, [1, 1, 1, 1, 1, 1, 1, 1]],
  ["step", [0, 0, 1, 0, 1, 0, 1, 0], [0, 0, 0, 0, 0, 0, 0, 0]],
  ["sigmoid", [0.5, 0.5, 0.5, 0.5, 1, 0, 1, 0], [0.25, 0.25, 0.25, 0.25, 0, 0, 0, 0]],
  ["hard-sigmoid", [0.5, 0.5, 0.5, 0.5, 1, 0, 1, 0], [1 / 6, 1 / 6, 1 / 6, 1 / 6, 0, 0, 0, 0]],
  ["tanh", [0, -0, tiny, -tiny, 1, -1, 1, -1], [1, 1, 1, 1, 0, 0, 0, 0]],
  ["softsign", [0, -0, tiny, -tiny, 1, -1, 1, -1], [1, 1, 1, 1, 0, 0, 0, 0]],
  ["softplus", [Math.LN2, Math.LN2, Math.LN2, Math.LN2, max, 0, inf, 0], [0.5, 0.5, 0.5, 0.5, 1, 0, 1, 0]],
  ["relu", [0, 0, tiny, 0, max, 0, inf, 0], [0, 0, 1, 0, 1, 0, 1, 0]],
  ["relu6", [0, 0, tiny, 0, 6, 0, 6, 0], [0, 0, 1, 0, 0, 0, 0, 0]],
  ["leaky", [0, -0, tiny, -0, max, -0.01 * max, inf, -inf], [0.01, 0.01, 1, 0.01, 1, 0.01, 1, 0.01]],
  ["prelu", [0, -0, tiny, -0, max, -0.25 * max, inf, -inf], [0.25, 0.25, 1, 0.25, 1, 0.25, 1, 0.25]],
  ["elu", [0, -0, tiny, -tiny, max, -1, inf, -1], [1, 1, 1, 1, 1, 0, 1, 0]],
  ["celu", [0, -0, tiny, -tiny, max, -1, inf, -1], [1, 1, 1, 1, 1, 0, 1, 0]],
  ["gelu", [0, -0, 0, -0, max, -0, inf, -0], [0.5, 0.5, 0.5, 0.5, 1, 0, 1, 0]],
  ["gelu-tanh", [0, -0, 0, -0, max, -0, inf, -0], [0.5, 0.5, 0.5, 0.5, 1, 0, 1, 0]],
  ["silu", [0, -0, 0, -0, max, -0, inf, -0], [0.5, 0.5, 0.5, 0.5, 1, 0, 1, 0]],
  ["mish", [0, -0, tiny, -tiny, max, -0, inf, -0], [0.6, 0.6, 0.6, 0.6, 1, 0, 1, 0]],
  ["abs", [0, 0, tiny, tiny, max, max, inf, inf], [0, 0, 1, -1, 1, -1, 1, -1]],
  ["sine", [0, -0, tiny, -tiny, nan, nan, nan, nan], [1, 1, 1, 1, nan, nan, nan, nan]],
];

describe("special values", () => {
  it.each(EXPECTED)(
    "%s is right at zeros of both signs, subnormals, the largest doubles, infinities",
    (name, values, slopes) => {
      const { a, slope } = apply(ACTIVATIONS[name], SPECIAL);
      expect([...a]).toEqual(values);
      expect([...slope]).toEqual(slopes);
    },
  );

  it("every activation has finite values at zero and a slope that is no infinity anywhere", () => {
    for (const activation of Object.values(ACTIVATIONS)) {
      const { a, slope } = apply(activation, SPECIAL);
      for (const v of a.subarray(0, 4)) expect(Math.abs(v), activation.name).toBeLessThanOrEqual(1);
      for (const s of slope) expect(Math.abs(s), activation.name).not.toBe(inf);
      if (activation.name !== "sine") expect([...a, ...slope], activation.name).not.toContain(nan);
    }
  });

  it("scaled-tanh and selu reach their bounds without a slope", () => {
    const t = apply(ACTIVATIONS["scaled-tanh"], [-inf, -max, 0, max, inf]);
    expect([...t.a]).toEqual([-1.7159, -1.7159, 0, 1.7159, 1.7159]);
    expect([...t.slope]).toEqual([0, 0, (2 * 1.7159) / 3, 0, 0].map((s) => expect.closeTo(s, 14)));
    const s = apply(ACTIVATIONS.selu, [-inf, -max, -0, max / 2, inf]);
    expect([...s.a]).toEqual([
      -1.7580993408473766,
      -1.7580993408473766,
      -0,
      1.0507009873554805 * (max / 2),
      inf,
    ]);
    expect([...s.slope]).toEqual([0, 0, 1.7580993408473766, 1.0507009873554805, 1.0507009873554805]);
  });

  it("small slopes stay as long as doubles have them: no unit dies of rounding", () => {
    for (const name of ["sigmoid", "softplus", "elu", "selu", "celu", "silu", "mish"] as const) {
      expect(Math.abs(apply(ACTIVATIONS[name], [-600]).slope[0]), name).toBeGreaterThan(0);
    }
    expect(apply(ACTIVATIONS.softsign, [-1e160]).slope[0]).toBeCloseTo(0);
    expect(apply(ACTIVATIONS.softsign, [-1e160]).slope[0]).toBeGreaterThan(0);
    expect(apply(ACTIVATIONS.gelu, [-30]).slope[0]).toBeLessThan(0);
  });

  it.each(["relu", "relu6", "hard-sigmoid", "step"] as const)(
    "%s lets no infinite gradient through a closed gate",
    (name) => {
      const z = new Float64Array([-4, -3, 6, inf]);
      const closed = apply(ACTIVATIONS[name], [...z]).slope;
      const dz = new Float64Array(4).fill(3);
      ACTIVATIONS[name].backward(z, z, new Float64Array(4).fill(inf), dz, 0, 4, [], false);
      expect([...dz]).toEqual([...closed].map((s) => (s === 0 ? 0 : inf)));
      const added = new Float64Array(4).fill(3);
      ACTIVATIONS[name].backward(z, z, new Float64Array(4).fill(nan), added, 0, 4, [], true);
      expect([...added]).toEqual([...closed].map((s) => (s === 0 ? 3 : nan)));
    },
  );

  it("relu lets NaN through any open gate, and takes a NaN for open", () => {
    const z = new Float64Array([-1, 0, 1, nan]);
    const dz = new Float64Array(4);
    ACTIVATIONS.relu.backward(z, z, new Float64Array(4).fill(inf), dz, 0, 4, [], false);
    expect([...dz]).toEqual([0, 0, inf, inf]);
    ACTIVATIONS.relu.backward(z, z, new Float64Array(4).fill(nan), dz, 0, 4, [], false);
    expect([...dz]).toEqual([0, 0, nan, nan]);
  });

  it("leaky takes its slope from its parameter, at zero too", () => {
    const { a, slope } = apply(ACTIVATIONS.leaky, [-2, 0, 2], [0.25]);
    expect([...a]).toEqual([-0.5, 0, 2]);
    expect([...slope]).toEqual([0.25, 0.25, 1]);
  });

  it("elu takes alpha for its slope at zero, celu 1", () => {
    expect([...apply(ACTIVATIONS.elu, [0, -0, tiny], [3]).slope]).toEqual([3, 3, 1]);
    expect([...apply(ACTIVATIONS.celu, [0, -0, tiny], [3]).slope]).toEqual([1, 1, 1]);
  });
});
