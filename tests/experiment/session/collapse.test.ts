import { describe, expect, it } from "vitest";
import { collapseDifference, collapseLayers } from "../../../src/experiment/session/probes/collapse.ts";

const f64 = (...values: number[]) => Float64Array.from(values);

describe("collapsing affine layers", () => {
  it("multiplies the matrices and carries the biases through", () => {
    const first = { weights: f64(1, 2, 3, 4, 5, 6), bias: f64(1, 0, -1) };
    const second = { weights: f64(1, 0, 2), bias: f64(10) };
    // [1 0 2] x [[1 2] [3 4] [5 6]] = [11 14];  10 + 1 x 1 + 2 x -1 = 9
    expect(collapseLayers([first, second])).toEqual({ weights: f64(11, 14), bias: f64(9) });
  });

  it("leaves a single layer as it is, in a copy", () => {
    const only = { weights: f64(1, 2), bias: f64(3) };
    const map = collapseLayers([only]);
    expect(map).toEqual(only);
    expect(map.weights).not.toBe(only.weights);
  });

  it("finds the largest difference over columns and outputs", () => {
    const map = { weights: f64(1, 0, 0, 1), bias: f64(0, 1) };
    const input = f64(1, 2, 5, 6);
    expect(collapseDifference(map, input, f64(1, 2, 6, 7))).toBe(0);
    expect(collapseDifference(map, input, f64(1, 2.5, 6, 4))).toBe(3);
    expect(collapseDifference(map, input, f64(1, Number.NaN, 6, 7))).toBe(Number.NaN);
  });
});
