import { describe, expect, it } from "vitest";
import { armName, armStyles, lineOf } from "../../src/figures/arm-style.ts";
import { describeBoundary } from "../../src/figures/boundary/describe.ts";
import { affineWords, collapseLines, describeCollapse } from "../../src/figures/collapse/describe.ts";
import { describeDead } from "../../src/figures/dead-units/describe.ts";
import { describeGradient } from "../../src/figures/gradient/describe.ts";
import { describeLoss } from "../../src/figures/loss/describe.ts";
import { describeUnits } from "../../src/figures/unit-maps/describe.ts";
import { DICTIONARIES } from "../../src/ui/text/dictionaries.ts";
import {
  activated,
  armFrame,
  LINEAR,
  linearFrame,
  linearProbe,
  maxoutFrame,
  reluProbe,
  sampleOf,
  scenarioOf,
  settingOf,
  shownOf,
} from "./frames.ts";
import "../support/probing.ts";

const en = DICTIONARIES.en.figures;
const zh = DICTIONARIES["zh-CN"].figures;
const styles = armStyles(shownOf().setting.scenario);

describe("the style of an arm", () => {
  it("is the family of its first activation that bends", () => {
    const [first, second] = armStyles(
      scenarioOf([
        [...activated("identity"), ...activated("tanh")],
        [{ kind: "repeat", times: 3, items: activated("sigmoid") }],
      ]),
    );
    expect([first.family, second.family]).toEqual(["tanh", "sigmoid"]);
  });

  it("is second when an earlier arm has the same family", () => {
    const found = armStyles(scenarioOf([activated("relu"), LINEAR, activated("relu")]));
    expect(found.map(({ second }) => second)).toEqual([false, false, true]);
    expect(found.map((style) => armName(style, en))).toEqual(["a relu", "b none", "c (same as a)"]);
    expect(armName(found[1], zh)).toBe("b 无激活");
  });

  it("has its letter for a marker when two earlier arms have the same family", () => {
    const found = armStyles(scenarioOf([activated("relu"), activated("relu6"), activated("relu")]));
    expect(found.map(({ lettered }) => lettered)).toEqual([false, false, true]);
    expect(found.map((style) => lineOf(style).letter)).toEqual([undefined, undefined, "c"]);
  });
});

describe("the sentence and table of the boundary", () => {
  it("say how the plane is divided", () => {
    const description = describeBoundary(shownOf(), 1, styles[1], en);
    expect(description.summary).toBe(
      "Arm b relu at step 5: over the plane the net answers class A on 50.0\u00a0%; class B on 50.0\u00a0%.",
    );
    expect(description.rows()).toEqual([
      ["class A", "50.0\u00a0%", "1", "1"],
      ["class B", "50.0\u00a0%", "1", "1"],
    ]);
    expect(describeBoundary(shownOf(), 1, styles[1], zh).summary).toBe(
      "网络 b relu，第 5 步：平面上判为类别 A 的占 50.0\u00a0%；平面上判为类别 B 的占 50.0\u00a0%。",
    );
  });

  it("count the points of each set apart", () => {
    const setting = settingOf({
      targets: Float64Array.of(0, 0, 1, 1),
      train: Uint32Array.of(0, 1, 2),
      test: Uint32Array.of(3),
    });
    const { rows } = describeBoundary(shownOf({}, setting), 1, styles[1], en);
    expect(rows().map((row) => row.slice(2))).toEqual([
      ["2", "0"],
      ["1", "1"],
    ]);
  });

  it("say so when nothing was measured", () => {
    const shown = shownOf({ arms: [linearFrame({ surface: null })] });
    expect(describeBoundary(shown, 0, styles[0], en).summary).toBe("Nothing measured yet.");
  });
});

