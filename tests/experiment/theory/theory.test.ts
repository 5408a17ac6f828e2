import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTIVATIONS, buildNetwork, INITIALISERS, type InitialiserName } from "../../../src/engine/index.ts";
import { parseStack } from "../../../src/experiment/scenario/parse-stack.ts";
import type { Named } from "../../../src/experiment/scenario/types.ts";
import { dataSquare } from "../../../src/experiment/theory/data-square.ts";
import { meanSquares } from "../../../src/experiment/theory/mean-squares.ts";
import { normalRule } from "../../../src/experiment/theory/normal-rule.ts";
import { theoryOf } from "../../../src/experiment/theory/theory.ts";
import { weightVariance } from "../../../src/experiment/theory/weight-variance.ts";

const named = (name: string, ...parameters: number[]): Named => ({ name, parameters });

function theory(
  net: string,
  init: Named,
  task = { inputs: 64, outputs: 64, meanSquare: 1 },
): ReturnType<typeof theoryOf>["layers"] {
  return outcome(net, init, task).layers;
}

function outcome(net: string, init: Named, task = { inputs: 64, outputs: 64, meanSquare: 1 }) {
  const reading = parseStack(net, 2);
  if (!reading.ok) throw new Error(`cannot read ${net}`);
  return theoryOf({ net: reading.stack, init }, task);
}

describe("the variance of a starting weight", () => {
  it.each(Object.keys(INITIALISERS) as InitialiserName[])("is the one that nets start with: %s", (name) => {
    const [units, inputs] = [40, 100];
    const { layers } = buildNetwork({
      inputs,
      outputs: 1,
      layers: [{ kind: "linear", units }],
      init: named(name),
      seed: 3,
    });
    const [first] = layers;
    if (first.kind !== "linear") throw new Error("expected a linear layer");
    const { values } = first.weight;
    const drawn = values.reduce((sum, w) => sum + w * w, 0) / values.length;
    const variance = weightVariance(named(name), inputs, units);
    if (INITIALISERS[name].draw === "one") return expect(variance).toBeNull();
    // Of 4,000 squares; the standard error is at most sqrt(2 / 4000) = 2.2 %, and none for orthogonal rows.
    const tolerance = name === "orthogonal" ? 1e-12 : 0.07;
    expect(Math.abs(drawn / (variance ?? 0) - 1)).toBeLessThan(tolerance);
  });

  it("takes the gain twice", () => {
    for (const name of ["glorot", "he-normal", "orthogonal"]) {
      const variance = weightVariance(named(name), 30, 50) ?? 0;
      expect(weightVariance(named(name, 3), 30, 50)).toBeCloseTo(9 * variance, 12);
    }
    expect(weightVariance(named("orthogonal"), 30, 50)).toBeCloseTo(1 / 50, 15);
  });

  it("asks for a known word", () => {
    expect(() => weightVariance(named("best"), 2, 2)).toThrow('got "best"');
  });
});

describe("the factor of deep equal widths", () => {
  it.each([
    ["sigmoid", "uniform", 0.141],
    ["sigmoid", "glorot", 0.236],
    ["sigmoid", "he", 0.318],
    ["relu", "uniform", Math.sqrt(1 / 6)],
    ["relu", "lecun", Math.SQRT1_2],
    ["relu", "he", 1],
  ])("of %s after %s tends to %d", (activation, init, limit) => {
    const layers = theory(`60x(64,${activation})`, named(init)) ?? [];
    expect(layers).toHaveLength(61);
    expect(Math.abs(layers[50].factor - limit)).toBeLessThan(5e-4);
  });

  it("of tanh has no limit but 1, and depends on depth and input", () => {
    const wide = theory("10x(64,tanh)", named("glorot")) ?? [];
    const plane = theory("10x(64,tanh)", named("glorot"), { inputs: 2, outputs: 1, meanSquare: 1 }) ?? [];
    expect(wide[0].ratio / wide[9].ratio).toBeCloseTo(0.281, 3);
    expect(plane[0].ratio / plane[9].ratio).toBeCloseTo(0.7, 2);
    for (let i = 1; i < 9; i++) expect(wide[i].factor).toBeGreaterThan(wide[i - 1].factor);
  });
});

