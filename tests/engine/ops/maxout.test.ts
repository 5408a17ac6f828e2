import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNetwork, type LayerSpec, type Network, recordPass } from "../../../src/engine/index.ts";
import { maxout } from "../../../src/engine/ops/maxout.ts";
import { Tape } from "../../../src/engine/tape/tape.ts";
import { filled, testNumbers } from "../support/random.ts";

const max = (units: number, pieces: number): LayerSpec => ({ kind: "maxout", units, pieces });

function build(layers: readonly LayerSpec[], init = "he-normal"): Network {
  return buildNetwork({ inputs: 3, outputs: 2, layers, init: { name: init, parameters: [] }, seed: 7 });
}

/** Maxout of given rows, and the gradients that da = 1, 2, 3, ... sends back. */
function applied(z: readonly (readonly number[])[], pieces: number) {
  const tape = new Tape(true);
  const input = tape.node("input", [z.length, z[0].length]);
  const { output, winners } = maxout(tape, input, pieces);
  tape.seal();
  input.value.set(z.flat());
  tape.forward();
  output.grad.set(output.grad.map((_, i) => i + 1));
  const first = output.grad[0];
  tape.backward(output);
  output.grad[0] = first;
  return { output: [...output.value], winners: [...winners.value], dz: [...input.grad] };
}

/** Outputs and input gradients of a net over made-up samples, the net's values set by `edit`. */
function compared(layers: readonly LayerSpec[], edit: (network: Network) => void) {
  const network = build(layers);
  edit(network);
  const pass = recordPass(network, 9, "squared");
  pass.input.set(filled(27, testNumbers(2)));
  pass.forward();
  pass.backward();
  return { output: pass.output.slice(), dx: pass.layers[0].input.grad.slice() };
}

describe("maxout", () => {
  it("is the largest piece, and sends the gradient to it alone", () => {
    // Two units of three pieces: rows are pieces first.
    const z = [[1], [5], [3], [4], [2], [6]];
    expect(applied(z, 3)).toEqual({ output: [3, 6], winners: [1, 2], dz: [0, 0, 1, 0, 0, 2] });
  });

  it("takes the first of equals, zeros of either sign among them", () => {
    expect(applied([[2], [2], [2]], 3)).toEqual({ output: [2], winners: [0], dz: [1, 0, 0] });
    expect(applied([[-0], [0]], 2)).toEqual({ output: [-0], winners: [0], dz: [1, 0] });
    expect(applied([[1], [2], [2]], 3).winners).toEqual([1]);
  });

  it("lets NaN win wherever it is, infinities and subnormals by their size", () => {
    for (const place of [0, 1, 2]) {
      const z = [[1], [Infinity], [-1]];
      z[place] = [Number.NaN];
      expect(applied(z, 3)).toMatchObject({ output: [Number.NaN], winners: [place] });
    }
    expect(applied([[-Infinity], [-Number.MAX_VALUE]], 2).output).toEqual([-Number.MAX_VALUE]);
    expect(applied([[0], [5e-324]], 2)).toMatchObject({ output: [5e-324], winners: [1] });
    expect(applied([[-Infinity], [-Infinity]], 2)).toMatchObject({ output: [-Infinity], winners: [0] });
  });

  it("of one piece is the identity", () => {
    expect(applied([[3, -1]], 1)).toEqual({ output: [3, -1], winners: [0, 0], dz: [1, 2] });
  });

  it("is nothing smaller than any piece, and one of them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer(),
        (units, pieces, seed) => {
          const next = testNumbers(seed);
          const z = Array.from({ length: units * pieces }, () => [next(), next()]);
          const { output, dz } = applied(z, pieces);
          for (let unit = 0; unit < units; unit++) {
            for (const c of [0, 1]) {
              const own = Array.from({ length: pieces }, (_, p) => z[p * units + unit][c]);
              expect(output[2 * unit + c]).toBe(Math.max(...own));
              const sent = Array.from({ length: pieces }, (_, p) => dz[2 * (p * units + unit) + c]);
              expect(sent.reduce((s, g) => s + g, 0)).toBe(2 * unit + c + 1);
            }
          }
        },
      ),
    );
  });

  it("of two pieces, the second all 0, is a linear layer with relu", () => {
    const relu: LayerSpec[] = [
      { kind: "linear", units: 4 },
      { kind: "activation", name: "relu", parameters: [] },
    ];
    const expected = compared(relu, () => {});
    const given = compared([max(4, 2)], (network) => {
      const [w, b] = network.parameters;
      w.values.fill(0, 12);
      b.values.fill(0);
      network.values.set(build(relu).parameters.at(-2)?.values ?? [], 24 + 8);
    });
    // The output layer sees the same fan_in and keeps its draws.
    expect(given).toEqual(expected);
  });

  it("of two pieces, the second minus the first, is the absolute value", () => {
    const rows = compared([max(4, 2)], (network) => {
      const [w, b] = network.parameters;
      b.values.set([0.3, -0.2, 0.1, 0, -0.3, 0.2, -0.1, -0]);
      for (let i = 0; i < 12; i++) w.values[12 + i] = -w.values[i];
    });
    const network = build([max(4, 2)]);
    const [w, , out, shift] = network.parameters;
    const bias = [0.3, -0.2, 0.1, 0];
    const x = filled(27, testNumbers(2));
    for (let c = 0; c < 9; c++) {
      const a = bias.map((b, u) =>
        Math.abs([0, 1, 2].reduce((z, i) => z + w.values[3 * u + i] * x[9 * i + c], b)),
      );
      for (const o of [0, 1]) {
        const y = a.reduce((sum, v, u) => sum + out.values[4 * o + u] * v, shift.values[o]);
        expect(rows.output[9 * o + c]).toBeCloseTo(y, 13);
      }
    }
  });
});