describe("the sentence and table of the unit maps", () => {
  it("count the states and list the units", () => {
    const description = describeUnits(shownOf(), 1, styles[1], en);
    expect(description.summary).toBe(
      "Arm b relu at step 5: 4 units, 1 active, 1 dead, 1 blocked, 1 revived.",
    );
    expect(description.rows()[1]).toEqual(["1", "2", "blocked", "−1.00", "1.00", "–", "25.0\u00a0%"]);
    expect(describeUnits(shownOf(), 1, styles[1], zh).summary).toContain("共 4 个单元，活跃 1 个，死亡 1 个");
  });

  it("list every unit, without a lowest and highest where its map is not computed", () => {
    const rows = armFrame().rows.map((row) => ({ ...row, maps: null, ranges: null }));
    const shown = shownOf({ arms: [linearFrame(), armFrame({ rows })] });
    expect(describeUnits(shown, 1, styles[1], en).rows()).toEqual([
      ["1", "1", "dead", "–", "–", "–", "100.0\u00a0%"],
      ["1", "2", "blocked", "–", "–", "–", "25.0\u00a0%"],
      ["1", "3", "revived", "–", "–", "–", "50.0\u00a0%"],
      ["1", "4", "active", "–", "–", "–", "0.0\u00a0%"],
    ]);
  });

  it("give linear units no state", () => {
    const linear = (language: typeof en) => describeUnits(shownOf(), 0, styles[0], language);
    expect(linear(en).summary).toBe("Arm a none at step 5: 4 units, none of which can die.");
    expect(linear(zh).summary).toBe("网络 a 无激活，第 5 步：共 4 个单元，都不会死亡。");
    expect(linear(en).rows()[0]).toEqual(["1", "1", "–", "–", "–", "–", "–"]);
  });

  it("count only units with a state where a stack mixes both", () => {
    const rows = [...armFrame().rows, { ...linearFrame().rows[0], name: "2", layer: 2 }];
    const shown = shownOf({ arms: [linearFrame(), armFrame({ rows })] });
    const mixed = (language: typeof en) => describeUnits(shown, 1, styles[1], language).summary;
    expect(mixed(en)).toBe(
      "Arm b relu at step 5: 8 units, 1 active, 1 dead, 1 blocked, 1 revived, 4 that cannot die.",
    );
    expect(mixed(zh)).toContain("复活 1 个，不会死亡 4 个。");
  });

  it("say that there is no hidden unit", () => {
    const shown = shownOf({ arms: [linearFrame({ rows: [] })] });
    const empty = (language: typeof en) => describeUnits(shown, 0, styles[0], language);
    expect(empty(en).summary).toBe("Arm a none at step 5: there is no hidden unit.");
    expect(empty(zh).summary).toBe("网络 a 无激活，第 5 步：没有隐藏单元。");
    expect(empty(en).rows()).toEqual([]);
  });
});

describe("the sentence and table of the loss", () => {
  it("give both sets of every arm", () => {
    const description = describeLoss(shownOf(), styles, en);
    expect(description.summary).toBe(
      "Loss at step 5: arm a none 0.500 in training, 0.750 on test; arm b relu 0.500 in training, 0.750 on test.",
    );
    expect(description.columns).toHaveLength(5);
    expect(description.rows().map(([step]) => step)).toEqual(["0", "5"]);
    expect(describeLoss(shownOf(), styles, zh).summary).toContain("网络 b relu 训练集 0.500，测试集 0.750");
  });

  it("give each arm its own numbers, training before test", () => {
    const score = (loss: number) => ({ loss, accuracy: 0.5 });
    const a = { train: score(0.9), test: score(1) };
    const b = { train: score(0.2), test: score(0.4) };
    const [none] = sampleOf(0, [0]).arms;
    const shown = {
      ...shownOf({ arms: [linearFrame(a), armFrame(b)] }),
      history: [{ step: 5, arms: [a, b].map((scores) => ({ ...none, ...scores })) }],
    };
    const { summary, rows } = describeLoss(shown, styles, en);
    expect(summary).toBe(
      "Loss at step 5: arm a none 0.900 in training, 1.000 on test; arm b relu 0.200 in training, 0.400 on test.",
    );
    expect(rows()).toEqual([["5", "0.900", "1.000", "0.200", "0.400"]]);
  });

  it("say which arm stopped and when", () => {
    const shown = shownOf({ arms: [linearFrame(), armFrame({ diverged: { step: 1234 } })] });
    expect(describeLoss(shown, styles, en).summary).toContain(
      "arm b relu stopped, its training diverged at step 1,234",
    );
  });
});

