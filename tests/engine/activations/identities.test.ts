import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTIVATIONS, type ActivationName } from "../../../src/engine/index.ts";
import { apply } from "../support/activation.ts";
import { filled, testNumbers } from "../support/random.ts";

const numbers = fc.double({ min: -50, max: 50, noNaN: true });
const slopes = fc.double({ min: 0, max: 1, noNaN: true });

const value = (name: ActivationName, z: number, ...parameters: number[]) =>
  apply(ACTIVATIONS[name], [z], parameters.length > 0 ? parameters : undefined).a[0];
const slope = (name: ActivationName, z: number, ...parameters: number[]) =>
  apply(ACTIVATIONS[name], [z], parameters.length > 0 ? parameters : undefined).slope[0];

/** Equal but for rounding, of numbers about as large as `size`. */
function expectClose(got: number, expected: number, size = 1): void {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(8 * 2 ** -53 * Math.max(1, Math.abs(size)));
}

function law(title: string, check: (z: number) => void): void {
  it(title, () => {
    fc.assert(
      fc.property(numbers, (z) => {
        check(z);
      }),
      { numRuns: 300 },
    );
  });
}

describe("identities between activations", () => {
  law("tanh z = 2 sigmoid(2z) - 1", (z) => expectClose(value("tanh", z), 2 * value("sigmoid", 2 * z) - 1));
  law("scaled-tanh z = 1.7159 tanh(2z/3)", (z) =>
    expectClose(value("scaled-tanh", z), 1.7159 * value("tanh", (2 * z) / 3), 2),
  );
  law("step z = relu'(z)", (z) => expect(value("step", z)).toBe(slope("relu", z)));
  law("relu z = z step z", (z) => expect(value("relu", z)).toBe(z * value("step", z) + 0));
  law("relu6 z = min(relu z, 6)", (z) => expect(value("relu6", z)).toBe(Math.min(value("relu", z), 6)));
  law("hard-sigmoid z = relu6(z + 3) / 6", (z) =>
    expectClose(value("hard-sigmoid", z), value("relu6", z + 3) / 6),
  );
  law("abs z = relu z + relu(-z), and slopes alike", (z) => {
    expect(value("abs", z)).toBe(value("relu", z) + value("relu", -z));
    expect(slope("abs", z)).toBe(slope("relu", z) - slope("relu", -z));
  });
  law("softplus z - softplus(-z) = z", (z) =>
    expectClose(value("softplus", z) - value("softplus", -z), z, z),
  );
  law("softplus' = sigmoid", (z) => expect(slope("softplus", z)).toBe(value("sigmoid", z)));
  law("softsign and sine are odd", (z) => {
    for (const name of ["softsign", "sine"] as const) expect(value(name, -z)).toBe(-value(name, z));
  });
  law("gelu z - gelu(-z) = z, as gelu-tanh, silu have it", (z) => {
    for (const name of ["gelu", "gelu-tanh", "silu"] as const) {
      expectClose(value(name, z) - value(name, -z), z, z);
      expectClose(slope(name, z) + slope(name, -z), 1, z);
    }
  });
  law("silu z = z sigmoid z", (z) => expect(value("silu", z)).toBe(z * value("sigmoid", z)));
  law("mish z = z tanh(softplus z)", (z) =>
    expectClose(value("mish", z), z * value("tanh", value("softplus", z)), z),
  );
  law("gelu-tanh is within 0.0005 of gelu, and its slope within 0.003", (z) => {
    expect(Math.abs(value("gelu-tanh", z) - value("gelu", z))).toBeLessThan(5e-4);
    expect(Math.abs(slope("gelu-tanh", z) - slope("gelu", z))).toBeLessThan(3e-3);
  });
  law("elu = celu at alpha = 1", (z) => {
    expect(value("elu", z, 1)).toBe(value("celu", z, 1));
    expect(slope("elu", z, 1)).toBe(slope("celu", z, 1));
  });
  law("selu is elu at its alpha, times its lambda", (z) => {
    const [alpha, lambda] = [1.6732632423543772, 1.0507009873554805];
    expectClose(value("selu", z), lambda * value("elu", z, alpha), z);
    expectClose(slope("selu", z), lambda * slope("elu", z, alpha), 2);
  });

  it("celu at alpha is alpha times celu of z / alpha at 1", () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0.1, max: 10, noNaN: true }), (z, alpha) => {
        expectClose(value("celu", z, alpha), alpha * value("celu", z / alpha, 1), Math.max(10, Math.abs(z)));
        expectClose(slope("celu", z, alpha), slope("celu", z / alpha, 1));
      }),
    );
  });

  it("elu is linear in alpha where z is negative, and at alpha 0 it is relu", () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 10, noNaN: true }), (z, alpha) => {
        const expected = value("relu", z) + alpha * (value("elu", z, 1) - value("relu", z));
        expectClose(value("elu", z, alpha), expected, Math.max(10, Math.abs(z)));
        expect(value("elu", z, 0) + 0).toBe(value("relu", z));
      }),
    );
  });

  it("prelu is leaky at the same slope, and rrelu at equal ends", () => {
    fc.assert(
      fc.property(numbers, slopes, (z, s) => {
        for (const read of [value, slope]) {
          expect(read("prelu", z, s)).toBe(read("leaky", z, s));
          expect(read("rrelu", z, s, s)).toBe(read("leaky", z, s));
        }
      }),
    );
  });
});

