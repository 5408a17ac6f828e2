import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordPass } from "../../../src/engine/index.ts";
import { answerFor, farthestEntry, itemNumber } from "../../../src/figures/collapse/answers.ts";
import { describeEntries } from "../../../src/figures/collapse/describe-entries.ts";
import { collapseLabels } from "../../../src/figures/collapse/labels.ts";
import { layoutCollapse, pickedPath } from "../../../src/figures/collapse/layout.ts";
import { collapsePlaces } from "../../../src/figures/collapse/places.ts";
import {
  type CollapseStep,
  collapseSteps,
  entryAt,
  sumOf,
  termsOf,
} from "../../../src/figures/collapse/steps.ts";
import {
  columnName,
  equationWords,
  productName,
  sumWords,
  verdictWords,
} from "../../../src/figures/collapse/words.ts";
import { measures } from "../../../src/ui/text/en/measures.ts";
import { asking, sessionOf } from "../inside.tsx";

const ROOM = { width: 660, height: 262 };
const FIRST = { row: 0, column: 0 };

function multipliedOut(net: string, steps = 20) {
  const { session, shown } = sessionOf([net], steps);
  const [frame] = shown([asking({ weights: true, products: true })]).frame.arms;
  const { products, weights } = frame.inside ?? {};
  if (!products || !weights) throw new Error("expected products and weights");
  const { layers } = frame;
  const samples = frame.collapse?.difference ?? null;
  return { session, layers, products, samples, steps: collapseSteps(products.steps, layers, weights) };
}

/** A layer's output for one point of the plane, by the net alone. */
function answerAlone(
  net: ReturnType<typeof multipliedOut>,
  layer: number,
  x: readonly number[],
): Float64Array {
  const pass = recordPass(net.session.networks[0], 1);
  pass.input.set(x);
  pass.forward();
  return pass.layers[layer].output.value;
}

const AFFINE = [
  "",
  "3",
  "4,3",
  "3,bn,4",
  "2,skip(3,2)",
  "skip(bn,2)",
  "dropout:0.2,3,identity,bn",
  "2,skip(2,bn,skip(2))",
];

describe("a stack that is multiplied out", () => {
  it("is at every step what the net answers there", () => {
    for (const stack of AFFINE) {
      const net = multipliedOut(stack);
      expect(net.steps).toHaveLength(net.layers.length);
      fc.assert(
        fc.property(
          fc.double({ min: -2, max: 2, noNaN: true }),
          fc.double({ min: -2, max: 2, noNaN: true }),
          (x1, x2) => {
            for (const { layer, after } of net.steps) {
              const answer = answerAlone(net, layer, [x1, x2]);
              for (let row = 0; row < after.rows; row++) {
                const value = after.weight(row, 0) * x1 + after.weight(row, 1) * x2 + after.bias(row);
                expect(value).toBeCloseTo(answer[row], 9);
              }
            }
          },
        ),
        { numRuns: 5 },
      );
    }
  });

  it("gives each entry as the sum of its terms, the bias too", () => {
    const kinds = new Set<string>();
    for (const stack of AFFINE) {
      for (const step of multipliedOut(stack).steps) {
        kinds.add(step.kind);
        for (let row = 0; row < step.after.rows; row++) {
          for (let column = 0; column <= step.after.columns; column++) {
            const entry = { row, column };
            expect(sumOf(termsOf(step, entry))).toBeCloseTo(entryAt(step.after, entry), 10);
          }
        }
      }
    }
    expect([...kinds].sort()).toEqual(["add", "multiply", "same", "scale"]);
  });

  it("begins with the input itself", () => {
    const [{ before, after, left }] = multipliedOut("3").steps;
    expect([0, 1].map((row) => [before.weight(row, 0), before.weight(row, 1), before.bias(row)])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ]);
    expect(left?.weight(2, 1)).toBe(after.weight(2, 1));
  });

  it("ends before what bends, which is counted as the notation writes it", () => {
    const item = (net: string) => {
      const { layers, products } = multipliedOut(net);
      return products.bends === null
        ? null
        : [layers[products.bends].kind, itemNumber(layers, products.bends)];
    };
    expect(item("4,bn,3")).toBeNull();
    expect(item("4,bn,relu,3,tanh")).toEqual(["relu", 3]);
    expect(item("4max2,relu")).toEqual(["maxout", 1]);
    expect(item("3,4max2")).toEqual(["maxout", 2]);
    expect(item("2,skip(2,bn),relu")).toEqual(["relu", 4]);
    expect(item("tanh,4")).toEqual(["tanh", 1]);
    expect(multipliedOut("tanh,4").steps).toEqual([]);
  });

  it("is as far from the net as the two differ", () => {
    const { products } = multipliedOut("8,8");
    const [x1, b] = [answerFor(products, FIRST), answerFor(products, { row: 0, column: 2 })];
    const last = products.steps.at(-1);
    expect(x1).toBeCloseTo(last?.weights[0] ?? Number.NaN, 12);
    expect(b).toBeCloseTo(last?.bias[0] ?? Number.NaN, 12);
    expect(farthestEntry(products)).toBeLessThan(1e-14);
    const answered = products.answered?.slice() ?? new Float64Array();
    answered[1] += 0.25;
    expect(farthestEntry({ ...products, answered })).toBeCloseTo(0.25, 12);
    expect(farthestEntry(multipliedOut("3,relu").products)).toBeNull();
    expect(answerFor(multipliedOut("3,relu").products, FIRST)).toBeNull();
  });
});

