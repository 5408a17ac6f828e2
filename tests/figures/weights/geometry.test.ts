import { describe, expect, it } from "vitest";
import { parseStack } from "../../../src/experiment/scenario/parse-stack.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { blocksOf, type LayerBlock, largestOf, valueIndex } from "../../../src/figures/weights/blocks.ts";
import { describeWeights } from "../../../src/figures/weights/describe.ts";
import { fitsWhole, layoutWeights } from "../../../src/figures/weights/layout.ts";
import { weightPlaces } from "../../../src/figures/weights/places.ts";
import { measures } from "../../../src/ui/text/en/measures.ts";
import { armOf, scenarioOf } from "../../support/scenarios.ts";

const FIRST = { row: 0, column: 0 };
const ROOM = { width: 660, height: 262 };

function netOf(text: string) {
  const read = parseStack(text, 2);
  if (!read.ok) throw new Error(`expected a stack, got ${text}`);
  const session = createSession(scenarioOf({ arms: [armOf({ net: read.stack })] }));
  const [network] = session.networks;
  const inside = [{ weights: true, products: false, units: [] }];
  const [frame] = session.frame({ historyFrom: 0, surface: false, rows: [], inside }).arms;
  const weights = frame.inside?.weights;
  if (!weights) throw new Error("expected weights");
  return { network, values: weights.values, blocks: blocksOf(weights.tensors, frame.layers) };
}

const partsOf = (blocks: readonly LayerBlock[]) =>
  blocks.map(({ layer, tensors }) => [
    layer,
    ...tensors.map(({ part, rows, columns, pieces }) => `${part} ${rows}x${columns}/${pieces}`),
  ]);

describe("the parameters of a net by layer", () => {
  it("are W and b, and beside them what learns behind the layer", () => {
    expect(partsOf(netOf("prelu,3,bn,prelu,2").blocks)).toEqual([
      ["in", "slope 2x1/1"],
      ["1", "W 3x2/1", "b 3x1/1", "scale 3x1/1", "shift 3x1/1", "slope 3x1/1"],
      ["2", "W 2x3/1", "b 2x1/1"],
      ["out", "W 1x2/1", "b 1x1/1"],
    ]);
  });

  it("keep the pieces of a maxout", () => {
    expect(partsOf(netOf("4max3,bn").blocks)).toEqual([
      ["1", "W 12x2/3", "b 12x1/3", "scale 4x1/1", "shift 4x1/1"],
      ["out", "W 1x4/1", "b 1x1/1"],
    ]);
  });

  it("are found where the network has them", () => {
    const { network, values, blocks } = netOf("5,relu,4");
    const [w] = blocks[1].tensors;
    const layer = network.layers[2];
    if (layer.kind !== "linear") throw new Error("expected the second linear layer");
    expect(values[valueIndex(w, 3, 2)]).toBe(layer.weight.values[3 * 5 + 2]);
    expect(largestOf(blocks, values)).toBe(Math.max(...network.values.map(Math.abs)));
    expect(largestOf([], values)).toBe(0);
  });
});

