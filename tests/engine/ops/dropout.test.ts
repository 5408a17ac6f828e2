import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ACTIVATIONS,
  buildNetwork,
  type LayerSpec,
  type PassMode,
  recordPass,
} from "../../../src/engine/index.ts";
import { seedArbitrary } from "../support/arbitrary.ts";

const drop = (rate: number): LayerSpec => ({ kind: "dropout", rate });
const linear = (units: number): LayerSpec => ({ kind: "linear", units });

interface Setting {
  readonly layers: readonly LayerSpec[];
  readonly seed?: number;
  readonly step?: number;
  readonly samples?: readonly number[];
  readonly mode?: PassMode;
  readonly fill?: number;
}

/** The outputs of every layer of a word, of a net whose linear layers pass a constant on: all see `fill`. */
function outputsOf(word: string, setting: Setting): Float64Array[] {
  const { layers, seed = 1, step = 0, samples = [0, 1, 2, 3, 4], mode = "training", fill = 1 } = setting;
  const init = { name: "zeros", parameters: [] };
  const network = buildNetwork({ inputs: 20, outputs: 1, layers, init, seed: 9 });
  for (const { name, values } of network.parameters) if (name.endsWith(".b")) values.fill(fill);
  const pass = recordPass(network, samples.length, undefined, { mode, seed });
  pass.draws.step = step;
  pass.draws.samples.set(samples);
  pass.input.fill(fill);
  pass.forward();
  const named = pass.layers.filter(({ layer }) => layer.name.includes(`.${word}`));
  return named.map(({ output }) => output.value.slice());
}

const masksOf = (setting: Setting) => outputsOf("dropout", setting);

/** Chance of the binomial share to be further off: 1 in a million, about 4.9 standard deviations. */
const FAR = 4.9;

