import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BATCH_NORM_EPSILON,
  type BatchNormLayer,
  buildNetwork,
  fingerprint,
  type LayerSpec,
  type Network,
  type PassMode,
  recordPass,
} from "../../../src/engine/index.ts";
import { filled, testNumbers } from "../support/random.ts";

const bn: LayerSpec = { kind: "batchnorm" };

function build(layers: readonly LayerSpec[], inputs: number): Network {
  return buildNetwork({ inputs, outputs: 2, layers, init: { name: "glorot", parameters: [] }, seed: 5 });
}

function normOf({ layers }: Network): BatchNormLayer {
  const layer = layers.find(({ kind }) => kind === "batchnorm");
  if (layer?.kind !== "batchnorm") throw new Error("expected a batch norm");
  return layer;
}

/** A net that begins with batch norm, and a pass over the given columns. */
function normed(units: number, columns: number, x: ArrayLike<number>, mode: PassMode) {
  const network = build([bn], units);
  const pass = recordPass(network, columns, "squared", { mode });
  pass.input.set(x);
  const next = testNumbers(3);
  pass.targets.set(filled(pass.targets.length, next));
  return { network, layer: normOf(network), pass, output: pass.layers[0].output };
}

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((s, v) => s + v, 0) / values.length;
const variance = (values: ArrayLike<number>) => {
  const m = mean(values);
  return mean(Array.from(values, (v) => (v - m) ** 2));
};

const cases = fc.record({
  units: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 2, max: 20 }),
  seed: fc.integer(),
  offset: fc.double({ min: -100, max: 100, noNaN: true }),
  stretch: fc.double({ min: 0.1, max: 100, noNaN: true }),
});

const inputOf = ({ units, columns, seed, offset, stretch }: { [key: string]: number }) => {
  const next = testNumbers(seed);
  return filled(units * columns, () => offset + stretch * next());
};

