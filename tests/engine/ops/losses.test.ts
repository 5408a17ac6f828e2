import { describe, expect, it } from "vitest";
import { buildNetwork, type LossKind, recordPass } from "../../../src/engine/index.ts";

/** A net whose outputs are its inputs: what goes in as logits meets the loss unchanged. */
function lossOf(loss: LossKind, logits: readonly number[][], targets: readonly number[]) {
  const outputs = logits.length;
  const network = buildNetwork({
    inputs: outputs,
    outputs,
    layers: [],
    init: { name: "zeros", parameters: [] },
    seed: 1,
  });
  for (let k = 0; k < outputs; k++) network.values[k * outputs + k] = 1;
  const pass = recordPass(network, logits[0].length, loss);
  pass.input.set(logits.flat());
  pass.targets.set(targets);
  pass.forward();
  pass.backward();
  return { loss: pass.loss(), slope: [...pass.layers[0].output.grad] };
}

describe("the logistic loss", () => {
  it("is log 2 at logit 0, with half a class of slope", () => {
    const { loss, slope } = lossOf("logistic", [[0, 0]], [0, 1]);
    expect(loss).toBeCloseTo(Math.LN2, 15);
    expect(slope).toEqual([0.25, -0.25]);
  });

  it("is a straight line far out on the wrong side and 0 far out on the right one", () => {
    expect(lossOf("logistic", [[800]], [0]).loss).toBe(800);
    expect(lossOf("logistic", [[-800]], [1])).toEqual({ loss: 800, slope: [-1] });
    expect(lossOf("logistic", [[800]], [1])).toEqual({ loss: 0, slope: [0] });
  });

  it("keeps its digits where it is tiny", () => {
    expect(lossOf("logistic", [[40]], [1]).loss).toBeCloseTo(Math.exp(-40), 30);
  });
});

describe("the softmax cross-entropy", () => {
  it("is log K for equal logits, however large they are", () => {
    for (const z of [0, 1000, -1000]) {
      expect(lossOf("softmax", [[z], [z], [z]], [2]).loss).toBeCloseTo(Math.log(3), 14);
    }
  });

  it("has the slope softmax minus the class", () => {
    const { slope } = lossOf("softmax", [[0], [Math.log(3)]], [0]);
    expect(slope[0]).toBeCloseTo(-0.75, 14);
    expect(slope[1]).toBeCloseTo(0.75, 14);
  });

  it("of two classes is the logistic loss of their difference", () => {
    const { loss } = lossOf(
      "softmax",
      [
        [0.25, -1],
        [1.5, 2],
      ],
      [1, 0],
    );
    expect(loss).toBeCloseTo(lossOf("logistic", [[1.25, 3]], [1, 0]).loss, 14);
  });

  it("does not overflow for logits far apart", () => {
    expect(lossOf("softmax", [[-900], [900]], [0])).toEqual({ loss: 1800, slope: [-1, 1] });
  });
});

describe("the squared error", () => {
  it("is the mean over samples and outputs, without a factor 1/2", () => {
    const { loss, slope } = lossOf(
      "squared",
      [
        [1, 2],
        [3, 4],
      ],
      [0, 2, 3, 1],
    );
    expect(loss).toBe(2.5);
    expect(slope).toEqual([0.5, 0, 0, 1.5]);
  });
});

describe("any loss", () => {
  it.each<LossKind>(["logistic", "squared"])("%s lets NaN through", (loss) => {
    expect(lossOf(loss, [[Number.NaN, 1]], [0, 1]).loss).toBeNaN();
  });

  it("softmax lets NaN through", () => {
    expect(lossOf("softmax", [[Number.NaN], [1]], [1]).loss).toBeNaN();
  });
});