describe("dropout in training", () => {
  it.each([0.05, 0.2, 0.5, 0.8])("drops the share %d within sampling error, scaling the others", (rate) => {
    const samples = Array.from({ length: 500 }, (_, i) => i);
    const [mask] = masksOf({ layers: [drop(rate)], samples, fill: 3 });
    const kept = mask.filter((v) => v !== 0);
    const n = mask.length;
    expect(new Set(kept)).toEqual(new Set([3 * (1 / (1 - rate))]));
    const error = Math.sqrt((rate * (1 - rate)) / n);
    expect(Math.abs(1 - kept.length / n - rate)).toBeLessThan(FAR * error);
    const mean = mask.reduce((s, v) => s + v, 0) / n;
    expect(Math.abs(mean / 3 - 1)).toBeLessThan((FAR * error) / (1 - rate));
  });

  it("drops every unit as often as any other, and neighbours independently", () => {
    const count = 4000;
    const samples = Array.from({ length: count }, (_, i) => i);
    const [mask] = masksOf({ layers: [drop(0.5)], samples });
    const dropped = (unit: number, c: number) => Number(mask[unit * count + c] === 0);
    for (let unit = 0; unit < 20; unit++) {
      let own = 0;
      let agree = 0;
      for (let c = 0; c < count; c++) {
        own += dropped(unit, c);
        agree += Number(dropped(unit, c) === dropped((unit + 1) % 20, (c + 1) % count));
      }
      const error = (FAR * 0.5) / Math.sqrt(count);
      expect(Math.abs(own / count - 0.5)).toBeLessThan(error);
      expect(Math.abs(agree / count - 0.5)).toBeLessThan(error);
    }
  });

  it("at rate 0 changes nothing, bit for bit", () => {
    const [mask] = masksOf({ layers: [drop(0)], fill: 0.1 });
    expect(new Set(mask)).toEqual(new Set([0.1]));
  });

  it("has the same mask for the same sample, in whichever column and company it comes", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 4999 }), { minLength: 1, maxLength: 8 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 4999 }), { minLength: 1, maxLength: 8 }),
        seedArbitrary,
        fc.integer({ min: 0, max: 1_000_000 }),
        (one, others, seed, step) => {
          const two = [...others, ...one.toReversed()];
          const layers = [linear(6), drop(0.4)];
          const [a] = masksOf({ layers, seed, step, samples: one });
          const [b] = masksOf({ layers, seed, step, samples: two });
          one.forEach((sample, c) => {
            const column = two.lastIndexOf(sample);
            for (let unit = 0; unit < 6; unit++) {
              expect(a[unit * one.length + c]).toBe(b[unit * two.length + column]);
            }
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it("has another mask for another seed, step, layer and sample", () => {
    const two = [linear(20), drop(0.5), linear(20), drop(0.5)];
    const [mask, later] = masksOf({ layers: two });
    const different = [
      later,
      masksOf({ layers: two, seed: 2 })[0],
      masksOf({ layers: two, step: 1 })[0],
      masksOf({ layers: two, samples: [5, 6, 7, 8, 9] })[0],
    ];
    for (const other of different) {
      const share = mask.filter((v, i) => (v === 0) === (other[i] === 0)).length / mask.length;
      expect(share).toBeLessThan(0.5 + (FAR * 0.5) / Math.sqrt(mask.length));
    }
    expect(masksOf({ layers: two })).toStrictEqual([mask, later]);
  });

  it("draws apart twice after one linear layer: the share of both is the product", () => {
    const samples = Array.from({ length: 300 }, (_, i) => i);
    const [, both] = masksOf({ layers: [drop(0.5), drop(0.5)], samples });
    const kept = both.filter((v) => v !== 0).length / both.length;
    expect(Math.abs(kept - 0.25)).toBeLessThan(FAR * Math.sqrt((0.25 * 0.75) / both.length));
  });

  it("keeps its mask when the rest of the stack changes: activation, batch norm, what comes after", () => {
    const relu: LayerSpec = { kind: "activation", name: "relu", parameters: [] };
    const [plain] = masksOf({ layers: [linear(5), drop(0.3)] });
    const stacks: LayerSpec[][] = [
      [linear(5), relu, drop(0.3), linear(9), drop(0.5), linear(2)],
      [linear(5), { kind: "activation", name: "identity", parameters: [] }, drop(0.3)],
      [linear(5), { kind: "skip", layers: [drop(0.3)] }],
      [{ kind: "maxout", units: 5, pieces: 2 }, drop(0.3)],
    ];
    for (const layers of stacks) expect(masksOf({ layers })[0]).toStrictEqual(plain);
    // A wider layer extends a narrower one, a larger rate drops more of the same.
    const [wide] = masksOf({ layers: [linear(8), drop(0.3)] });
    expect(wide.slice(0, plain.length)).toStrictEqual(plain);
    const [more] = masksOf({ layers: [linear(5), drop(0.6)] });
    expect(plain.every((v, i) => v !== 0 || more[i] === 0)).toBe(true);
  });

  it("makes NaN and infinities of dropped units visible: 0 times them is NaN", () => {
    const [mask] = masksOf({ layers: [drop(0.5)], fill: Infinity });
    expect(new Set(mask)).toEqual(new Set([Number.NaN, Infinity]));
  });
});

describe("dropout outside of training", () => {
  it.each<PassMode>(["evaluation", "measuring"])("is the very node that enters it, in mode %s", (mode) => {
    const network = buildNetwork({
      inputs: 3,
      outputs: 1,
      layers: [drop(0.9)],
      init: { name: "glorot", parameters: [] },
      seed: 1,
    });
    const [dropped] = recordPass(network, 4, undefined, { mode }).layers;
    expect(dropped.output).toBe(dropped.input);
  });
});

const drawn = Object.values(ACTIVATIONS).filter(({ training }) => training?.kind === "drawn");

describe.each(drawn.map((activation) => [activation.name, activation] as const))(
  "drawn slopes of %s",
  (name, activation) => {
    const layer: LayerSpec = { kind: "activation", name, parameters: [] };
    const [low, high] = activation.parameters.map(({ default: usual }) => usual);
    const samples = Array.from({ length: 400 }, (_, i) => i);
    const slopes = (setting: Partial<Setting> = {}) =>
      outputsOf(name, { layers: [layer], samples, fill: -1, ...setting })[0].map((a) => -a);

    it("are uniform between low and high in training", () => {
      const all = slopes();
      const n = all.length;
      expect(Math.min(...all)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...all)).toBeLessThanOrEqual(high);
      const mean = all.reduce((s, v) => s + v, 0) / n;
      const deviation = (high - low) / Math.sqrt(12);
      expect(Math.abs(mean - (low + high) / 2)).toBeLessThan((FAR * deviation) / Math.sqrt(n));
      const square = all.reduce((s, v) => s + (v - mean) ** 2, 0) / n;
      expect(Math.sqrt(square) / deviation).toBeCloseTo(1, 1);
    });

    it("are their mean in evaluation and in measuring", () => {
      for (const mode of ["evaluation", "measuring"] as const) {
        expect(new Set(slopes({ mode }))).toEqual(new Set([(low + high) / 2]));
      }
    });

    it("leave what is above 0 alone", () => {
      expect(new Set(outputsOf(name, { layers: [layer], fill: 2 })[0])).toEqual(new Set([2]));
    });

    it("depend on seed, step, unit, sample and place, and on nothing else", () => {
      const one = slopes();
      expect(slopes()).toStrictEqual(one);
      const backwards = slopes({ samples: samples.toReversed() });
      for (let unit = 0; unit < 20; unit++) {
        for (let c = 0; c < 400; c++) expect(backwards[unit * 400 + c]).toBe(one[unit * 400 + 399 - c]);
      }
      const two = outputsOf(name, { layers: [linear(20), layer, layer], samples, fill: -1 });
      const others = [slopes({ seed: 2 }), slopes({ step: 1 }), two[0].map((a) => -a)];
      for (const other of others) expect(one.some((v, i) => v === other[i])).toBe(false);
      // Of two after one layer, the second's slopes are the factors between them.
      expect(two[1].some((a, i) => a / two[0][i] === -two[0][i])).toBe(false);
      expect(slopes({ layers: [layer, linear(3), drop(0.2)] })).toStrictEqual(one);
    });
  },
);
