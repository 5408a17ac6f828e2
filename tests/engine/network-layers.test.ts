import { describe, expect, it } from "vitest";
import { ACTIVATIONS, buildNetwork, fingerprint, type LayerSpec } from "../../src/engine/index.ts";

const bn: LayerSpec = { kind: "batchnorm" };
const linear = (units: number): LayerSpec => ({ kind: "linear", units });
const max = (units: number, pieces: number): LayerSpec => ({ kind: "maxout", units, pieces });
const drop = (rate: number): LayerSpec => ({ kind: "dropout", rate });
const skip = (...layers: LayerSpec[]): LayerSpec => ({ kind: "skip", layers });
const activation = (name: string, ...parameters: number[]): LayerSpec => ({
  kind: "activation",
  name,
  parameters,
});

function build(...layers: LayerSpec[]) {
  const init = { name: "glorot", parameters: [] };
  return buildNetwork({ inputs: 2, outputs: 1, layers, init, seed: 1 });
}

const learned = Object.values(ACTIVATIONS).filter(({ training }) => training?.kind === "learned");

describe("the layers of a network", () => {
  it("are named by the linear layer they follow and their word, the second of a name counted", () => {
    const { layers } = build(
      bn,
      linear(3),
      bn,
      activation("relu"),
      bn,
      drop(0.5),
      max(4, 2),
      skip(drop(0.1), drop(0.2)),
      linear(2),
      activation("relu"),
      skip(skip(bn)),
    );
    expect(layers.map(({ name, inputs, units }) => `${name} ${inputs} ${units}`)).toEqual([
      "in.bn 2 2",
      "1 2 3",
      "1.bn 3 3",
      "1.relu 3 3",
      "1.bn#2 3 3",
      "1.dropout 3 3",
      "2 3 8",
      "2.maxout 8 4",
      "2.dropout 4 4",
      "2.dropout#2 4 4",
      "2.skip 4 4",
      "3 4 2",
      "3.relu 2 2",
      "3.bn 2 2",
      "3.skip 2 2",
      "3.skip#2 2 2",
      "out 2 1",
    ]);
  });

  it("of a skip come before its end, which knows where what it adds comes from", () => {
    const { layers } = build(skip(linear(2), skip(bn, skip())), linear(3), skip(linear(5), linear(3)));
    const ends = layers.flatMap((layer, i) => (layer.kind === "skip" ? [[i, layer.source]] : []));
    expect(layers.map(({ kind }) => kind).join()).toBe(
      "linear,batchnorm,skip,skip,skip,linear,linear,linear,skip,linear",
    );
    expect(ends).toEqual([
      [2, 1],
      [3, 0],
      [4, -1],
      [8, 5],
    ]);
  });

  it("draw by the linear layer they follow, and apart from each other", () => {
    const keys = (...layers: LayerSpec[]) =>
      build(...layers).layers.flatMap((layer) => (layer.kind === "dropout" ? [layer.key] : []));
    const [first, second] = keys(linear(3), drop(0.1), activation("relu"), drop(0.2));
    expect(first).toBe(1);
    expect(second).not.toBe(first);
    const many = keys(drop(0.1), drop(0.1), linear(3), drop(0.1), drop(0.1), drop(0.1), linear(3), drop(0.1));
    expect(new Set(many).size).toBe(many.length);
    expect(keys(bn, linear(3), bn, skip(drop(0.1)))).toEqual([first]);
  });
});

