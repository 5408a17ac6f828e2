import { describe, expect, it } from "vitest";
import { ACTIVATIONS, buildNetwork, recordPass, writeSlopes } from "../../src/engine/index.ts";
import { filled, testNumbers } from "./support/random.ts";

describe("slopes of a layer", () => {
  it.each(Object.keys(ACTIVATIONS))(
    "of %s are the factors of its backward pass, with each unit's own parameter where one is trained",
    (name) => {
      const network = buildNetwork({
        inputs: 4,
        outputs: 4,
        layers: [{ kind: "activation", name, parameters: [] }],
        init: { name: "glorot", parameters: [] },
        seed: 6,
      });
      const [layer] = network.layers;
      if (layer.kind !== "activation") throw new Error("expected an activation");
      layer.learned?.values.set([0.1, -0.4, 0, 0.9]);
      const pass = recordPass(network, 7, "squared", { mode: "measuring" });
      pass.input.set(filled(28, testNumbers(5)).map((v) => 3 * v));
      pass.forward();
      pass.backward();
      const [{ input, output }] = pass.layers;
      const slopes = new Float64Array(28).fill(Number.NaN);
      writeSlopes(layer, input.value, output.value, slopes);
      expect(slopes.map((slope, i) => slope * output.grad[i] + 0)).toEqual(input.grad.map((g) => g + 0));
    },
  );
});