describe("a maxout layer", () => {
  it("is a linear layer of all pieces and a layer that takes the largest", () => {
    const { layers, parameters } = build([max(8, 3), max(2, 2)]);
    expect(layers.map(({ kind, name, inputs, units }) => [kind, name, inputs, units])).toEqual([
      ["linear", "1", 3, 24],
      ["maxout", "1.maxout", 24, 8],
      ["linear", "2", 8, 4],
      ["maxout", "2.maxout", 4, 2],
      ["linear", "out", 2, 2],
    ]);
    expect(layers.map((layer) => ("pieces" in layer ? layer.pieces : null))).toEqual([3, 3, 2, 2, 1]);
    expect(parameters.map(({ name, shape }) => [name, ...shape])).toEqual([
      ["1.W", 24, 3],
      ["1.b", 24],
      ["2.W", 4, 8],
      ["2.b", 4],
      ["out.W", 2, 2],
      ["out.b", 2],
    ]);
  });

  it.each(["lecun", "he-normal", "normal"])(
    "draws its first pieces as a linear layer in its place does (%s)",
    (init) => {
      const before: LayerSpec = { kind: "linear", units: 4 };
      const plain = build([before, { kind: "linear", units: 5 }], init).parameters[2].values;
      const pieces = build([before, max(5, 3)], init).parameters[2].values;
      expect(pieces.slice(0, 20)).toStrictEqual(plain);
      expect(pieces.slice(20).some((w) => plain.includes(w))).toBe(false);
      expect(new Set(pieces).size).toBe(60);
    },
  );

  it("with more pieces extends one with fewer, with more units one with fewer", () => {
    const weights = (units: number, pieces: number) =>
      build([max(units, pieces)], "lecun").parameters[0].values;
    const few = weights(4, 2);
    expect(weights(4, 5).slice(0, 24)).toStrictEqual(few);
    const wide = weights(9, 2);
    for (const piece of [0, 1]) {
      expect(wide.slice(27 * piece, 27 * piece + 12)).toStrictEqual(few.slice(12 * piece, 12 * piece + 12));
    }
  });
});