describe("batch norm in training", () => {
  it.each<PassMode>(["training", "measuring"])(
    "gives every unit mean 0 and variance v / (v + eps), v its own over the batch (%s)",
    (mode) => {
      fc.assert(
        fc.property(cases, (given) => {
          const x = inputOf(given);
          const { pass, output } = normed(given.units, given.columns, x, mode);
          pass.forward();
          for (let unit = 0; unit < given.units; unit++) {
            const [from, to] = [unit * given.columns, (unit + 1) * given.columns];
            const v = variance(x.subarray(from, to));
            const y = output.value.subarray(from, to);
            expect(Math.abs(mean(y))).toBeLessThan(1e-11);
            expect(variance(y)).toBeCloseTo(v / (v + BATCH_NORM_EPSILON), 10);
          }
        }),
      );
    },
  );

  it("then multiplies by the scale and adds the shift of the unit", () => {
    const { layer, pass, output } = normed(2, 4, [1, 2, 3, 4, 5, 5, 9, 9], "training");
    pass.forward();
    const plain = output.value.slice();
    layer.scale.values.set([2, -3]);
    layer.shift.values.set([0.5, 7]);
    pass.forward();
    expect([...output.value]).toEqual([
      ...Array.from(plain.subarray(0, 4), (v) => v * 2 + 0.5),
      ...Array.from(plain.subarray(4), (v) => v * -3 + 7),
    ]);
  });

  it("does not see that what enters was multiplied by c > 0 or shifted, unit by unit", () => {
    fc.assert(
      fc.property(cases, fc.integer(), (given, seed) => {
        const next = testNumbers(seed);
        const x = filled(given.units * given.columns, next);
        const moved = x.slice();
        const sizes: number[] = [];
        for (let unit = 0; unit < given.units; unit++) {
          const shift = 3 * next();
          const [from, to] = [unit * given.columns, (unit + 1) * given.columns];
          for (let i = from; i < to; i++) moved[i] = given.stretch * moved[i] + shift;
          const v = variance(x.subarray(from, to));
          // eps alone spoils the invariance: by half of eps / v.
          sizes.push(BATCH_NORM_EPSILON / v + BATCH_NORM_EPSILON / (v * given.stretch ** 2));
        }
        const one = normed(given.units, given.columns, x, "training");
        const two = normed(given.units, given.columns, moved, "training");
        one.pass.forward();
        two.pass.forward();
        one.output.value.forEach((y, i) => {
          const allowed = 1e-9 + sizes[Math.floor(i / given.columns)] * Math.abs(y);
          expect(Math.abs(two.output.value[i] - y)).toBeLessThan(allowed);
        });
      }),
    );
  });

  it("makes what follows independent of the scale and the bias of the layer before it", () => {
    const layers: LayerSpec[] = [{ kind: "linear", units: 6 }, bn];
    const outputs = [1, 50].map((c) => {
      const network = build(layers, 3);
      const [w, b] = network.parameters;
      for (let i = 0; i < w.values.length; i++) w.values[i] *= c;
      for (let i = 0; i < b.values.length; i++) b.values[i] = (c - 1) * (i - 2);
      const pass = recordPass(network, 12, undefined, { mode: "training" });
      pass.input.set(filled(36, testNumbers(4)));
      pass.forward();
      return pass.output.slice();
    });
    for (const [i, y] of outputs[0].entries()) expect(outputs[1][i]).toBeCloseTo(y, 3);
  });

  it("sends back a gradient that is orthogonal to 1 and, but for eps, to the normalised samples", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const x = inputOf(given);
        const { pass, output } = normed(given.units, given.columns, x, "training");
        pass.forward();
        pass.backward();
        const dx = pass.layers[0].input.grad;
        for (let unit = 0; unit < given.units; unit++) {
          const [from, to] = [unit * given.columns, (unit + 1) * given.columns];
          const d = dx.subarray(from, to);
          const y = output.value.subarray(from, to);
          const v = variance(x.subarray(from, to));
          const dy = output.grad.subarray(from, to);
          const root = 1 / Math.sqrt(v + BATCH_NORM_EPSILON);
          const product = (one: Float64Array, two: Float64Array) =>
            one.reduce((s, g, i) => s + g * two[i], 0);
          const sizeOf = (values: Float64Array) => values.reduce((s, g) => s + Math.abs(g), 0);
          const allowed = 1e-11 * root * sizeOf(dy);
          expect(Math.abs(mean(d) * d.length)).toBeLessThan(allowed);
          // The normalised samples have the mean square v / (v + eps), so the share eps / (v + eps) is left.
          const left = (root * product(dy, y) * BATCH_NORM_EPSILON) / (v + BATCH_NORM_EPSILON);
          expect(Math.abs(product(d, y) - left)).toBeLessThan(10 * allowed);
        }
      }),
    );
  });
});

