import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArmFrame, LayerProbe } from "../../../src/experiment/session/frame.ts";
import { armStyles } from "../../../src/figures/arm-style.ts";
import { describeUnitGrid } from "../../../src/figures/units/describe.ts";
import { type UnitLayer, unitLayers } from "../../../src/figures/units/layers.ts";
import { HEAD, type UnitCell, unitGrid } from "../../../src/figures/units/layout.ts";
import { unitMarks } from "../../../src/figures/units/marks.ts";
import { unitPlaces } from "../../../src/figures/units/places.ts";
import { DICTIONARIES } from "../../../src/ui/text/dictionaries.ts";
import { measures as en } from "../../../src/ui/text/en/measures.ts";
import { measures as zh } from "../../../src/ui/text/zh-CN/measures.ts";
import { armFrame, linearFrame, linearProbe, maxoutFrame, reluProbe, shownOf } from "../frames.ts";

const [text, chinese] = [DICTIONARIES.en.figures, DICTIONARIES["zh-CN"].figures];

const layerOf = (units: number, place = "1"): UnitLayer => ({
  place,
  kind: "relu",
  states: Array<"active">(units).fill("active"),
  silent: new Float32Array(units),
});

const grid = (
  arms: readonly Pick<ArmFrame, "layers">[],
  places: readonly string[],
  width = 676,
  given?: number,
) => unitGrid(arms.map(unitLayers), places, width, given);

describe("the layers of unit cells", () => {
  it("are the activations that can die, each unit with its state and silent share", () => {
    const [layer, ...others] = unitLayers(armFrame());
    expect(others).toEqual([]);
    expect(layer).toMatchObject({ place: "1", kind: "relu" });
    expect(layer.states).toEqual(["dead", "blocked", "revived", "active"]);
    expect([...(layer.silent ?? [])]).toEqual([1, 0.25, 0.5, 0]);
    expect(unitLayers(linearFrame())).toEqual([]);
  });

  it("are both of two activations in a row, at the same place", () => {
    const layers = [linearProbe("3", 1), reluProbe("3.relu"), reluProbe("3.relu#2"), linearProbe("out", 1)];
    expect(unitLayers({ layers }).map(({ place }) => place)).toEqual(["3", "3"]);
  });

  it("are the pieces of maxout, as many never selected as were counted", () => {
    const [pieces] = unitLayers(maxoutFrame());
    expect(pieces.silent).toBeNull();
    expect(pieces.states.filter((state) => state === "never")).toHaveLength(3);
    expect(pieces.states).toHaveLength(12);
  });
});

