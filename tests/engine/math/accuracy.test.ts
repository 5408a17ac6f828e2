import { describe, expect, it } from "vitest";
import {
  cos,
  erf,
  erfc,
  exp,
  expm1,
  inverseNormal,
  log,
  log1p,
  normalDensity,
  normalDistribution,
  sigmoid,
  sin,
  tanh,
} from "../../../src/engine/math.ts";
import { erfcTruth, erfTruth, expm1Truth, log1pTruth, tanhTruth } from "./truth.ts";
import { exact, Precise, powers, spread, worst } from "./ulps.ts";

type Decimal = InstanceType<typeof Precise>;
const one = new Precise(1);

/** Newton's method on Phi(z) = p, from the double under test: each step doubles the digits. */
function inverseTruth(p: Decimal, half: Decimal): Decimal {
  const root = new Precise(2).sqrt();
  const scale = new Precise(2).times(Precise.acos(-1)).sqrt();
  let z = exact(inverseNormal(p.toNumber()));
  for (let step = 0; step < 2; step++) {
    const error = erfTruth(z.div(root)).times(half).plus(half).minus(p);
    z = z.minus(error.times(scale).times(z.times(z).times(half).exp()));
  }
  return z;
}

const around = (x: number) => [x - 1e-9, x - 1e-15, x, x + 1e-15, x + 1e-9];
/** The doubles next to x on either side. */
const beside = (x: number) => [-3, -2, -1, 0, 1, 2, 3].map((step) => x * (1 + step * 2 ** -52));
const multiples = (unit: number, count: number) =>
  Array.from({ length: count }, (_, i) => (i - count / 2) * unit).flatMap(around);
const { LN2 } = Math;
/** Next to zeros of sin and of cos, up to the largest angle: where reduction cancels most. */
const nearZeros = [1, 2, 355, 710, 103993, 208341, 667543].flatMap((n) => beside((n * Math.PI) / 2));
const small = powers(-60, 0, 100);

const cases: [string, (x: number) => number, (x: Decimal) => Decimal, number[], number][] = [
  [
    "exp",
    exp,
    (x) => x.exp(),
    [...spread(-745, 709, 1500), ...spread(-2, 2, 1500), ...small, ...multiples(LN2 / 2, 200)],
    1,
  ],
  [
    "expm1",
    expm1,
    expm1Truth,
    [...spread(-50, 709, 800), ...spread(-3, 3, 2500), ...small, ...multiples(LN2 / 2, 200)],
    2,
  ],
  [
    "log",
    log,
    (x) => x.ln(),
    [
      ...spread(0, 3, 1500),
      ...spread(0.99, 1.01, 800),
      ...beside(Math.SQRT2),
      ...beside(Math.SQRT1_2),
      ...powers(-1070, 1020, 300).filter((x) => x > 0),
    ],
    1,
  ],
  [
    "log1p",
    log1p,
    log1pTruth,
    [
      ...spread(-0.999, 3, 1500),
      ...beside(Math.SQRT2 - 1),
      ...beside(Math.SQRT1_2 - 1),
      ...small.filter((x) => x > -1),
      ...spread(0, 1e9, 300),
    ],
    2,
  ],
  ["tanh", tanh, tanhTruth, [...spread(-22, 22, 1200), ...spread(-1, 1, 1500), ...small, ...around(0.55)], 2],
  [
    "sigmoid",
    sigmoid,
    (x) => one.div(x.neg().exp().plus(1)),
    [...spread(-700, 700, 800), ...spread(-40, 40, 1500), ...small],
    2,
  ],
  [
    "sin",
    sin,
    (x) => x.sin(),
    [
      ...spread(-10, 10, 600),
      ...spread(-1e6, 1e6, 150),
      ...small.slice(0, 60),
      ...multiples(Math.PI / 4, 40),
      ...nearZeros,
    ],
    2,
  ],
  [
    "cos",
    cos,
    (x) => x.cos(),
    [
      ...spread(-10, 10, 600),
      ...spread(-1e6, 1e6, 150),
      ...small.slice(0, 60),
      ...multiples(Math.PI / 4, 40),
      ...nearZeros,
    ],
    2,
  ],
  [
    "erfc",
    erfc,
    erfcTruth,
    [
      ...spread(-5.9, 5.9, 500),
      ...spread(-1.3, 1.3, 500),
      ...spread(2, 26, 500),
      ...small.slice(0, 60),
      ...[0.25, 0.84375, 1.25, 1 / 0.35].flatMap(beside),
    ],
    3,
  ],
  [
    "normalDistribution",
    normalDistribution,
    (z) => erfcTruth(z.neg().div(new Precise(2).sqrt())).div(2),
    [
      ...spread(-8, 8, 500),
      ...spread(-2, 2, 500),
      ...spread(-37, -2, 500),
      ...[-1.25 * Math.SQRT2, 1.25 * Math.SQRT2].flatMap(beside),
    ],
    5,
  ],
  [
    "normalDensity",
    normalDensity,
    (z) => z.times(z).div(-2).exp().div(Precise.acos(-1).times(2).sqrt()),
    spread(-2, 2, 1000),
    4,
  ],
  [
    "erf",
    erf,
    erfTruth,
    [
      ...spread(-5.9, 5.9, 700),
      ...spread(-1.3, 1.3, 500),
      ...small.slice(0, 60),
      ...[0.84375, 1.25, 1 / 0.35].flatMap(beside),
    ],
    2,
  ],
];

describe("portable functions against 60-digit arithmetic", () => {
  for (const [name, f, truth, inputs, bound] of cases) {
    it(`${name} stays within ${bound} ulp`, () => {
      const { ulps, at } = worst(f, truth, inputs);
      expect(ulps, `${name} at ${at}`).toBeLessThanOrEqual(bound);
      // A yardstick that cannot measure would say 0.
      expect(ulps).toBeGreaterThan(0.4);
    });
  }

  it("inverseNormal stays within 8 ulp, also at the smallest and largest uniform draws", () => {
    const half = new Precise(0.5);
    const inputs = [
      2 ** -53,
      1 - 2 ** -53,
      0.9999999998580624,
      1e-12,
      1e-5,
      0.075,
      0.925,
      ...spread(0.0005, 0.9995, 300),
    ];
    const { ulps, at } = worst(inverseNormal, (p) => inverseTruth(p, half), inputs);
    expect(ulps, `at ${at}`).toBeLessThanOrEqual(8);
    expect(ulps).toBeGreaterThan(0.4);
    expect(inverseNormal(0.5)).toBe(0);
    expect(inverseNormal(0.25)).toBe(-inverseNormal(0.75));
  });
});