describe("the sentence and table of the gradient", () => {
  it("compare the first layer with the output", () => {
    const description = describeGradient(shownOf(), styles, en);
    expect(description.summary).toContain(
      "arm b relu 0.0100 at its first layer, 0.500 at the output, 0.02× the output's.",
    );
    expect(description.columns).toEqual([
      "layer",
      "a none, δ",
      "a none, ‖∂L/∂W‖",
      "b relu, δ",
      "b relu, ‖∂L/∂W‖",
    ]);
    expect(description.rows()).toEqual([
      ["1", "0.100", "1.00", "0.0100", "1.00"],
      ["out", "0.200", "1.00", "0.500", "1.00"],
    ]);
    expect(describeGradient(shownOf(), styles, zh).summary).toContain(
      "第一层 0.0100，输出层 0.500，前者是后者的 0.02 倍。",
    );
  });

  it("call an exact zero exact and leave layers out that an arm does not have", () => {
    const shown = shownOf({
      arms: [
        linearFrame({ layers: [linearProbe("out", 0.2)] }),
        armFrame({ layers: [linearProbe("1", 0), linearProbe("out", 0.5)] }),
      ],
    });
    const description = describeGradient(shown, styles, en);
    expect(description.rows()).toEqual([
      ["1", "–", "–", "exactly 0", "1.00"],
      ["out", "0.200", "1.00", "0.500", "1.00"],
    ]);
    expect(description.summary).toContain("arm b relu exactly 0 at its first layer, 0.500 at the output.");
  });
});

describe("a gradient that overflowed", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY])("is said to be not finite: %d", (delta) => {
    const layers = [linearProbe("1", delta), linearProbe("out", 0.5)];
    const shown = shownOf({ arms: [linearFrame(), armFrame({ layers, rows: [] })] });
    const description = describeGradient(shown, styles, en);
    expect(description.summary).toContain("arm b relu not finite at its first layer, 0.500 at the output.");
    expect(description.rows()[0]).toEqual(["1", "0.100", "1.00", "not finite", "1.00"]);
    expect(describeGradient(shown, styles, zh).summary).toContain("第一层 不是有限数，输出层 0.500。");
  });
});

describe("the sentence and table of dead units", () => {
  it("count them per arm and layer", () => {
    const description = describeDead(shownOf(), styles, en);
    expect(description.summary).toBe(
      "Dead units at step 5: arm a none has no unit that can die; arm b relu 1 of 4.",
    );
    expect(description.rows()).toEqual([["b relu", "1", "4", "1", "1", "1", "50.0\u00a0%"]]);
    const counted = armFrame({
      layers: [
        linearProbe("1", 1),
        { ...reluProbe("1.relu"), dead: 0, blocked: 1, revived: 3, sparsity: null },
      ],
    });
    expect(describeDead(shownOf({ arms: [linearFrame(), counted] }), styles, en).rows()).toEqual([
      ["b relu", "1", "4", "0", "1", "3", "–"],
    ]);
    expect(describeDead(shownOf(), styles, zh).summary).toBe(
      "第 5 步的死亡单元：网络 a 无激活 没有会死亡的单元；网络 b relu 共 4 个，死亡 1 个。",
    );
  });
});

describe("the pieces that a maxout never selects", () => {
  const shown = shownOf({ arms: [linearFrame(), maxoutFrame()] });

  it("are told in place of dead units", () => {
    expect(describeDead(shown, styles, en).summary).toBe(
      "Dead units at step 5: arm a none has no unit that can die; arm b relu never selects 3 of its 12 pieces.",
    );
    expect(describeDead(shown, styles, zh).summary).toContain("网络 b relu 共 12 个分段，从未选中 3 个。");
  });

  it("have columns of their own in the table, where there is a maxout", () => {
    const { columns, rows } = describeDead(shown, styles, en);
    expect(columns.slice(-2)).toEqual(["pieces", "never selected"]);
    expect(rows()).toEqual([["b relu", "1", "4", "–", "–", "–", "–", "12", "3"]]);
    const both = shownOf({ arms: [armFrame(), maxoutFrame()] });
    expect(describeDead(both, styles, en).rows()[0]).toEqual([
      ...["a none", "1", "4", "1", "1", "1", "50.0\u00a0%"],
      ...["–", "–"],
    ]);
    expect(describeDead(shownOf(), styles, en).columns).toHaveLength(7);
  });
});