describe("the maps of a step", () => {
  const stepOf = (net: string, at: number): CollapseStep => multipliedOut(net).steps[at];
  const rolesOf = (step: CollapseStep) =>
    layoutCollapse(step, ROOM, FIRST).maps.map(({ role, weights, bias }) => {
      const [rows, columns] = [weights.rows, weights.columns].map(({ from, to }) => to - from);
      expect([bias.rows, bias.columns]).toEqual([weights.rows, { from: 0, to: 1 }]);
      return `${role} ${rows}x${columns}`;
    });

  it("stand side by side: a layer's own, what was before, and their product", () => {
    expect(rolesOf(stepOf("8,5", 1))).toEqual(["left 5x8", "before 8x2", "after 5x2"]);
    expect(rolesOf(stepOf("4,bn", 1))).toEqual(["left 4x1", "before 4x2", "after 4x2"]);
    expect(rolesOf(stepOf("2,skip(2)", 2))).toEqual(["left 2x2", "before 2x2", "after 2x2"]);
    expect(rolesOf(stepOf("4,dropout:0.1", 1))).toEqual(["before 4x2", "after 4x2"]);
  });

  it("fit into the drawing and do not overlap", () => {
    for (const [net, at] of [
      ["8,8", 2],
      ["40,30", 1],
      ["256", 0],
      ["20,200", 1],
    ] as const) {
      const { maps, side, signs } = layoutCollapse(stepOf(net, at), ROOM, FIRST);
      expect(side).toBeGreaterThanOrEqual(14);
      expect(signs).toHaveLength(maps.length - 1);
      let right = 0;
      for (const { weights, bias } of maps) {
        expect(weights.x).toBeGreaterThan(right);
        right = bias.x + side;
        expect(weights.y + (weights.rows.to - weights.rows.from) * side).toBeLessThanOrEqual(ROOM.height);
      }
      expect(right).toBeLessThanOrEqual(ROOM.width);
    }
  });

  it("are cut where they are too large, about the row that is chosen, and say so", () => {
    const step = stepOf("256", 0);
    const { maps, cut } = layoutCollapse(step, ROOM, { row: 255, column: 0 });
    expect(cut?.rows.to).toBe(256);
    expect(maps[0].weights.rows).toEqual(cut?.rows);
    expect(layoutCollapse(stepOf("8", 0), ROOM, FIRST).cut).toBeNull();
    expect(layoutCollapse(stepOf("100", 1), ROOM, FIRST).cut?.columns.to).toBeLessThan(100);
  });

  it("fit beside a hall's other figures too, under short names where the factors have no room", () => {
    const net = multipliedOut("8,8");
    const narrow = { width: 225, height: 150 };
    const layout = layoutCollapse(net.steps[1], narrow, FIRST);
    const last = layout.maps[2];
    expect(last.bias.x + layout.side).toBeLessThanOrEqual(narrow.width);
    const heads = (width: number) =>
      collapseLabels(layoutCollapse(net.steps[2], { ...ROOM, width }, FIRST), net.steps, 2, width, measures)
        .filter(({ y }) => y === 13)
        .map(({ label }) => label);
    expect(heads(660)).toEqual(["W out", "W2 W1", "W out W2 W1"]);
    expect(heads(350)).toEqual(["W out", "W2 W1", measures.collapse.after]);
  });

  it("have outlined what makes an entry", () => {
    const step = stepOf("8,5", 1);
    const layout = layoutCollapse(step, ROOM, FIRST);
    const count = (column: number) => pickedPath(layout, step, { row: 1, column }).split("Z").length - 1;
    // A row, a column, the entry; for the bias the layer's own too.
    expect([count(0), count(1), count(2)]).toEqual([3, 3, 4]);
  });

  it("let the product's entries be pointed at, the bias behind the last column", () => {
    const step = stepOf("8,5", 1);
    const places = collapsePlaces(layoutCollapse(step, ROOM, FIRST), step, "W2 W1", measures);
    expect(places).toHaveLength(15);
    const bias = places.find(({ row, column }) => row === 4 && column === 2);
    expect(bias?.words()).toMatch(/^W2 W1 \[5, b\] = /);
    expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(15);
  });
});