describe("the grid of unit cells", () => {
  it("has one line of cells for a layer that fits, at the row of its place", () => {
    const { cells, rows, panels } = grid([linearFrame(), armFrame()], ["1"]);
    expect(cells.map(({ arm, unit }) => [arm, unit])).toEqual([0, 1, 2, 3].map((unit) => [1, unit]));
    expect(new Set(cells.map(({ y }) => y))).toEqual(new Set([rows[0].top]));
    expect(cells[0].x).toBe(panels[1].left);
  });

  it("takes cells as large as fit, and keeps usual layers in one line beside a wide one", () => {
    const sideOf = (units: number, others: readonly number[] = []) => {
      const layers = [units, ...others].map((count, i) => layerOf(count, String(i + 1)));
      const places = layers.map(({ place }) => place);
      return unitGrid([layers], places, 300, undefined).cells;
    };
    expect(sideOf(4)[0].width).toBe(18);
    expect(unitGrid([[layerOf(4)]], ["1"], 300, 400).cells[0].width).toBe(34);
    const narrower = sideOf(24);
    expect(new Set(narrower.map(({ line }) => line)).size).toBe(1);
    expect(narrower[0].height).toBeGreaterThan(narrower[0].width);
    const mixed = sideOf(12, [12, 12, 60]);
    const lines = (layer: string) =>
      new Set(mixed.filter((cell) => cell.layer.place === layer).map(({ line }) => line));
    expect([lines("1").size, lines("4").size > 1]).toEqual([1, true]);
  });

  it("becomes strips where no cells fit", () => {
    const layers = Array.from({ length: 40 }, (_, i) => layerOf(256, String(i + 1)));
    const { cells, rows } = unitGrid(
      [layers],
      layers.map(({ place }) => place),
      300,
      undefined,
    );
    expect(cells[0].width).toBeLessThan(2);
    expect(new Set(cells.map(({ line }) => line)).size).toBe(40);
    expect(rows).toHaveLength(40);
    const deep = Array.from({ length: 128 }, (_, i) => layerOf(16, String(i + 1)));
    const deepPlaces = deep.map(({ place }) => place);
    const kept = unitGrid([deep], deepPlaces, 210, 150);
    expect(Math.max(...kept.cells.map(({ y, height }) => y + height))).toBeLessThanOrEqual(150);
  });

  it("never lets cells overlap or leave their panel, whatever the nets", () => {
    const widths = fc.array(fc.integer({ min: 1, max: 256 }), { minLength: 1, maxLength: 8 });
    const given = fc.option(fc.integer({ min: 150, max: 700 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(widths, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 260, max: 1100 }),
        given,
        (nets, width, given) => {
          const arms = nets.map((net) => net.map((units, i) => layerOf(units, String(i + 1))));
          const depth = Math.max(...nets.map((net) => net.length));
          const places = Array.from({ length: depth }, (_, i) => String(i + 1));
          const { cells, panels, height } = unitGrid(arms, places, width, given);
          expect(cells).toHaveLength(nets.flat().reduce((sum, units) => sum + units, 0));
          if (given !== undefined) expect(height).toBe(given);
          const taken = new Set<string>();
          for (const { arm, x, y, width: w, height: h, line, column } of cells) {
            expect(x).toBeGreaterThanOrEqual(panels[arm].left - 1e-6);
            expect(x + w).toBeLessThanOrEqual(panels[arm].right + 1e-6);
            expect(y).toBeGreaterThanOrEqual(HEAD);
            expect(y + h).toBeLessThanOrEqual(height + 1e-6);
            taken.add(`${arm} ${line} ${column}`);
          }
          expect(taken.size).toBe(cells.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("the marks of unit cells", () => {
  const layer: UnitLayer = { ...layerOf(1), silent: Float32Array.of(0.25) };
  const cell = (state: UnitLayer["states"][number], width = 10): UnitCell => ({
    arm: 0,
    layer: { ...layer, states: [state] },
    unit: 0,
    line: 0,
    column: 0,
    x: 0,
    y: 0,
    width,
    height: 10,
  });
  const box = "M0.00,0.00h10.00v10.00h-10.00z";

  it("are a box and a cross for a dead unit, without a fill", () => {
    expect(unitMarks([cell("dead")])).toEqual({
      quiet: "",
      loud: `${box}M0.00,10.00l10.00,-10.00M0.00,0.00l10.00,10.00`,
      filled: "",
      silent: "",
    });
  });

  it("are a diagonal for a blocked one and a filled lower half for a revived one", () => {
    const silent = "M0.00,7.50h10.00v2.50h-10.00z";
    expect(unitMarks([cell("blocked")])).toEqual({
      quiet: "",
      loud: `${box}M0.00,10.00l10.00,-10.00`,
      filled: "",
      silent,
    });
    expect(unitMarks([cell("revived")])).toMatchObject({
      loud: box,
      filled: "M0.00,5.00h10.00v5.00h-10.00z",
      silent: "",
    });
    expect(unitMarks([cell("active")])).toEqual({ quiet: box, loud: "", filled: "", silent });
  });

  it("are bars by how grave the state is where a cross would be a blot", () => {
    const height = (state: UnitLayer["states"][number]) =>
      /v([\d.]+)/.exec(unitMarks([cell(state, 3)]).filled)?.[1];
    expect((["dead", "blocked", "revived", "active"] as const).map(height)).toEqual([
      "10.00",
      "5.00",
      "2.50",
      undefined,
    ]);
    expect(unitMarks([cell("dead", 3)]).loud).toBe("");
  });
});

describe("a strip of unit cells", () => {
  it("has a frame about all its units, so that one without a mark is none the less seen", () => {
    const layers = Array.from({ length: 20 }, (_, i) => layerOf(100, String(i + 1)));
    const grid = unitGrid(
      [layers],
      layers.map(({ place }) => place),
      240,
      150,
    );
    const cells = grid.cells.slice(0, 100);
    expect(cells[0].width).toBeLessThan(5);
    const [x, width] = /M([\d.]+),.*h([\d.]+)v/.exec(unitMarks(cells).quiet)?.slice(1).map(Number) ?? [];
    expect(x).toBeCloseTo(cells[0].x, 1);
    expect(x + width).toBeCloseTo(cells[99].x + cells[99].width, 1);
  });
});

describe("the unit cells in words", () => {
  const shown = shownOf({ arms: [maxoutFrame(), armFrame()] });
  const arms = armStyles(shown.setting.scenario);

  it("say of each unit its state and how silent it is, of pieces how many are never selected", () => {
    const places = unitPlaces(grid(shown.frame.arms, ["1"]), arms, text, en);
    expect(places.filter(({ column }) => column >= 10_000).map(({ words }) => words())).toEqual([
      "b relu, layer 1, relu unit 1: dead, silent on 100.0\u00a0% of the samples",
      "b relu, layer 1, relu unit 2: blocked, silent on 25.0\u00a0% of the samples",
      "b relu, layer 1, relu unit 3: revived, silent on 50.0\u00a0% of the samples",
      "b relu, layer 1, relu unit 4: active, silent on 0.0\u00a0% of the samples",
    ]);
    expect(places[0].words()).toBe("a none, layer 1, maxout pieces: 3 of 12 pieces never selected");
  });

  it("count the states of every arm in a sentence", () => {
    expect(describeUnitGrid(shown, arms, text, en).summary).toBe(
      "Units at step 5: arm a none never selects 3 of its 12 pieces; arm b relu has 4 units, 1 dead, 1 blocked, 1 revived, silent on 43.8\u00a0% of the samples on average.",
    );
    const linear = shownOf();
    expect(describeUnitGrid(linear, arms, chinese, zh).summary).toMatch(
      /^第 5 步的单元：网络 a 无激活 没有会死亡的单元；网络 b relu 共 4 个，死亡 1 个/,
    );
  });

  it("name the marked units of each layer in the table", () => {
    const layers: LayerProbe[] = [
      reluProbe("1.relu"),
      { ...reluProbe("2.relu"), states: Uint8Array.of(1, 0, 1, 0) },
    ];
    const { rows, columns } = describeUnitGrid(
      shownOf({ arms: [maxoutFrame(), { ...armFrame(), layers }] }),
      arms,
      text,
      en,
    );
    const found = rows();
    expect(found.every((row) => row.length === columns.length)).toBe(true);
    expect(found).toEqual([
      ["a none", "1", "maxout", "12", "–", "–", "–", "3", "–", "–", "–"],
      ["b relu", "1", "relu", "4", "1", "2", "3", "–", "0.0\u00a0%", "43.8\u00a0%", "100.0\u00a0%"],
      ["b relu", "2", "relu", "4", "1, 3", "–", "–", "–", "0.0\u00a0%", "43.8\u00a0%", "100.0\u00a0%"],
    ]);
  });
});