describe("the recursion", () => {
  it("follows the net's own widths, checked by hand with ReLU", () => {
    const layers = theory("6,relu,3,relu", named("he-normal"), { inputs: 2, outputs: 5, meanSquare: 0.7 });
    // Var(w) = 2 / fan_in, E[f^2] = q / 2, E[f'^2] = 1/2.
    const q = 2 * 0.7;
    expect(layers?.map(({ name }) => name)).toEqual(["1", "2", "out"]);
    for (const { variance } of layers ?? []) expect(variance).toBeCloseTo(q, 12);
    const factors = [Math.sqrt((3 * (2 / 6)) / 2), Math.sqrt((5 * (2 / 3)) / 2), 1];
    layers?.forEach(({ factor }, i) => {
      expect(factor).toBeCloseTo(factors[i], 12);
    });
    expect(layers?.[0].ratio).toBeCloseTo(factors[0] * factors[1], 12);
  });

  it("is blind to dropout, and takes a missing activation for the identity", () => {
    const plain = theory("6,tanh,3,4,relu", named("lecun"));
    expect(theory("dropout:0.3,6,dropout:0.5,tanh,3,dropout:0.1,4,relu", named("lecun"))).toEqual(plain);
    expect(theory("6,tanh,3,identity,4,relu", named("lecun"))).toEqual(plain);
    expect(theory("", named("lecun"))).toMatchObject([{ name: "out", factor: 1, ratio: 1 }]);
  });

  it("of ReLU stacks does not depend on the size of the data, of sigmoid stacks it does", () => {
    const ratio = (word: string, meanSquare: number) =>
      theory(`5x(8,${word})`, named("glorot"), { inputs: 2, outputs: 1, meanSquare })?.[0].ratio ?? 0;
    const square = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(square, (one) => Math.abs(ratio("relu", one) / ratio("relu", 1) - 1) < 1e-12),
      { numRuns: 20 },
    );
    expect(ratio("sigmoid", 100)).toBeLessThan(0.5 * ratio("sigmoid", 0.01));
  });

  it("is silent where it does not apply, and says why", () => {
    for (const net of ["8,bn,relu", "8,skip(8,relu)", "8max3", "relu,8", "8,relu,tanh"])
      expect(outcome(net, named("glorot")), net).toEqual({ layers: null, silence: "stack" });
    for (const init of [named("constant"), named("zeros")])
      expect(outcome("8,relu", init)).toEqual({ layers: null, silence: "weights" });
    expect(outcome("8,relu", named("glorot", 0)).silence).toBe("range");
    expect(outcome("100x(256,abs)", named("normal", 1000)).silence).toBe("range");
    expect(outcome("8,relu", named("glorot")).silence).toBeNull();
  });

  it("takes few places even where z is spread over many decades", () => {
    // The places of all panels, at 16 each: a net of 128 layers must not keep its page waiting.
    for (const deviation of [1, 1e3, 1e9, 1e100]) {
      expect(normalRule(deviation, [0]).z.length, String(deviation)).toBeLessThan(40_000);
    }
    const { output, slope } = meanSquares(ACTIVATIONS.sine, [], 1e7);
    expect([output, slope].map((mean) => mean.toFixed(12))).toEqual(["0.500000000000", "0.500000000000"]);
  });

  it("gives 0 behind a step, which passes nothing back", () => {
    const layers = theory("4,tanh,4,step,4,tanh", named("glorot")) ?? [];
    expect(layers.map(({ ratio }) => ratio > 0)).toEqual([false, false, true, true]);
  });
});

describe("the mean square of the data", () => {
  it("is over the given rows and all features", () => {
    const inputs = new Float64Array([1, 2, 30, 40, 5, 6]);
    expect(dataSquare(inputs, 2, new Uint32Array([0, 2]))).toBe((1 + 4 + 25 + 36) / 4);
  });
});
