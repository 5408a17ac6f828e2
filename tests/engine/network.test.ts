import { describe, expect, it } from "vitest";
import { ACTIVATIONS, buildNetwork, type LayerSpec } from "../../src/engine/index.ts";

const relu: LayerSpec = { kind: "activation", name: "relu", parameters: [] };
const init = { name: "glorot", parameters: [] };

function build(layers: readonly LayerSpec[], inputs = 2, outputs = 1) {
  return buildNetwork({ inputs, outputs, layers, init, seed: 1 });
}

describe("a network", () => {
  it("appends the output layer, so that an empty stack is a linear model", () => {
    const { layers, parameters } = build([]);
    expect(layers.map(({ name }) => name)).toEqual(["out"]);
    expect(parameters.map(({ name, shape }) => [name, shape])).toEqual([
      ["out.W", [1, 2]],
      ["out.b", [1]],
    ]);
  });

  it("names linear layers by their ordinal and activations by the layer they follow", () => {
    const layers: LayerSpec[] = [
      relu,
      { kind: "linear", units: 3 },
      relu,
      relu,
      { kind: "linear", units: 4 },
    ];
    expect(build(layers).layers.map(({ name, inputs, units }) => [name, inputs, units])).toEqual([
      ["in.relu", 2, 2],
      ["1", 2, 3],
      ["1.relu", 3, 3],
      ["1.relu#2", 3, 3],
      ["2", 3, 4],
      ["out", 4, 1],
    ]);
  });

  it("keeps all parameters in one array, in layer order, weights before biases", () => {
    const { parameters, values, gradients } = build([{ kind: "linear", units: 3 }]);
    expect(values.length).toBe(3 * 2 + 3 + 3 + 1);
    expect(parameters.flatMap((parameter) => [...parameter.values])).toEqual([...values]);
    values[8] = 42;
    gradients[9] = 43;
    expect(parameters[1].values[2]).toBe(42);
    expect(parameters[2].gradient[0]).toBe(43);
  });

  it("fills in the parameters that a word leaves out", () => {
    const [first, second] = build([
      { kind: "activation", name: "leaky", parameters: [] },
      { kind: "activation", name: "leaky", parameters: [0.2] },
    ]).layers;
    expect(first).toMatchObject({ parameters: [0.01] });
    expect(second).toMatchObject({ parameters: [0.2] });
  });

  it("says what it expects when a word or a number is wrong", () => {
    expect(() => build([{ kind: "linear", units: 0 }])).toThrow(
      "units of a linear layer: expected a positive whole number, got 0",
    );
    expect(() => build([], 2.5)).toThrow("inputs: expected a positive whole number, got 2.5");
    expect(() => build([{ kind: "activation", name: "constructor", parameters: [] }])).toThrow(
      `activation: expected one of ${Object.keys(ACTIVATIONS).join(", ")}, got "constructor"`,
    );
    expect(() => build([{ kind: "activation", name: "leaky", parameters: [2] }])).toThrow(
      "leaky: expected slope from 0 to 1, got 2",
    );
    expect(() =>
      buildNetwork({
        inputs: 2,
        outputs: 1,
        layers: [],
        init: { name: "sparse", parameters: [] },
        seed: 1,
      }),
    ).toThrow("init: expected one of uniform, glorot,");
  });
});