describe("the collapse in words", () => {
  it("calls the only input x", () => {
    expect([0, 1].map((column) => columnName(column, 1, measures))).toEqual(["x", "b"]);
    expect([0, 1, 2].map((column) => columnName(column, 2, measures))).toEqual(["x\u2081", "x\u2082", "b"]);
  });

  it("writes a sum as one would by hand", () => {
    const terms = [
      { factor: 0.31, value: 1.2 },
      { factor: -0.5, value: 0.8 },
      { factor: null, value: -0.2 },
    ];
    expect(sumWords(terms, measures)).toBe("0.310\u00b71.20 + (\u22120.500)\u00b70.800 + (\u22120.200)");
    const many = Array.from({ length: 13 }, () => ({ factor: 1, value: 2 }));
    expect(sumWords(many, measures)).toMatch(/ \+ 3 more terms \(6\.00\)$/);
    expect(sumWords(many, measures).match(/\u00b7/g)).toHaveLength(10);
  });

  it("names a product by its matrices, and by its layer where it is more than that", () => {
    const names = (net: string) => {
      const { steps } = multipliedOut(net);
      return steps.map((_, at) => productName(steps, at, measures));
    };
    expect(names("3,2")).toEqual(["W1", "W2 W1", "W out W2 W1"]);
    expect(names("dropout:0.1,3")).toEqual(["x itself", "W1", "W out W1"]);
    expect(names("3,bn").slice(1)).toEqual(["product up to layer 1, bn", "product up to output layer"]);
    expect(names("2,2,2,2").at(-1)).toBe("W out … W1");
  });

  it("says how far the collapse gets", () => {
    const said = (net: string) => {
      const { products, layers, steps, samples } = multipliedOut(net);
      return verdictWords(products, layers, steps, samples, measures);
    };
    expect(said("4,bn,relu,3")).toBe(
      "relu, item 3 of the stack, bends: behind layer 1, bn no one W x + b equals the net.",
    );
    expect(said("tanh,4")).toMatch(/^tanh, item 1 of the stack, bends the input itself/);
    expect(said("8,8")).toMatch(
      /^The whole net equals this one W x \+ b: farthest apart \de\u22121\d over the entries and \d/,
    );
  });

  it("has every entry of the product in its table, with the net's own answer in the last step", () => {
    const net = multipliedOut("3,2");
    const at = net.steps.length - 1;
    const described = { ...net, at, entry: FIRST };
    const { summary, columns, rows } = describeEntries("a none", 20, described, measures);
    const equation = equationWords("W out W2 W1", net.steps[at], FIRST, measures);
    expect(summary).toContain("Arm a none at step 20: The whole net equals");
    expect(summary).toContain(equation);
    expect(columns).toHaveLength(4);
    expect(rows().map(([first]) => first)).toEqual([
      "W out W2 W1 [1, x\u2081]",
      "W out W2 W1 [1, x\u2082]",
      "W out W2 W1 [1, b]",
    ]);
    for (const [, product, answer] of rows()) expect(answer).toBe(product);
    const first = describeEntries("a none", 20, { ...described, at: 0 }, measures).rows();
    expect(first).toHaveLength(9);
    expect(first[0][2]).toBe("\u2013");
    const bent = { ...multipliedOut("relu"), at: -1, entry: FIRST };
    expect(describeEntries("a relu", 0, bent, measures).rows()).toEqual([]);
  });
});
