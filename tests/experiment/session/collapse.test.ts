import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNetwork, type LayerSpec, recordPass } from "../../../src/engine/index.ts";
import { collapseDifference, collapseNetwork } from "../../../src/experiment/session/probes/collapse.ts";
import { filled, testNumbers } from "../../engine/support/random.ts";

const f64 = (...values: number[]) => Float64Array.from(values);
const init = { name: "glorot", parameters: [] };
const build = (layers: readonly LayerSpec[], inputs = 2, outputs = 1) =>
  buildNetwork({ inputs, outputs, layers, init, seed: 1 });

const WIDTH = 3;
const affine: fc.Arbitrary<LayerSpec> = fc.oneof(
  fc.constant<LayerSpec>({ kind: "linear", units: WIDTH }),
  fc.constant<LayerSpec>({ kind: "batchnorm" }),
  fc.constant<LayerSpec>({ kind: "dropout", rate: 0.5 }),
  fc.constant<LayerSpec>({ kind: "activation", name: "identity", parameters: [] }),
);
const stack = fc.array(
  fc.oneof(
    affine,
    fc.array(affine, { minLength: 1, maxLength: 3 }).map((layers): LayerSpec => ({ kind: "skip", layers })),
  ),
  { maxLength: 5 },
);

describe("collapsing an affine network", () => {
  it("multiplies the matrices and carries the biases through", () => {
    const network = build([{ kind: "linear", units: 3 }]);
    network.values.set([1, 2, 3, 4, 5, 6, 1, 0, -1, 1, 0, 2, 10]);
    // [1 0 2] x [[1 2] [3 4] [5 6]] = [11 14];  10 + 1 x 1 + 2 x -1 = 9
    expect(collapseNetwork(network)).toEqual({ weights: f64(11, 14), bias: f64(9) });
  });

  it("leaves a single layer as it is, in a copy", () => {
    const network = build([]);
    network.values.set([1, 2, 3]);
    const map = collapseNetwork(network);
    network.values.fill(0);
    expect(map).toEqual({ weights: f64(1, 2), bias: f64(3) });
  });

  it("gives the map of any stack of linear layers, batch norm, dropout and skips", () => {
    fc.assert(
      fc.property(stack, fc.integer(), (layers, seed) => {
        const network = build([{ kind: "linear", units: WIDTH }, ...layers], 2, 2);
        const next = testNumbers(seed);
        network.values.set(filled(network.values.length, next));
        network.statistics.set(filled(network.statistics.length, () => 0.2 + Math.abs(next())));
        const map = collapseNetwork(network);
        if (map === null) throw new Error("expected a map");
        const pass = recordPass(network, 6);
        pass.input.set(filled(12, next));
        pass.forward();
        const size = Math.max(1, ...pass.output.map(Math.abs));
        expect(collapseDifference(map, pass.input, pass.output)).toBeLessThan(1e-11 * size);
      }),
      { numRuns: 60 },
    );
  });

  it("finds no map behind an activation or maxout, in a branch too", () => {
    expect(collapseNetwork(build([{ kind: "maxout", units: 2, pieces: 2 }]))).toBeNull();
    const bent: LayerSpec = { kind: "activation", name: "relu", parameters: [] };
    expect(collapseNetwork(build([{ kind: "skip", layers: [bent] }]))).toBeNull();
  });

  it("finds the largest difference over columns and outputs", () => {
    const map = { weights: f64(1, 0, 0, 1), bias: f64(0, 1) };
    const input = f64(1, 2, 5, 6);
    expect(collapseDifference(map, input, f64(1, 2, 6, 7))).toBe(0);
    expect(collapseDifference(map, input, f64(1, 2.5, 6, 4))).toBe(3);
    expect(collapseDifference(map, input, f64(1, Number.NaN, 6, 7))).toBe(Number.NaN);
  });
});
