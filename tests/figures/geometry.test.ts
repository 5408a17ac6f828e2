import { describe, expect, it } from "vitest";
import { heldPath, type StepValue, stepEnd, stepPath } from "../../src/figures/by-step/curves.ts";
import { layerAxis } from "../../src/figures/common/layer-axis.ts";
import { linearScale } from "../../src/figures/common/scale.ts";
import {
  armPlots,
  type CellState,
  cellPaths,
  columnCounts,
  deadColumns,
} from "../../src/figures/dead-units/geometry.ts";
import { lossScales } from "../../src/figures/loss/geometry.ts";
import { withFrame } from "../../src/figures/loss/history.ts";
import { rowLayout } from "../../src/figures/unit-maps/geometry.ts";
import { unitRamp, writeRamp } from "../../src/figures/unit-maps/paint-row.ts";
import { THEMES } from "../../src/ui/tokens.ts";
import { armFrame, bytesOf, maxoutFrame, sampleOf, shownOf } from "./frames.ts";

const BOX = { left: 0, right: 100, top: 0, bottom: 100 };

const loss: StepValue = (arm) => arm.train.loss;

describe("the loss plot", () => {
  it("runs from step 0 and loss 0", () => {
    const { x, y } = lossScales([sampleOf(0, [0.7]), sampleOf(200, [0.4])], BOX);
    expect([x(0), x(200), y(0)]).toEqual([0, 100, 100]);
    expect(y(0.7)).toBeGreaterThanOrEqual(0);
  });

  it("is not pressed to the floor by a loss that shoots up", () => {
    const { y } = lossScales([sampleOf(0, [0.5, 0.5]), sampleOf(10, [0.4, 1e9])], BOX);
    expect(y.domain[1]).toBeLessThanOrEqual(1.2);
  });

  it("has axes before there is any number", () => {
    const { x, y } = lossScales([], BOX);
    expect([x.domain, y.domain]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it("breaks a line where there is no finite loss and ends it at the last one", () => {
    const history = [sampleOf(0, [1]), sampleOf(1, [null]), sampleOf(2, [0.5]), sampleOf(4, [Number.NaN])];
    const scales = lossScales(history, BOX);
    expect(stepPath(history, 0, loss, scales).match(/M/g)).toHaveLength(2);
    expect(stepEnd(history, 0, loss, scales)).toBe(scales.y(0.5));
    expect(stepEnd([sampleOf(0, [null])], 0, loss, scales)).toBeNull();
  });

  it("holds a count until the next sample, and begins anew after a gap", () => {
    const history = [
      [0, 1],
      [1, 1],
      [4, 3],
      [5, null],
      [8, 2],
      [9, 0],
    ] as const;
    const samples = history.map(([step, value]) => sampleOf(step, [value]));
    const scales = { x: linearScale([0, 10], [0, 10]), y: linearScale([0, 10], [0, 10]) };
    expect(heldPath(samples, 0, loss, scales)).toBe("M0,1L1,1L1,1L4,1L4,3M8,2L9,2L9,0");
  });

  it("can be drawn when a loss comes near the largest double", () => {
    const history = [sampleOf(0, [0.5]), sampleOf(1, [1e200]), sampleOf(2, [Number.MAX_VALUE])];
    const path = stepPath(history, 0, loss, lossScales(history, BOX));
    expect(path).toMatch(/^M[-\d.,]+(L[-\d.,]+){2}$/);
  });

  it("goes on to the frame shown when that lies between samples", () => {
    expect(withFrame(shownOf({ step: 7 })).map(({ step }) => step)).toEqual([0, 5, 7]);
    expect(withFrame(shownOf({ step: 5 })).map(({ step }) => step)).toEqual([0, 5]);
    const { arms } = withFrame(shownOf({ step: 7 }))[2];
    expect(arms[0]).toMatchObject({ delta: [0.1, 0.2], weight: [1, 1], dead: [], silent: [] });
    expect(arms[1]).toMatchObject({ dead: [1], blocked: [1], revived: [1], silent: [0.4375] });
  });
});

describe("the dead-unit columns", () => {
  const axis = layerAxis(["1", "2", "out"], 0, 150);
  const plot = { top: 0, bottom: 96 };

  it("stack a cell per unit: dead, blocked, revived, active from the floor up", () => {
    const [column] = deadColumns([columnCounts(armFrame())], axis, plot);
    expect(column.cells.map(({ state }) => state)).toEqual(["dead", "blocked", "revived", "active"]);
    expect(column.cells[0].y).toBeGreaterThan(column.cells[3].y);
    expect(column.x + column.width / 2).toBeCloseTo(axis.at("1"));
  });

  it("become bars on a common scale when there are many units", () => {
    const counts = (units: number, dead: number) => [
      { name: "1", units, dead, blocked: 0, revived: 0, never: 0 },
    ];
    const columns = deadColumns([counts(64, 16), counts(32, 32)], axis, plot);
    expect(columns.map(({ cells }) => cells.map(({ height }) => height))).toEqual([[24, 72], [48]]);
  });

  it("stand in a lane per arm, centred over their layer, where deep nets leave no room side by side", () => {
    const names = Array.from({ length: 20 }, (_, i) => String(i + 1));
    const deep = layerAxis([...names, "out"], 0, 200);
    const layers = names.map((name) => ({ name, units: 16, dead: 4, blocked: 0, revived: 0, never: 0 }));
    const columns = deadColumns([layers, layers, layers], deep, plot);
    const lanes = armPlots(3, deep, plot);
    expect(lanes[0].top).toBe(plot.top);
    expect(lanes[2].bottom).toBeCloseTo(plot.bottom);
    for (const { arm, x, width, cells } of columns) {
      expect(width).toBeGreaterThanOrEqual(5);
      const [dead, active] = cells;
      expect(dead.y + dead.height).toBeCloseTo(lanes[arm].bottom);
      expect(active.y).toBeCloseTo(lanes[arm].top);
      expect(deep.names.map((name) => Math.round(deep.at(name)))).toContain(Math.round(x + width / 2));
    }
    expect(lanes[1].top).toBeGreaterThan(lanes[0].bottom);
    expect(armPlots(3, axis, plot)).toEqual([plot, plot, plot]);
  });

  it("have no outlines where a cell is as narrow as they are, and still tell the states apart", () => {
    const cell = { x: 0, y: 0, width: 1.5, height: 8 };
    const path = (state: "dead" | "blocked" | "revived" | "active") => cellPaths([{ ...cell, state }]);
    expect(path("active")).toEqual({ quiet: "", loud: "", filled: "" });
    const marks = (["dead", "blocked", "revived"] as const).map(path);
    expect(marks.map(({ loud }) => loud)).toEqual(["", "", ""]);
    expect(new Set(marks.map(({ filled }) => filled)).size).toBe(3);
  });

  it("have a cell per piece of a maxout, those never selected at the floor", () => {
    const [column] = deadColumns([columnCounts(maxoutFrame())], axis, plot);
    expect(column.cells.map(({ state }) => state)).toEqual([
      ...["never", "never", "never"],
      ...Array(9).fill("active"),
    ]);
    expect(column.cells[0].y).toBeGreaterThan(column.cells[11].y);
  });

  it("keep a maxout's unselected pieces where the units of an activation stand", () => {
    const [{ layers, rows }, relu] = [maxoutFrame(), armFrame()];
    const probe = { ...relu.layers[1], name: "1.relu" };
    const [maxout, out] = layers;
    const row = { ...rows[0], layer: 1, activation: 1 };
    const counts = columnCounts({ layers: [maxout, probe, out], rows: [row] });
    expect(counts).toMatchObject([{ name: "1", units: 4 + 3, dead: 1, blocked: 1, revived: 1, never: 3 }]);
  });

  it("are none without an activation", () => {
    expect(deadColumns([[], []], axis, plot)).toEqual([]);
  });

  it("mark each state in its own way", () => {
    const cell = (state: CellState) => cellPaths([{ state, x: 0, y: 0, width: 10, height: 10 }]);
    expect(cell("active")).toMatchObject({ loud: "", filled: "" });
    expect(cell("dead").filled).toContain("v10.00");
    expect(cell("revived").filled).toContain("v5.00");
    expect(cell("blocked").filled).toBe("");
    expect(cell("blocked").loud).toContain("l10.00,-10.00");
    expect(cell("never")).toMatchObject({ quiet: "", filled: "" });
    expect(cell("never").loud).toContain("M0.00,5.00h10.00");
  });
});

describe("the layout of unit maps", () => {
  it("fills the width with up to eight tiles, as if there were eight", () => {
    const eight = rowLayout(8, 256, "plain");
    expect(eight.tiles[7].x + eight.tiles[7].width).toBeCloseTo(256);
    expect(rowLayout(3, 256, "plain").tiles[0].width).toBe(eight.tiles[0].width);
  });

  it("shrinks more units to 16 px and then to a strip", () => {
    expect(rowLayout(12, 256, "plain").tiles[0].width).toBe(16);
    const strip = rowLayout(64, 256, "plain");
    expect(strip.bar).toBe(0);
    expect(strip.tiles[63].x + 4).toBe(256);
  });

  it("folds the rows of deep stacks to 12 px and opens them in lines", () => {
    expect(rowLayout(8, 256, "folded").height).toBe(12);
    const opened = rowLayout(64, 256, "opened");
    expect(new Set(opened.tiles.map(({ y }) => y)).size).toBe(5);
    expect(opened.tiles.every(({ x, width }) => x + width <= 256)).toBe(true);
  });

  it("never overlaps tiles", () => {
    for (const shape of ["plain", "folded", "opened"] as const) {
      const { tiles } = rowLayout(30, 256, shape);
      for (let i = 1; i < tiles.length; i++) {
        const isBeside = tiles[i].x >= tiles[i - 1].x + tiles[i - 1].width - 1e-9;
        expect(isBeside || tiles[i].y > tiles[i - 1].y).toBe(true);
      }
    }
  });

  it("colours the lowest value as paper and the highest in the family's hue", () => {
    const out = new Uint8ClampedArray(8);
    writeRamp(Uint8Array.of(0, 255), unitRamp("relu", "light"), out);
    expect([...out.slice(0, 3)]).toEqual(bytesOf(THEMES.light.paper));
    expect([...out.slice(4, 7)]).toEqual(bytesOf("#036946"));
  });
});
