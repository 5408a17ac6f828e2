import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOptimiser } from "../../../src/engine/index.ts";
import { filled, testNumbers } from "../support/random.ts";

function trainable(values: number[], gradients: number[]) {
  return { values: Float64Array.from(values), gradients: Float64Array.from(gradients) };
}

describe("nesterov", () => {
  it("follows v = m v + g, w -= rate (g + m v)", () => {
    const net = trainable([0], [1]);
    const optimiser = createOptimiser({ name: "nesterov", parameters: [0.5] }, net);
    optimiser.step(1); // v = 1: 1 + 0.5
    expect(net.values[0]).toBe(-1.5);
    optimiser.step(0.5); // v = 1.5: (1 + 0.75) / 2
    expect(net.values[0]).toBe(-2.375);
    net.gradients[0] = 0;
    optimiser.step(1); // v = 0.75: 0 + 0.375
    expect(net.values[0]).toBe(-2.75);
  });

  it("with momentum 0 is sgd, bit for bit", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const next = testNumbers(seed);
        const one = { values: filled(7, next), gradients: new Float64Array(7) };
        const two = { values: one.values.slice(), gradients: one.gradients };
        const nesterov = createOptimiser({ name: "nesterov", parameters: [0] }, one);
        const sgd = createOptimiser({ name: "sgd", parameters: [] }, two);
        for (let i = 0; i < 10; i++) {
          one.gradients.set(filled(7, next));
          nesterov.step(0.1);
          sgd.step(0.1);
        }
        expect(one.values).toStrictEqual(two.values);
      }),
    );
  });

  it("is where momentum would be if its velocity had already been walked once more", () => {
    // With rate r and w' = w - r m v, momentum's own path w gives Nesterov's w' for the same gradients.
    const gradients = [0.5, -0.25, 1, 0.125, 0];
    const ahead = trainable([0], [0]);
    const plain = trainable([0], [0]);
    const nesterov = createOptimiser({ name: "nesterov", parameters: [0.5] }, ahead);
    const sgd = createOptimiser({ name: "sgd", parameters: [0.5] }, plain);
    for (const g of gradients) {
      ahead.gradients[0] = g;
      plain.gradients[0] = g;
      nesterov.step(0.25);
      const before = plain.values[0];
      sgd.step(0.25);
      const velocityStep = plain.values[0] - before;
      expect(ahead.values[0]).toBe(plain.values[0] + 0.5 * velocityStep);
    }
  });
});

describe("rmsprop", () => {
  it("follows s = d s + (1 - d) g^2, w -= rate g / (sqrt(s) + 1e-8)", () => {
    const net = trainable([0], [4]);
    const optimiser = createOptimiser({ name: "rmsprop", parameters: [0.75] }, net);
    optimiser.step(1); // s = 4
    expect(net.values[0]).toBe(-4 / (2 + 1e-8));
    net.gradients[0] = 0;
    optimiser.step(1); // s = 3
    expect(net.values[0]).toBe(-4 / (2 + 1e-8));
    net.gradients[0] = -2;
    optimiser.step(0.5); // s = 2.25 + 1 = 3.25
    expect(net.values[0]).toBeCloseTo(-2 + 1 / Math.sqrt(3.25), 7);
  });

  it("at its first step moves by rate / sqrt(1 - decay) whatever the gradient's size", () => {
    const net = trainable([0, 0, 0], [1e-3, -1, 1e3]);
    createOptimiser({ name: "rmsprop", parameters: [] }, net).step(0.1);
    // 1 / sqrt(1 - 0.99) = 10; epsilon takes 1e-8 of 1e-4, the root of the smallest s.
    expect([...net.values].map((v) => v / 0.1)).toEqual([
      expect.closeTo(-10, 2),
      expect.closeTo(10, 5),
      expect.closeTo(-10, 8),
    ]);
  });

  it("adds epsilon to the root and not under it, as PyTorch does", () => {
    const net = trainable([0], [1e-8]);
    createOptimiser({ name: "rmsprop", parameters: [0] }, net).step(1);
    // g / (|g| + 1e-8) is 1/2; under the root it would be 1e-8 / 1e-4.
    expect(net.values[0]).toBeCloseTo(-0.5, 12);
  });
});

/** PyTorch's published pseudocode, word by word, with powers instead of running products. */
function publishedAdam(gradients: readonly number[], rate: number, beta1: number, beta2: number): number {
  let theta = 0;
  let m = 0;
  let v = 0;
  gradients.forEach((g, i) => {
    const t = i + 1;
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g * g;
    const mHat = m / (1 - beta1 ** t);
    const vHat = v / (1 - beta2 ** t);
    theta -= (rate * mHat) / (Math.sqrt(vHat) + 1e-8);
  });
  return theta;
}

describe("adam", () => {
  it("moves by rate times the gradient's sign at its first step", () => {
    const net = trainable([0, 0, 0, 0], [1e-4, -0.5, 3, -2e5]);
    createOptimiser({ name: "adam", parameters: [] }, net).step(0.01);
    expect([...net.values].map((v) => v / 0.01)).toEqual([
      expect.closeTo(-1, 3),
      expect.closeTo(1, 7),
      expect.closeTo(-1, 8),
      expect.closeTo(1, 10),
    ]);
  });

  it("gives a gradient of the size of epsilon half a step", () => {
    const net = trainable([0], [1e-8]);
    createOptimiser({ name: "adam", parameters: [] }, net).step(1);
    expect(net.values[0]).toBeCloseTo(-0.5, 10);
  });

  it("follows its formula by hand over two steps", () => {
    const net = trainable([0], [1]);
    const optimiser = createOptimiser({ name: "adam", parameters: [0.5, 0.75] }, net);
    optimiser.step(1); // m = 1/2, s = 1/4; corrected 1 and 1
    expect(net.values[0]).toBeCloseTo(-1 / (1 + 1e-8), 14);
    net.gradients[0] = -1;
    optimiser.step(1); // m = -1/4, s = 7/16; corrected -1/3 and 1
    expect(net.values[0]).toBeCloseTo(-2 / 3, 7);
  });

  it("keeps to the published formula over a thousand steps", () => {
    const next = testNumbers(3);
    const gradients = Array.from({ length: 1000 }, () => next() * 10 ** Math.round(4 * next()));
    for (const [beta1, beta2] of [
      [0.9, 0.999],
      [0, 0],
      [0.5, 0.9],
      [0.9999, 0.9999],
    ]) {
      const net = trainable([0], [0]);
      const optimiser = createOptimiser({ name: "adam", parameters: [beta1, beta2] }, net);
      for (const g of gradients) {
        net.gradients[0] = g;
        optimiser.step(0.01);
      }
      const expected = publishedAdam(gradients, 0.01, beta1, beta2);
      expect(Math.abs(net.values[0] / expected - 1)).toBeLessThan(1e-10);
    }
  });
});
