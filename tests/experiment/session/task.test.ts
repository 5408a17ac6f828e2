import { describe, expect, it } from "vitest";
import { buildNetwork, recordPass } from "../../../src/engine/index.ts";
import { writePixels } from "../../../src/experiment/session/plane.ts";
import { decisionLevel, lossKind, writeColumns } from "../../../src/experiment/session/task.ts";

const samples = { inputs: Float64Array.of(1, 2, 3, 4, 5, 6), targets: Float64Array.of(0, 1, 2) };
const init = { name: "zeros", parameters: [] };

function passOf(outputs: number, loss: "logistic" | "softmax" | "squared") {
  return recordPass(buildNetwork({ inputs: 2, outputs, layers: [], init, seed: 1 }), 2, loss);
}

describe("the task of a scenario", () => {
  it("has a loss and a level of decision by its classes", () => {
    expect(lossKind("cross-entropy", 2)).toBe("logistic");
    expect(lossKind("cross-entropy", 3)).toBe("softmax");
    expect(lossKind("squared", 2)).toBe("squared");
    expect([decisionLevel("cross-entropy"), decisionLevel("squared")]).toEqual([0, 0.5]);
  });

  it("puts samples into columns, in the order of the rows", () => {
    const pass = passOf(3, "softmax");
    writeColumns(pass, samples, Uint32Array.of(2, 0), "softmax");
    expect([...pass.input]).toEqual([5, 1, 6, 2]);
    expect([...pass.targets]).toEqual([2, 0]);
  });

  it("gives squared error 0 and 1 for one output, one-hot columns for several", () => {
    const one = passOf(1, "squared");
    writeColumns(one, samples, Uint32Array.of(1, 0), "squared");
    expect([...one.targets]).toEqual([1, 0]);
    const three = passOf(3, "squared");
    writeColumns(three, samples, Uint32Array.of(2, 0), "squared");
    expect([...three.targets]).toEqual([0, 1, 0, 0, 1, 0]);
  });
});

describe("pixels of the plane", () => {
  it("are their centres, row by row from the top", () => {
    const columns = new Float64Array(8);
    writePixels(columns, [0, 4, -2, 2], 2, 0, 4);
    expect([...columns]).toEqual([1, 3, 1, 3, 1, 1, -1, -1]);
    const rest = new Float64Array(4);
    writePixels(rest, [0, 4, -2, 2], 2, 2, 2);
    expect([...rest]).toEqual([1, 3, -1, -1]);
  });
});