describe("the collapsed stack", () => {
  const collapse = {
    weights: Float64Array.of(-0.03, 0.28),
    bias: Float64Array.of(0.02),
    difference: 4.4e-16,
  };

  it("reads as a sum with real minus signs", () => {
    expect(collapseLines(collapse, ["x₁", "x₂"], ["class A"], en)).toEqual([
      "W x + b = −\u00a00.03\u00a0x₁ +\u00a00.28\u00a0x₂ +\u00a00.02",
      "farthest apart 4e−16",
    ]);
    expect(collapseLines({ ...collapse, difference: 0 }, ["x₁", "x₂"], ["类别 A"], zh)[1]).toBe("完全相同");
  });

  it("has a sentence with its step and arm, and a table with its numbers", () => {
    const said = describeCollapse(shownOf(), 0, styles[0], en);
    expect(said.summary).toBe(
      "Arm a none at step 5 equals one layer: W x + b = −\u00a00.03\u00a0x₁ +\u00a00.28\u00a0x₂ +\u00a00.02; farthest apart 4e−16.",
    );
    expect(said.columns).toEqual(["output", "x₁", "x₂", "bias"]);
    expect(said.rows()).toEqual([["out", "−0.0300", "0.280", "0.0200"]]);
    expect(describeCollapse(shownOf(), 0, styles[0], zh).summary).toContain(
      "网络 a 无激活，第 5 步：等价于一层：",
    );
    expect(describeCollapse(shownOf(), 1, styles[1], en).rows()).toEqual([]);
  });

  it("has a row of the table per class", () => {
    const three = {
      weights: Float64Array.of(1, 2, 3, 4, 5, 6),
      bias: Float64Array.of(7, 8, 9),
      difference: 0,
    };
    const setting = settingOf({ classes: 3, outputs: 3, inputNames: ["bill length", "bill depth"] });
    const shown = shownOf({ arms: [linearFrame({ collapse: three })] }, setting);
    const { columns, rows } = describeCollapse(shown, 0, styles[0], zh);
    expect(columns).toEqual(["输出", "喙长", "喙深", "偏置"]);
    expect(rows()).toEqual([
      ["类别 A", "1.00", "2.00", "7.00"],
      ["类别 B", "3.00", "4.00", "8.00"],
      ["类别 C", "5.00", "6.00", "9.00"],
    ]);
  });

  it("shows small coefficients as powers instead of nothing", () => {
    expect(affineWords([123456789012.5, -2], 0, ["x₁", "x₂"])).toBe(
      "1.23e11\u00a0x₁ −\u00a02.00\u00a0x₂ +\u00a00.00",
    );
    expect(affineWords([1e-5, 0], -2e-7, ["x₁", "x₂"])).toBe("1e−5\u00a0x₁ +\u00a00.00\u00a0x₂ −\u00a02e−7");
  });

  it("has one line per class", () => {
    const three = { weights: new Float64Array(6), bias: Float64Array.of(1, 2, 3), difference: 0 };
    const lines = collapseLines(three, ["length", "depth"], ["P", "Q", "R"], en);
    const zeros = "0.00\u00a0x₁ +\u00a00.00\u00a0x₂ +";
    expect(lines).toEqual([
      `P: ${zeros}\u00a01.00`,
      `Q: ${zeros}\u00a02.00`,
      `R: ${zeros}\u00a03.00`,
      "W x + b with x = (length, depth), no difference at all",
    ]);
    expect(collapseLines(three, ["x₁", "x₂"], ["P", "Q", "R"], en)[3]).toBe("W x + b, no difference at all");
    expect(collapseLines(three, ["length", "depth"], ["P", "Q", "R"], en, true)[3]).toBe(
      "W x + b, no difference at all",
    );
  });
});