describe("the running statistics", () => {
  const x = [1, 2, 4, 5, -3, -3, 0, 6];
  const means = [3, 0];
  /** With the divisor n - 1. */
  const unbiased = [10 / 3, 18];

  it("start at mean 0 and variance 1", () => {
    const { network, layer } = normed(2, 4, x, "training");
    expect([...network.statistics]).toEqual([0, 0, 1, 1]);
    expect([[...layer.mean], [...layer.variance]]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("of k equal batches have come the share 1 - 0.9^k of their way, the variance towards the unbiased one", () => {
    const { layer, pass } = normed(2, 4, x, "training");
    for (let k = 1; k <= 60; k++) {
      pass.forward();
      const share = 1 - 0.9 ** k;
      for (const unit of [0, 1]) {
        expect(layer.mean[unit]).toBeCloseTo(share * means[unit], 12);
        expect(layer.variance[unit]).toBeCloseTo(1 + share * (unbiased[unit] - 1), 12);
      }
    }
  });

  it("are what evaluation normalises with, sample by sample", () => {
    const { network, layer, pass } = normed(2, 4, x, "training");
    for (let k = 0; k < 7; k++) pass.forward();
    layer.scale.values.set([2, 3]);
    layer.shift.values.set([-1, 1]);
    for (const columns of [1, 4]) {
      const evaluation = recordPass(network, columns);
      for (let c = 0; c < 4; c += columns) {
        for (let j = 0; j < columns; j++) {
          evaluation.input[j] = x[c + j];
          evaluation.input[columns + j] = x[4 + c + j];
        }
        const statistics = network.statistics.slice();
        evaluation.forward();
        expect(network.statistics).toStrictEqual(statistics);
        for (const unit of [0, 1]) {
          const root = Math.sqrt(layer.variance[unit] + 1e-5);
          for (let j = 0; j < columns; j++) {
            const normal = (x[4 * unit + c + j] - layer.mean[unit]) / root;
            expect(evaluation.layers[0].output.value[unit * columns + j]).toBeCloseTo(
              layer.scale.values[unit] * normal + layer.shift.values[unit],
              13,
            );
          }
        }
      }
    }
  });

  it.each<PassMode>(["evaluation", "measuring"])(
    "are left alone by a pass in mode %s, backward too",
    (mode) => {
      const { network, pass } = normed(2, 4, x, mode);
      network.statistics.set([0.5, -0.5, 2, 3]);
      pass.forward();
      pass.backward();
      expect([...network.statistics]).toEqual([0.5, -0.5, 2, 3]);
    },
  );

  it("are part of the fingerprint: one bit of one of them changes it", () => {
    const { network } = normed(2, 4, x, "training");
    const seen = new Set([fingerprint(...network.state)]);
    const bits = new Uint8Array(network.statistics.buffer);
    for (let byte = 0; byte < bits.length; byte += 8) {
      bits[byte] ^= 1;
      seen.add(fingerprint(...network.state));
      bits[byte] ^= 1;
    }
    expect(seen.size).toBe(1 + network.statistics.length);
  });
});

describe("batch norm at the edge", () => {
  it("of a batch of one gives the shift, passes no gradient to what enters, and keeps the running variance", () => {
    const { layer, pass, output } = normed(3, 1, [5, -2, 0], "training");
    layer.shift.values.set([1, 2, -0.5]);
    layer.scale.values.set([3, 4, 5]);
    pass.forward();
    pass.backward();
    expect([...output.value]).toEqual([1, 2, -0.5]);
    expect([...layer.variance]).toEqual([1, 1, 1]);
    expect([...layer.mean]).toEqual([expect.closeTo(0.5, 15), expect.closeTo(-0.2, 15), 0]);
    expect([...pass.layers[0].input.grad].map((v) => v + 0)).toEqual([0, 0, 0]);
    expect([...layer.scale.gradient].map((v) => v + 0)).toEqual([0, 0, 0]);
    expect([...layer.shift.gradient]).toEqual([...output.grad]);
  });

  it("of a unit that is the same for all samples gives the shift, and gradients that are finite", () => {
    const { layer, pass, output } = normed(1, 4, [0.75, 0.75, 0.75, 0.75], "training");
    layer.shift.values[0] = -2;
    pass.forward();
    pass.backward();
    expect([...output.value]).toEqual([-2, -2, -2, -2]);
    expect([...pass.layers[0].input.grad].every(Number.isFinite)).toBe(true);
    expect(layer.scale.gradient[0] + 0).toBe(0);
  });

  it("of subnormal differences stays finite, of an infinity or NaN says NaN", () => {
    const tiny = normed(1, 2, [5e-324, -5e-324], "training");
    tiny.pass.forward();
    expect([...tiny.output.value].every((y) => Math.abs(y) < 1e-300)).toBe(true);
    for (const bad of [Infinity, -Infinity, Number.NaN]) {
      const { layer, pass, output } = normed(2, 2, [bad, 1, 1, 2], "training");
      pass.forward();
      expect(output.value[0]).toBeNaN();
      expect([...output.value.subarray(2)].every(Number.isFinite)).toBe(true);
      expect(Number.isFinite(layer.mean[0])).toBe(false);
      expect(Number.isFinite(layer.mean[1])).toBe(true);
    }
  });
});
