import { describe, expect, it } from "vitest";
import {
  ACTIVATIONS,
  buildNetwork,
  INITIALISERS,
  isInitialiserName,
  type LayerSpec,
} from "../../../src/engine/index.ts";

function build(init: string, layers: readonly LayerSpec[] = [{ kind: "linear", units: 300 }], seed = 5) {
  const [name, ...parameters] = init.split(":");
  return buildNetwork({
    inputs: 20,
    outputs: 3,
    layers,
    init: { name, parameters: parameters.map(Number) },
    seed,
  });
}

/** The one constant that turns the tensors of `from` into those of `to`, or NaN if there is none. */
function factor(from: Float64Array, to: Float64Array): number {
  const ratio = to[0] / from[0];
  return to.every((v, i) => Math.abs(v / from[i] / ratio - 1) < 1e-14) ? ratio : Number.NaN;
}

function statistics(values: Float64Array) {
  const mean = values.reduce((s, v) => s + v, 0) / values.length;
  const square = values.reduce((s, v) => s + (v - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square), largest: Math.max(...values.map(Math.abs)) };
}

describe.each(Object.entries(INITIALISERS))("the initialiser %s", (word, initialiser) => {
  it("is listed under its own word", () => {
    expect(initialiser.name).toBe(word);
    expect(isInitialiserName(word)).toBe(true);
  });

  it("starts every bias at 0", () => {
    for (const { name, values } of build(word).parameters) {
      if (name.endsWith(".b")) expect(values.every((v) => Object.is(v, 0))).toBe(true);
    }
  });

  it.runIf(initialiser.parameters.length > 0)("multiplies every weight by its number", () => {
    const plain = build(word).parameters;
    const larger = build(`${word}:${4 * initialiser.parameters[0].default}`).parameters;
    for (const matrix of [0, 2]) expect(factor(plain[matrix].values, larger[matrix].values)).toBe(4);
  });
});

describe("the scale of a weight matrix [300 x 20]", () => {
  it.each([
    ["uniform", 1 / Math.sqrt(20)],
    ["glorot", Math.sqrt(6 / 320)],
    ["glorot:4", 4 * Math.sqrt(6 / 320)],
    ["he", Math.sqrt(6 / 20)],
    ["lecun", Math.sqrt(3 / 20)],
  ])("%s fills its interval and leaves no gap at the ends", (init, bound) => {
    const { mean, deviation, largest } = statistics(build(init).parameters[0].values);
    expect(Math.abs(mean) / bound).toBeLessThan(0.03);
    expect(Math.abs((deviation * Math.sqrt(3)) / bound - 1)).toBeLessThan(0.03);
    expect(largest).toBeLessThan(bound);
    expect(largest).toBeGreaterThan(0.99 * bound);
  });

  it.each([
    ["glorot-normal", Math.sqrt(2 / 320)],
    ["he-normal", Math.sqrt(2 / 20)],
    ["lecun-normal", Math.sqrt(1 / 20)],
    ["lecun-normal:2", 2 * Math.sqrt(1 / 20)],
    ["normal:0.3", 0.3],
  ])("%s has its standard deviation and a normal's tails", (init, expected) => {
    const { mean, deviation, largest } = statistics(build(init).parameters[0].values);
    expect(Math.abs(mean) / expected).toBeLessThan(0.05);
    expect(Math.abs(deviation / expected - 1)).toBeLessThan(0.04);
    expect(largest / expected).toBeGreaterThan(3);
  });

  it("constant and zeros give all weights one value", () => {
    expect(new Set(build("constant:-0.25").parameters[0].values)).toEqual(new Set([-0.25]));
    expect(new Set(build("zeros").values)).toEqual(new Set([0]));
  });
});

describe("a controlled comparison", () => {
  it("of glorot and he changes one constant per matrix and nothing else", () => {
    const glorot = build("glorot").parameters;
    const he = build("he").parameters;
    expect(factor(glorot[0].values, he[0].values)).toBeCloseTo(Math.sqrt(320 / 20), 12);
    expect(factor(glorot[2].values, he[2].values)).toBeCloseTo(Math.sqrt(303 / 300), 12);
  });

  it("of normal inits changes one constant per matrix, and keeps each weight's rank among the uniform ones", () => {
    const uniform = build("he").parameters[0].values;
    const normal = build("he-normal").parameters[0].values;
    expect(factor(build("glorot-normal").parameters[0].values, normal)).toBeCloseTo(4, 12);
    const order = [...uniform.keys()].sort((i, j) => uniform[i] - uniform[j] || i - j);
    expect(order.every((at, rank) => rank === 0 || normal[order[rank - 1]] <= normal[at])).toBe(true);
  });

  it("of activations leaves every draw alone", () => {
    const with_ = (name: string): LayerSpec[] => [
      { kind: "linear", units: 6 },
      { kind: "activation", name, parameters: [] },
      { kind: "linear", units: 4 },
    ];
    const plain = build("glorot", [with_("relu")[0], with_("relu")[2]]).parameters;
    for (const word of Object.keys(ACTIVATIONS)) {
      const { parameters } = build("glorot", with_(word));
      for (const { name, values } of plain) {
        expect(parameters.find((one) => one.name === name)?.values, word).toStrictEqual(values);
      }
    }
  });

  it("of depths leaves the draws of the shared layers alone, the output layer's among them", () => {
    const layer: LayerSpec = { kind: "linear", units: 6 };
    const shallow = build("glorot", [layer]).parameters;
    const deep = build("glorot", [layer, layer, layer]).parameters;
    for (const parameter of shallow) {
      expect(deep.find(({ name }) => name === parameter.name)?.values).toStrictEqual(parameter.values);
    }
  });

  it("of widths extends the narrower layer's draws", () => {
    const narrow = build("normal:1", [{ kind: "linear", units: 4 }]).parameters;
    const wide = build("normal:1", [{ kind: "linear", units: 9 }]).parameters;
    expect(wide[0].values.slice(0, 4 * 20)).toStrictEqual(narrow[0].values);
    for (let row = 0; row < 3; row++) {
      expect(wide[2].values.slice(row * 9, row * 9 + 4)).toStrictEqual(
        narrow[2].values.slice(row * 4, row * 4 + 4),
      );
    }
  });

  it.each(["he", "he-normal"])("of two layers of one shape finds no draw in common, with %s", (init) => {
    const square: LayerSpec = { kind: "linear", units: 20 };
    const [one, , two] = build(init, [square, square]).parameters;
    expect(one.values.some((v, i) => v === two.values[i])).toBe(false);
  });

  it("of seeds changes every weight", () => {
    const one = build("glorot").parameters[0].values;
    const two = build("glorot", undefined, 6).parameters[0].values;
    expect(one.some((v, i) => v === two[i])).toBe(false);
  });
});
