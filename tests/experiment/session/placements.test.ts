import { describe, expect, it } from "vitest";
import { buildNetwork, type Network, type Node, type Pass, recordPass } from "../../../src/engine/index.ts";
import { parseStack } from "../../../src/experiment/scenario/parse-stack.ts";
import { layerSpecs } from "../../../src/experiment/session/layer-specs.ts";
import { filled, testNumbers } from "../../engine/support/random.ts";
import { readText } from "../../support/files.ts";

/**
 * The five residual blocks of He, Zhang, Ren and Sun, Identity mappings in deep residual networks, 2016, figure 4.
 * Each as a diagram: arrows from box to box. `x` comes in, `out` is the linear layer behind the block.
 */
const DIAGRAMS = [
  {
    name: "original",
    net: "skip(16,bn,relu,16,bn),relu",
    arrows: [
      "x -> weight 1",
      "weight 1 -> BN 1",
      "BN 1 -> ReLU 1",
      "ReLU 1 -> weight 2",
      "weight 2 -> BN 2",
      "BN 2 -> addition",
      "x -> addition",
      "addition -> ReLU 2",
      "ReLU 2 -> out",
    ],
  },
  {
    name: "BN after addition",
    net: "skip(16,bn,relu,16),bn,relu",
    arrows: [
      "x -> weight 1",
      "weight 1 -> BN 1",
      "BN 1 -> ReLU 1",
      "ReLU 1 -> weight 2",
      "weight 2 -> addition",
      "x -> addition",
      "addition -> BN 2",
      "BN 2 -> ReLU 2",
      "ReLU 2 -> out",
    ],
  },
  {
    name: "ReLU before addition",
    net: "skip(16,bn,relu,16,bn,relu)",
    arrows: [
      "x -> weight 1",
      "weight 1 -> BN 1",
      "BN 1 -> ReLU 1",
      "ReLU 1 -> weight 2",
      "weight 2 -> BN 2",
      "BN 2 -> ReLU 2",
      "ReLU 2 -> addition",
      "x -> addition",
      "addition -> out",
    ],
  },
  {
    name: "ReLU-only pre-activation",
    net: "skip(relu,16,bn,relu,16,bn)",
    arrows: [
      "x -> ReLU 1",
      "ReLU 1 -> weight 1",
      "weight 1 -> BN 1",
      "BN 1 -> ReLU 2",
      "ReLU 2 -> weight 2",
      "weight 2 -> BN 2",
      "BN 2 -> addition",
      "x -> addition",
      "addition -> out",
    ],
  },
  {
    name: "full pre-activation",
    net: "skip(bn,relu,16,bn,relu,16)",
    arrows: [
      "x -> BN 1",
      "BN 1 -> ReLU 1",
      "ReLU 1 -> weight 1",
      "weight 1 -> BN 2",
      "BN 2 -> ReLU 2",
      "ReLU 2 -> weight 2",
      "weight 2 -> addition",
      "x -> addition",
      "addition -> out",
    ],
  },
] as const;

const WIDTH = 16;
const COLUMNS = 7;
const OPS: Readonly<Record<string, string>> = { linear: "weight", "batch norm": "BN", relu: "ReLU" };

/** The block behind an input of its own width, all of its parameters away from where they start. */
function blockNetwork(net: string): Network {
  // The pages' nets have two inputs: there a linear layer leads to the width of the block.
  const reading = parseStack(`${WIDTH},${net}`, 2);
  if (!reading.ok) throw new Error(`cannot read ${net}`);
  const layers = layerSpecs(reading.stack.slice(1));
  const network = buildNetwork({
    inputs: WIDTH,
    outputs: 1,
    layers,
    init: { name: "he", parameters: [] },
    seed: 5,
  });
  const next = testNumbers(9);
  for (let i = 0; i < network.values.length; i++) network.values[i] += 0.3 * next();
  return network;
}

function blockPass(network: Network): Pass {
  const pass = recordPass(network, COLUMNS, "logistic", { mode: "measuring" });
  pass.input.set(filled(pass.input.length, testNumbers(4)));
  return pass;
}

/** The boxes of a recorded pass: nodes numbered by kind in the order in which they are computed. */
function boxes(pass: Pass): Map<Node, string> {
  const counts = new Map<string, number>();
  const names = new Map<Node, string>([[pass.nodes[0], "x"]]);
  for (const { layer, output } of pass.layers) {
    if (layer.name === "out") names.set(output, "out");
    else if (output.op === "add") names.set(output, "addition");
    else {
      const kind = OPS[output.op];
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      names.set(output, `${kind} ${count}`);
    }
  }
  return names;
}