describe("the learned slope of prelu", () => {
  const { training } = ACTIVATIONS.prelu;
  if (training?.kind !== "learned") throw new Error("prelu: expected a learned parameter");

  it("has the gradient that finite differences find, over any part of the samples", () => {
    const next = testNumbers(9);
    const z = filled(33, () => 3 * next());
    const da = filled(33, next);
    const loss = (s: number, from: number, to: number) => {
      const a = new Float64Array(33);
      ACTIVATIONS.prelu.forward(z, a, from, to, [s]);
      return a.reduce((sum, v, i) => sum + v * da[i], 0);
    };
    for (const [from, to] of [
      [0, 33],
      [0, 32],
      [3, 20],
      [4, 5],
      [7, 7],
    ]) {
      const measured = (loss(0.75, from, to) - loss(0.25, from, to)) / 0.5;
      expect(training.gradient(z, da, from, to)).toBeCloseTo(measured, 12);
    }
  });

  it("sums in two lanes, even and odd places from the first, and adds them at the end", () => {
    const z = Float64Array.of(9, -1, -1, -1, -1, -1);
    const da = Float64Array.of(9, 1e16, 1, -1e16, 1, 3);
    expect(training.gradient(z, da, 1, 6)).toBe(-1e16 + 1e16 - 3 + (-1 - 1));
  });

  it("takes nothing from samples above 0, infinite ones too, and NaN from NaN", () => {
    const one = (z: number, da: number) => training.gradient(Float64Array.of(z), Float64Array.of(da), 0, 1);
    expect(one(Infinity, 0)).toBe(0);
    expect(one(2, Infinity)).toBe(0);
    expect(one(0, 5)).toBe(0);
    expect(one(-Infinity, 2)).toBe(-Infinity);
    expect(one(Number.NaN, 1)).toBeNaN();
  });
});

describe("the drawn slope of rrelu", () => {
  const { training } = ACTIVATIONS.rrelu;
  if (training?.kind !== "drawn") throw new Error("rrelu: expected drawn parameters");

  it("is uniform between its ends, whichever is larger, and is the slope that the loops use", () => {
    fc.assert(
      fc.property(slopes, slopes, fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (low, high, u) => {
        const drawn = [Number.NaN, Number.NaN];
        training.draw(u, [low, high], drawn);
        expectClose(drawn[0], low * (1 - u) + high * u);
        expect(drawn[1]).toBe(drawn[0]);
        expect(slope("rrelu", -2, ...drawn)).toBe(drawn[0]);
        expect(value("rrelu", -2, ...drawn)).toBe(-2 * drawn[0]);
        training.draw(0.5, [low, high], drawn);
        expectClose(drawn[0], slope("rrelu", -2, low, high));
        expect(slope("rrelu", -2, low, high)).toBe(slope("rrelu", -2, high, low));
      }),
    );
  });
});