describe("what a network trains and keeps", () => {
  it("lies in layer order: W before b, scale before shift; statistics apart, means before variances", () => {
    const network = build(bn, max(2, 3), bn, linear(3));
    expect(network.parameters.map(({ name, shape }) => [name, ...shape])).toEqual([
      ["in.bn.scale", 2],
      ["in.bn.shift", 2],
      ["1.W", 6, 2],
      ["1.b", 6],
      ["1.bn.scale", 2],
      ["1.bn.shift", 2],
      ["2.W", 3, 2],
      ["2.b", 3],
      ["out.W", 1, 3],
      ["out.b", 1],
    ]);
    expect(network.parameters.flatMap(({ values }) => [...values])).toEqual([...network.values]);
    expect([...network.statistics]).toEqual([0, 0, 1, 1, 0, 0, 1, 1]);
    network.statistics.set([1, 2, 3, 4, 5, 6, 7, 8]);
    const kept = network.layers.flatMap((layer) =>
      layer.kind === "batchnorm" ? [[...layer.mean], [...layer.variance]] : [],
    );
    expect(kept).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ]);
  });

  it("starts batch norm at scale 1 and shift 0", () => {
    const [scale, shift] = build(bn).parameters;
    expect([...scale.values, ...shift.values]).toEqual([1, 1, 0, 0]);
  });

  it.each(learned.map(({ name }) => name))(
    "has a parameter of %s for every unit, started at the word's number",
    (name) => {
      const word = ACTIVATIONS[name as keyof typeof ACTIVATIONS].parameters[0];
      const { parameters, layers } = build(linear(3), activation(name), activation(name, 0.5), linear(2));
      expect(parameters.map(({ name: own, shape }) => [own, ...shape])).toEqual([
        ["1.W", 3, 2],
        ["1.b", 3],
        [`1.${name}.${word.name}`, 3],
        [`1.${name}#2.${word.name}`, 3],
        ["2.W", 2, 3],
        ["2.b", 2],
        ["out.W", 1, 2],
        ["out.b", 1],
      ]);
      expect([...parameters[2].values]).toEqual([word.default, word.default, word.default]);
      expect([...parameters[3].values]).toEqual([0.5, 0.5, 0.5]);
      expect(layers.map((layer) => (layer.kind === "activation" ? layer.learned : null))).toEqual([
        null,
        parameters[2],
        parameters[3],
        null,
        null,
      ]);
    },
  );

  it("is what its state lists, in layer order, each number once", () => {
    const network = build(bn, linear(3), bn, activation("relu"));
    const place = (values: Float64Array) => [
      values.buffer === network.values.buffer ? "trained" : "kept",
      values.byteOffset / 8,
      values.length,
    ];
    expect(network.state.map(place)).toEqual([
      ["trained", 0, 2],
      ["trained", 2, 2],
      ["kept", 0, 2],
      ["kept", 2, 2],
      ["trained", 4, 6],
      ["trained", 10, 3],
      ["trained", 13, 3],
      ["trained", 16, 3],
      ["kept", 4, 3],
      ["kept", 7, 3],
      ["trained", 19, 3],
      ["trained", 22, 1],
    ]);
  });

  it("changes its fingerprint with the lowest bit of any number", () => {
    const network = build(bn, linear(2), ...learned.map(({ name }) => activation(name)), bn);
    const prints = new Set([fingerprint(...network.state)]);
    const flip = (values: Float64Array) => {
      const bytes = new Uint8Array(values.buffer);
      for (let byte = 0; byte < bytes.length; byte += 8) {
        bytes[byte] ^= 1;
        prints.add(fingerprint(...network.state));
        bytes[byte] ^= 1;
      }
    };
    flip(network.values);
    flip(network.statistics);
    expect(prints.size).toBe(1 + network.values.length + network.statistics.length);
  });

  it("without batch norm keeps nothing beside its parameters", () => {
    const network = build(linear(3), drop(0.5), max(2, 2));
    expect(network.statistics).toHaveLength(0);
    expect(fingerprint(...network.state)).toBe(fingerprint(network.values));
  });
});

describe("a stack that cannot be built says why", () => {
  it.each<[string, LayerSpec[], string]>([
    [
      "a skip that changes the width",
      [linear(4), skip(linear(3))],
      "skip: expected layers that keep the width, got 4 -> 3",
    ],
    ["a skip of a maxout", [skip(max(5, 2))], "skip: expected layers that keep the width, got 2 -> 5"],
    ["dropout of everything", [drop(1)], "dropout: expected a rate from 0 and below 1, got 1"],
    ["dropout of less than nothing", [drop(-0.1)], "dropout: expected a rate from 0 and below 1, got -0.1"],
    ["dropout of NaN", [drop(Number.NaN)], "dropout: expected a rate from 0 and below 1, got NaN"],
    ["maxout of no pieces", [max(4, 0)], "pieces of maxout: expected a positive whole number, got 0"],
    ["maxout of half a unit", [max(0.5, 2)], "units of maxout: expected a positive whole number, got 0.5"],
    ["an unknown word in a branch", [skip(activation("reluu"))], 'got "reluu"'],
  ])("%s", (_, layers, message) => {
    expect(() => build(...layers)).toThrow(message);
  });
});