/** The arrows of a recorded pass: what each layer reads, and of an addition also what comes around the branch. */
function recordedArrows(pass: Pass): string[] {
  const names = boxes(pass);
  const arrows = pass.layers.map(({ input, output }) => `${names.get(input)} -> ${names.get(output)}`);
  for (const { layer, output } of pass.layers) {
    if (layer.kind !== "skip") continue;
    const source = layer.source < 0 ? pass.nodes[0] : pass.layers[layer.source].output;
    arrows.push(`${names.get(source)} -> ${names.get(output)}`);
  }
  return arrows;
}

type Matrix = readonly (readonly number[])[];

const rowsOf = (values: Float64Array, rows: number): Matrix =>
  Array.from({ length: rows }, (_, row) =>
    Array.from(values.subarray((row * values.length) / rows, ((row + 1) * values.length) / rows)),
  );

/** What a box does to what flows in, written down from its definition. */
function compute(box: string, inputs: readonly Matrix[], network: Network): Matrix {
  const [kind, ordinal] = box.split(" ");
  const [x] = inputs;
  if (kind === "addition") return x.map((row, u) => row.map((v, j) => v + inputs[1][u][j]));
  if (kind === "ReLU") return x.map((row) => row.map((v) => (v > 0 ? v : 0)));
  if (kind === "BN") {
    const layer = network.layers.filter(({ kind }) => kind === "batchnorm")[Number(ordinal) - 1];
    if (layer.kind !== "batchnorm") throw new Error("expected batch norm");
    return x.map((row, u) => {
      const mean = row.reduce((sum, v) => sum + v, 0) / row.length;
      const variance = row.reduce((sum, v) => sum + (v - mean) ** 2, 0) / row.length;
      const { scale, shift } = layer;
      return row.map((v) => (scale.values[u] * (v - mean)) / Math.sqrt(variance + 1e-5) + shift.values[u]);
    });
  }
  const linear = network.layers.filter(({ kind }) => kind === "linear");
  const layer = kind === "out" ? linear[linear.length - 1] : linear[Number(ordinal) - 1];
  if (layer.kind !== "linear") throw new Error("expected a linear layer");
  return rowsOf(layer.weight.values, layer.units).map((weights, u) =>
    x[0].map((_, j) => weights.reduce((sum, w, i) => sum + w * x[i][j], layer.bias.values[u])),
  );
}

/** The values of all boxes of a diagram, each computed once everything that flows into it is there. */
function follow(arrows: readonly string[], x: Matrix, network: Network): Map<string, Matrix> {
  const values = new Map<string, Matrix>([["x", x]]);
  const targets = [...new Set(arrows.map((arrow) => arrow.split(" -> ")[1]))];
  while (values.size <= targets.length) {
    const sourcesOf = (box: string) =>
      arrows.map((arrow) => arrow.split(" -> ")).flatMap(([from, to]) => (to === box ? [from] : []));
    const ready = targets.find((box) => !values.has(box) && sourcesOf(box).every((from) => values.has(from)));
    if (ready === undefined) throw new Error("the diagram has a circle");
    const inputs = sourcesOf(ready).map((from) => values.get(from) ?? []);
    values.set(ready, compute(ready, inputs, network));
  }
  return values;
}

describe.each(DIAGRAMS)("the residual block of He et al. 2016 with $name, $net,", ({ net, arrows }) => {
  it("is recorded as its diagram is drawn", () => {
    expect(recordedArrows(blockPass(blockNetwork(net))).toSorted()).toEqual(arrows.toSorted());
  });

  it("computes what its diagram computes, box by box", () => {
    const network = blockNetwork(net);
    const pass = blockPass(network);
    pass.forward();
    const values = follow(arrows, rowsOf(pass.input, WIDTH), network);
    for (const [node, box] of boxes(pass)) {
      const expected = (values.get(box) ?? []).flat();
      expect(node.value.length).toBe(expected.length);
      node.value.forEach((value, i) => {
        expect(Math.abs(value - expected[i]), `${box}, number ${i}`).toBeLessThan(1e-12);
      });
    }
  });

  it("is explained in the mathematics for teachers", () => {
    expect(readText("docs/model.md")).toContain(`\`${net}\``);
  });
});

describe("the five diagrams", () => {
  it("differ, in arrows and in what they compute", () => {
    expect(new Set(DIAGRAMS.map(({ arrows }) => arrows.toSorted().join())).size).toBe(5);
    const outputs = DIAGRAMS.map(({ net }) => {
      const pass = blockPass(blockNetwork(net));
      pass.forward();
      return pass.output[0];
    });
    expect(new Set(outputs).size).toBe(5);
  });
});