describe("the matrices of a net", () => {
  it("stand beside each other where they fit, in cells that can be pointed at", () => {
    const { blocks } = netOf("8,relu,8,relu");
    expect(fitsWhole(blocks, ROOM)).toBe(true);
    const layout = layoutWeights(blocks, ROOM, FIRST);
    expect(layout.parts).toBeNull();
    expect(layout.side).toBeGreaterThanOrEqual(24);
    const grids = layout.blocks.flatMap(({ tensors }) => tensors.map(({ grid }) => grid));
    let right = 0;
    for (const grid of grids) {
      expect(grid.x).toBeGreaterThanOrEqual(right);
      right = grid.x + (grid.columns.to - grid.columns.from) * grid.side;
      expect(grid.y + grid.rows.to * grid.side).toBeLessThanOrEqual(ROOM.height);
    }
    expect(right).toBeLessThanOrEqual(ROOM.width);
  });

  it("do not shrink below what can be read: deep and narrow rooms show one layer", () => {
    expect(fitsWhole(netOf("8,relu,8,relu").blocks, { width: 220, height: 262 })).toBe(false);
    expect(fitsWhole(netOf("64,relu").blocks, ROOM)).toBe(false);
  });

  it("of a wide layer are shown in parts that cover it once", () => {
    const { blocks } = netOf("100,relu,90");
    const second = blocks[1];
    const { parts } = layoutWeights([second], ROOM, FIRST);
    if (parts === null) throw new Error("expected parts");
    const seen = new Map<string, number>();
    for (let row = 0; row < parts.down; row++) {
      for (let column = 0; column < parts.across; column++) {
        const layout = layoutWeights([second], ROOM, { row, column });
        const { grid } = layout.blocks[0].tensors[0];
        expect(grid.side).toBeGreaterThanOrEqual(14);
        for (let i = grid.rows.from; i < grid.rows.to; i++)
          for (let j = grid.columns.from; j < grid.columns.to; j++)
            seen.set(`${i},${j}`, (seen.get(`${i},${j}`) ?? 0) + 1);
      }
    }
    expect(seen.size).toBe(90 * 100);
    expect([...seen.values()].every((count) => count === 1)).toBe(true);
  });

  it("beyond the last part is the last one", () => {
    const { blocks } = netOf("100,relu,90");
    const at = (row: number, column: number) =>
      layoutWeights([blocks[1]], ROOM, { row, column }).blocks[0].tensors[0].grid;
    const { parts } = layoutWeights([blocks[1]], ROOM, FIRST);
    expect(at(99, 99)).toEqual(at((parts?.down ?? 0) - 1, (parts?.across ?? 0) - 1));
    expect(at(99, 99).rows.to).toBe(90);
  });
});

describe("what is read in a cell", () => {
  const { values, blocks } = netOf("3,bn,prelu");
  const places = weightPlaces(layoutWeights(blocks, ROOM, FIRST), values, measures);
  const at = (name: string) => places.find((place) => place.name === name);

  it("names layer, unit and input, and the value", () => {
    values[valueIndex(blocks[0].tensors[0], 2, 1)] = -0.41234;
    expect(at("W1[3,2]")?.words()).toBe("W1[3,2] = \u22120.412");
    expect(at("b1[3]")?.words()).toBe("b1[3] = 0");
    expect(at("1.bn scale[2]")?.words()).toBe("1.bn scale[2] = 1.00");
    expect(at("1.prelu slope[1]")?.words()).toBe("1.prelu slope[1] = 0.250");
    expect(at("b out[1]")?.words()).toBe("b out[1] = 0");
    expect(places).toHaveLength(values.length);
    expect(new Set(places.map(({ index }) => index)).size).toBe(values.length);
  });

  it("is reached by columns from the first layer to the last", () => {
    expect(at("W1[1,1]")).toMatchObject({ column: 0, row: 0 });
    expect(at("b1[2]")).toMatchObject({ column: 2, row: 1 });
    expect(at("W out[1,1]")).toMatchObject({ column: 6, row: 0 });
    for (const place of places) {
      const same = places.filter(({ column, row }) => column === place.column && row === place.row);
      expect(same).toHaveLength(1);
    }
  });

  it("names the piece of a maxout", () => {
    const maxout = netOf("2max3");
    const names = weightPlaces(layoutWeights(maxout.blocks, ROOM, FIRST), maxout.values, measures);
    expect(names.find(({ index }) => index === 5 * 2 + 1)?.name).toBe("W1[2,2] of piece 3");
  });
});

describe("the weights in words", () => {
  it("name the largest number, and every number that is shown is in the table", () => {
    const { values, blocks } = netOf("3,relu");
    values[valueIndex(blocks[1].tensors[0], 0, 1)] = -7;
    const layout = layoutWeights(blocks, ROOM, FIRST);
    const said = describeWeights("a relu", 1200, blocks, layout, values, measures);
    expect(said.summary).toBe(
      "Arm a relu at step 1,200 has 13 trained numbers; the largest is W out[1,2] = \u22127.00.",
    );
    const rows = said.rows();
    expect(rows.map(([first]) => first)).toEqual([
      "W1[1,1]",
      "W1[2,1]",
      "W1[3,1]",
      "b1[1]",
      "b1[2]",
      "b1[3]",
      "W out[1,1]",
      "b out[1]",
    ]);
    expect(rows[6][2]).toBe("\u22127.00");
    for (const row of rows) expect(row).toHaveLength(said.columns.length);
  });
});
