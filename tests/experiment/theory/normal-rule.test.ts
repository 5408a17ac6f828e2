import { describe, expect, it } from "vitest";
import { ACTIVATIONS, erf, normalDensity, normalDistribution } from "../../../src/engine/index.ts";
import { meanSquares } from "../../../src/experiment/theory/mean-squares.ts";
import { normalRule } from "../../../src/experiment/theory/normal-rule.ts";
import { defaults } from "../../engine/support/activation.ts";

const DEVIATIONS = [1e-100, 1e-3, 0.1, 0.5, 1, 1.7, 10, 100, 1500];
const ACCURACY = 1e-10;

function mean(g: (z: number) => number, deviation: number, breaks: readonly number[] = [0]): number {
  const { z, weights } = normalRule(deviation, breaks);
  return z.reduce((sum, at, i) => sum + weights[i] * g(at), 0);
}

function expectNear(found: number, truth: number, what: string): void {
  expect(Math.abs(found - truth) / Math.abs(truth), `${what}: ${found} against ${truth}`).toBeLessThan(
    ACCURACY,
  );
}

/**
 * E[g(Z)] by the rule of trapezoids over the whole line, in Math's arithmetic: its error falls exponentially for
 * analytic functions, the smaller of deviation and 1 setting the step.
 */
function trapezoids(g: (z: number) => number, deviation: number): number {
  const step = Math.min(deviation, 1) / 32;
  let total = 0;
  for (let k = -Math.ceil((12 * deviation) / step); k <= (12 * deviation) / step; k++) {
    const z = k * step;
    total += g(z) * Math.exp(-0.5 * (z / deviation) ** 2);
  }
  return (total * step) / (deviation * Math.sqrt(2 * Math.PI));
}

describe.each(DEVIATIONS)("the rule for normal numbers of deviation %s", (s) => {
  it("has the moments 1, s^2 and 3 s^4", () => {
    expectNear(
      mean(() => 1, s),
      1,
      "1",
    );
    expectNear(
      mean((z) => (z / s) ** 2, s),
      1,
      "z^2",
    );
    expectNear(
      mean((z) => (z / s) ** 4, s),
      3,
      "z^4",
    );
  });

  it("is right for erf^2, of mean 2/pi asin(2q / (1 + 2q)), and for its slope", () => {
    const q = s * s;
    const share = (2 * q) / (1 + 2 * q);
    // asin of a number close to 1 loses digits: by the atan of its tangent instead.
    const angle = Math.atan2(share, Math.sqrt(1 + 4 * q) / (1 + 2 * q));
    expectNear(
      mean((z) => erf(z) ** 2, s),
      (2 / Math.PI) * angle,
      "erf^2",
    );
    const slope = (z: number) => (2 / Math.sqrt(Math.PI)) * Math.exp(-z * z);
    expectNear(
      mean((z) => slope(z) ** 2, s),
      4 / Math.PI / Math.sqrt(1 + 4 * q),
      "erf'^2",
    );
  });

  it("is right beside a kink anywhere, once it knows the place", () => {
    for (const k of [-1.37, -0.2, 0.1234, 0.9, 2.71]) {
      const kink = k * s;
      const truth = (1 + k * k) * normalDistribution(-k) - k * normalDensity(k);
      expectNear(
        mean((z) => Math.max(z / s - k, 0) ** 2, s, [kink]),
        truth,
        "max(z - k, 0)^2",
      );
      expectNear(
        mean((z) => Number(z > kink), s, [kink]),
        normalDistribution(-k),
        "step",
      );
    }
  });
});

describe("the rule for normal numbers", () => {
  it("needs to know where a jump is", () => {
    const jump = (z: number) => Number(z > 0.1234);
    const truth = normalDistribution(-0.1234);
    expect(Math.abs(mean(jump, 1, []) - truth)).toBeGreaterThan(1e-4);
    expect(Math.abs(mean(jump, 1, [0.1234]) - truth)).toBeLessThan(1e-14);
  });
});

const squares = (word: keyof typeof ACTIVATIONS, variance: number, parameters?: readonly number[]) =>
  meanSquares(ACTIVATIONS[word], parameters ?? defaults(ACTIVATIONS[word]), variance);

describe.each(DEVIATIONS.filter((s) => s > 1e-50))("mean squares at deviation %s", (s) => {
  const q = s * s;

  it("of piecewise linear activations are what their formulas give", () => {
    const cases = [
      ["identity", [], q, 1],
      ["relu", [], q / 2, 0.5],
      ["abs", [], q, 1],
      ["leaky", [0.3], (1.09 * q) / 2, 1.09 / 2],
      ["prelu", [0.25], (1.0625 * q) / 2, 1.0625 / 2],
      ["step", [], 0.5, 0],
    ] as const;
    for (const [word, parameters, output, slope] of cases) {
      const found = squares(word, q, parameters);
      expectNear(found.output, output, word);
      if (slope === 0) expect(found.slope).toBe(0);
      else expectNear(found.slope, slope, `${word}'`);
    }
    // P(0 < z < 6) and P(-3 < z < 3).
    const within = (high: number) => 0.5 - normalDistribution(-high / s);
    expectNear(squares("relu6", q).slope, within(6), "relu6'");
    expectNear(squares("hard-sigmoid", q).slope, (2 * within(3)) / 36, "hard-sigmoid'");
  });

  it("of smooth activations are what trapezoids give", () => {
    const sigma = (z: number) => 1 / (1 + Math.exp(-z));
    const cases = [
      ["sigmoid", sigma, (z: number) => sigma(z) * sigma(-z)],
      ["tanh", Math.tanh, (z: number) => 4 * sigma(2 * z) * sigma(-2 * z)],
      ["silu", (z: number) => z * sigma(z), (z: number) => sigma(z) * (1 + z * sigma(-z))],
    ] as const;
    for (const [word, f, slope] of cases) {
      const found = squares(word, q);
      expectNear(
        found.output,
        trapezoids((z) => f(z) ** 2, s),
        word,
      );
      expectNear(
        found.slope,
        trapezoids((z) => slope(z) ** 2, s),
        `${word}'`,
      );
    }
    expectNear(squares("sine", q).output, -Math.expm1(-2 * q) / 2, "sine");
    expectNear(squares("sine", q).slope, (1 + Math.exp(-2 * q)) / 2, "sine'");
  });
});

describe("mean squares of every activation", () => {
  it.each(Object.keys(ACTIVATIONS) as (keyof typeof ACTIVATIONS)[])("agree with midpoints: %s", (word) => {
    const activation = ACTIVATIONS[word];
    const step = 1 / 2000;
    const z = Float64Array.from({ length: 48_000 }, (_, i) => (i + 0.5) * step - 12);
    const a = new Float64Array(z.length);
    const slopes = new Float64Array(z.length);
    activation.forward(z, a, 0, z.length, defaults(activation));
    activation.slope(z, a, slopes, 0, z.length, defaults(activation));
    const over = (values: Float64Array) =>
      values.reduce((sum, v, i) => sum + v * v * Math.exp((-z[i] * z[i]) / 2), 0) *
      (step / Math.sqrt(2 * Math.PI));
    const found = squares(word, 1);
    expect(found.output).toBeCloseTo(over(a), 6);
    expect(found.slope).toBeCloseTo(over(slopes), 6);
  });
});
