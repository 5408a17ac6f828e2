import { describe, expect, it } from "vitest";
import { createOptimiser } from "../../../src/engine/index.ts";

function trainable(values: number[], gradients: number[]) {
  return { values: Float64Array.from(values), gradients: Float64Array.from(gradients) };
}

describe("sgd", () => {
  it("moves every parameter by rate times gradient, downhill", () => {
    const net = trainable([1, -2, 3], [0.5, 0, -4]);
    createOptimiser({ name: "sgd", parameters: [] }, net).step(0.25);
    expect([...net.values]).toEqual([0.875, -2, 4]);
  });

  it("with momentum follows v = m v + g, w -= rate v, the rate outside the velocity", () => {
    const net = trainable([0], [1]);
    const optimiser = createOptimiser({ name: "sgd", parameters: [0.5] }, net);
    optimiser.step(1); // v = 1
    expect(net.values[0]).toBe(-1);
    optimiser.step(0.5); // v = 1.5
    expect(net.values[0]).toBe(-1.75);
    net.gradients[0] = 0;
    optimiser.step(1); // v = 0.75
    expect(net.values[0]).toBe(-2.5);
  });

  it("with momentum 0 is plain descent", () => {
    const plain = trainable([1], [0.3]);
    const zero = trainable([1], [0.3]);
    createOptimiser({ name: "sgd", parameters: [] }, plain).step(0.1);
    createOptimiser({ name: "sgd", parameters: [0] }, zero).step(0.1);
    expect(zero.values).toStrictEqual(plain.values);
  });

  it.each([[[]], [[0.9]]])("undoes a step that diverged, bit for bit (parameters %j)", (parameters) => {
    const net = trainable([1, 2], [0.1, 0.2]);
    const optimiser = createOptimiser({ name: "sgd", parameters }, net);
    expect([...optimiser.previous]).toEqual([1, 2]);
    optimiser.step(0.1);
    const finite = net.values.slice();
    net.gradients.fill(Number.POSITIVE_INFINITY);
    optimiser.step(0.1);
    optimiser.undo();
    expect(net.values).toStrictEqual(finite);
  });

  it("says what it expects when the word or the number is wrong", () => {
    const net = trainable([1], [1]);
    expect(() => createOptimiser({ name: "toString", parameters: [] }, net)).toThrow(
      'createOptimiser: expected one of sgd, nesterov, rmsprop, adam, got "toString"',
    );
    expect(() => createOptimiser({ name: "sgd", parameters: [Number.NaN] }, net)).toThrow(
      "sgd: expected momentum from 0 to 0.9999, got NaN",
    );
    expect(() => createOptimiser({ name: "sgd", parameters: [0.9, 1] }, net)).toThrow(
      "sgd: expected at most 1 parameters, got 2",
    );
  });
});
