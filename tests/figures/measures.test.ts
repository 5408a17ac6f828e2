import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DISTRIBUTION_BINS,
  type Distribution,
  type LayerProbe,
  SLICE_POINTS,
} from "../../src/experiment/session/frame.ts";
import { distribution } from "../../src/experiment/session/probes/distribution.ts";
import { armStyles } from "../../src/figures/arm-style.ts";
import { describeLayers, shareWords } from "../../src/figures/by-layer/describe.ts";
import { numberWords } from "../../src/figures/by-layer/number-words.ts";
import { percentScale } from "../../src/figures/by-layer/percent-scale.ts";
import { describeDistribution } from "../../src/figures/distribution/describe.ts";
import {
  fittedTicks,
  histogramPath,
  panels,
  sharedDomain,
  thinned,
} from "../../src/figures/distribution/geometry.ts";
import { histograms, quantile } from "../../src/figures/distribution/histograms.ts";
import { countCells, countWords, describePieces } from "../../src/figures/pieces/describe.ts";
import { hingePoints, sliceEnd, slicePath, sliceScales } from "../../src/figures/pieces/geometry.ts";
import { saturations } from "../../src/figures/saturation/values.ts";
import { sparsities } from "../../src/figures/sparsity/values.ts";
import { spreads } from "../../src/figures/spread/values.ts";
import { updates } from "../../src/figures/update/values.ts";
import { DICTIONARIES } from "../../src/ui/text/dictionaries.ts";
import { measures as en } from "../../src/ui/text/en/measures.ts";
import { measures as zh } from "../../src/ui/text/zh-CN/measures.ts";
import { armFrame, linearFrame, linearProbe, reluProbe, shownOf, sliceOf } from "./frames.ts";

const styles = armStyles(shownOf().setting.scenario);
const [text, chinese] = [DICTIONARIES.en.figures, DICTIONARIES["zh-CN"].figures];
const english = <Words>(words: Words) => ({ words, text, measures: en });

describe("what is measured by layer", () => {
  it("is the last activation's share where a row has one, and nothing for linear rows", () => {
    const layers = [linearProbe("1", 1), { ...reluProbe("1.relu"), saturated: 0.25 }, linearProbe("out", 1)];
    expect(saturations(armFrame({ layers }))).toEqual([{ name: "1", value: 0.25 }]);
    expect(saturations(armFrame())).toEqual([{ name: "1", value: null }]);
    expect(sparsities(armFrame())).toEqual([{ name: "1", value: 0.5 }]);
    expect(sparsities(linearFrame())).toEqual([{ name: "1", value: null }]);
  });

  it("is the spread behind the activation, and at the output", () => {
    expect(spreads(armFrame())).toEqual([
      { name: "1", value: 0.25 },
      { name: "out", value: 0.5 },
    ]);
  });

  it("is the update of linear layers, null before the first one", () => {
    const layers = [{ ...linearProbe("1", 1), update: null }, reluProbe("1.relu"), linearProbe("out", 1)];
    expect(updates(armFrame({ layers }))).toEqual([
      { name: "1", value: null },
      { name: "out", value: 0.001 },
    ]);
  });

  it("stands on an axis from 0 to 100 % whatever the shares are", () => {
    const scale = percentScale([0.01, 0.02], 0, 100);
    expect([scale.at(0), scale.at(0.5), scale.at(1), scale.at(Number.NaN)]).toEqual([100, 50, 0, null]);
    expect(scale.zeroApart).toBe(false);
    expect(scale.ticks.map(({ label }) => label)).toEqual(["0\u00a0%", "50\u00a0%", "100\u00a0%"]);
  });
});

describe("the sentence and table of a measure by layer", () => {
  it("say the first and the last layer, and all of them in the table", () => {
    const said = describeLayers(shownOf(), styles, spreads, numberWords, english(en.spread));
    expect(said.summary).toBe(
      "How far the samples lie apart behind each layer at step 5: arm a none 0.500 at layer 1, 0.500 at the output; arm b relu 0.250 at layer 1, 0.500 at the output.",
    );
    expect(said.columns).toEqual(["layer", "a none", "b relu"]);
    expect(said.rows()).toEqual([
      ["1", "0.500", "0.250"],
      ["out", "0.500", "0.500"],
    ]);
  });

  it("say which arm has nothing to measure, and leave its layers out", () => {
    const said = describeLayers(shownOf(), styles, sparsities, shareWords, english(en.sparsity));
    expect(said.summary).toBe(
      "Share of activations that are exactly 0 at step 5: arm a none has no activation; arm b relu 50.0\u00a0% at layer 1.",
    );
    expect(said.rows()).toEqual([["1", "–", "50.0\u00a0%"]]);
    const nothing = describeLayers(shownOf(), styles, saturations, shareWords, english(en.saturation));
    expect(nothing.rows()).toEqual([]);
  });

  it("call an exact zero exact and an overflow what it is", () => {
    const layers = [
      { ...linearProbe("1", 1), update: 0 },
      { ...linearProbe("out", 1), update: Number.NaN },
    ];
    const shown = shownOf({ arms: [linearFrame({ layers }), armFrame()] });
    const words = { words: zh.update, text: chinese, measures: zh };
    const said = describeLayers(shown, styles, updates, numberWords, words);
    expect(said.summary).toContain("网络 a 无激活 第 1 层 恰好为 0，输出层 不是有限数；");
    expect(said.rows()[1]).toEqual(["输出", "不是有限数", "0.00100"]);
  });
});

/** The histogram of some values, as the session makes it. */
const histogramOf = (...values: number[]): Distribution =>
  distribution(Float64Array.from(values), new Uint32Array(DISTRIBUTION_BINS));

const told = (name: string, histogram: Distribution): LayerProbe => ({
  ...linearProbe(name, 1),
  distribution: histogram,
});

describe("a histogram of z", () => {
  it("knows the kinks of the activation that follows it", () => {
    const layers = [told("1", histogramOf(-1, 1)), reluProbe("1.relu"), told("out", histogramOf(0, 2))];
    expect(histograms(armFrame({ layers })).map(({ name, kinks }) => [name, kinks])).toEqual([
      ["1", [0]],
      ["out", []],
    ]);
    expect(histograms(armFrame())).toEqual([]);
  });

  it("has quantiles that are off by a bin's width at most", () => {
    const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const found = quantile(histogramOf(...values), share);
          const sorted = values.toSorted((a, b) => a - b);
          const exact = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
          const width = (sorted[sorted.length - 1] - sorted[0]) / DISTRIBUTION_BINS;
          expect(Math.abs(found - exact)).toBeLessThanOrEqual(width * 1.001 + 1e-9);
        },
      ),
    );
  });

  it("has no quantile when it is not finite", () => {
    expect(quantile(histogramOf(1, Number.NaN), 0.5)).toBeNaN();
  });

  it("shares an axis that a few far samples do not stretch, with 0 on it", () => {
    const near = Array.from({ length: 999 }, (_, i) => 1 + i / 999);
    const layer = (histogram: Distribution) => ({ name: "1", histogram, kinks: [] });
    const [low, high] = sharedDomain([[layer(histogramOf(...near, 100))], [layer(histogramOf(2, 3))]]);
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(2.9);
    expect(high).toBeLessThan(6);
    expect(sharedDomain([[layer(histogramOf(Number.NaN))]])).toEqual([-1, 1]);
  });

  it("is drawn over its baseline within its panel, its tallest bin at the peak", () => {
    const { columns } = panels(["1"], 1, [0, 4], 400, undefined);
    const path = histogramPath(histogramOf(0, 1, 1, 1, 1, 9), columns[0], 50, 40);
    const { left, right } = columns[0];
    const xs = [...path.matchAll(/[MH]([\d.]+)/g)].map(([, x]) => Number(x));
    const ys = [...path.matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(left - 0.01);
    expect(Math.max(...xs)).toBeLessThanOrEqual(right + 0.01);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([10, 50]);
  });

  it("is a line where all z are the same and nothing where they are not finite", () => {
    const { columns } = panels(["1"], 1, [0, 4], 400, undefined);
    expect(histogramPath(histogramOf(2, 2), columns[0], 50, 40)).toMatch(/^M[\d.]+,50.00V10.00$/);
    expect(histogramPath(histogramOf(Number.NaN), columns[0], 50, 40)).toBe("");
  });
});

describe("the panels of the distribution", () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));

  it("keep every layer of a deep stack in sight, and thin out the rows of the deepest", () => {
    const twenty = panels([...names(20), "out"], 4, [0, 1], 300, undefined);
    expect(twenty.rows).toHaveLength(21);
    expect(twenty.pitch).toBe(12);
    const deepest = panels([...names(128), "out"], 2, [0, 1], 300, undefined);
    expect(deepest.rows.length).toBeLessThanOrEqual(24);
    expect(deepest.rows.at(-1)?.name).toBe("out");
  });

  it("fit a given height", () => {
    for (const count of [1, 3, 20, 128]) {
      const { rows, height } = panels([...names(count), "out"], 2, [0, 1], 300, 170);
      expect(height).toBe(170);
      expect(rows.at(-1)?.base).toBeLessThanOrEqual(170 - 20);
    }
  });

  it("stand beside each other without touching", () => {
    const { columns } = panels(["1"], 4, [-1, 3], 300, undefined);
    for (let i = 1; i < columns.length; i++) expect(columns[i].left).toBeGreaterThan(columns[i - 1].right);
    expect(columns.map(({ x }) => x.domain)).toEqual(Array(4).fill([-1, 3]));
  });

  it("label the ends of their axis, what lies between them where it fits, and nothing outside", () => {
    const column = { left: 100, right: 162 };
    const ticks = (...labels: string[]) =>
      labels.map((label, i) => ({ at: 100 + (62 * i) / (labels.length - 1), label }));
    const fitted = (...labels: string[]) => fittedTicks(ticks(...labels), column).map(({ label }) => label);
    expect(fitted("−2", "0", "2")).toEqual(["−2", "2", "0"]);
    expect(fitted("−0.5", "0.0", "0.5")).toEqual(["−0.5", "0.5"]);
    expect(fitted("−1,000,000", "1,000,000")).toEqual(["−1,000,000"]);
    expect(fittedTicks([{ at: 130, label: "0" }], column)).toEqual([{ at: 130, label: "0" }]);
    expect(fittedTicks([], column)).toEqual([]);
    for (const { at, label } of fittedTicks(ticks("−0.5", "0.5"), column)) {
      expect(Math.abs(at - 131) + 4 * label.length).toBeLessThanOrEqual(31);
    }
  });

  it("never lose the first and the last row when thinned, and are as many as there is room for", () => {
    for (let count = 1; count <= 129; count++) {
      const all = names(count);
      const shown = thinned(all, 7);
      expect([shown[0], shown.at(-1)]).toEqual(["1", String(count)]);
      expect(shown.length).toBeLessThanOrEqual(7);
    }
    expect(thinned(["1", "2", "3", "4", "out"], 3)).toEqual(["1", "3", "out"]);
    expect(thinned(["out"], 3)).toEqual(["out"]);
  });
});

describe("the sentence and table of the distribution", () => {
  const layers = [told("1", histogramOf(-2, 0, 2)), told("out", histogramOf(Number.NaN))];
  const shown = shownOf({ arms: [linearFrame({ layers }), armFrame()] });

  it("say from where to where z lies, and what is not finite", () => {
    const said = describeDistribution(shown, styles.slice(0, 1), text, en);
    expect(said.summary).toBe(
      "Where the values z of all units and samples lie at step 5: arm a none from −2.00 to 2.00 at layer 1, not finite at the output.",
    );
    expect(said.rows().map((row) => row.slice(0, 3))).toEqual([
      ["a none", "1", "−2.00"],
      ["a none", "out", "–"],
    ]);
    expect(said.rows()[0].at(-1)).toBe("2.00");
  });

  it("say that nothing is measured when no distribution came", () => {
    expect(describeDistribution(shownOf(), styles, text, en).summary).toBe("Nothing measured yet.");
  });
});

describe("the plot of pieces", () => {
  const box = { left: 0, right: 200, top: 0, bottom: 100 };
  /** |t - 1/2| along the line: it bends once, in the middle. */
  const bent = sliceOf((t) => Math.abs(t - 0.5), { hinges: Float64Array.of(0.5), pieces: 2, regions: 2 });

  it("runs along the whole line and has 0 on its axis", () => {
    const scales = sliceScales([bent], box);
    expect([scales.x(0), scales.x(1)]).toEqual([0, 200]);
    expect(scales.y.domain[0]).toBe(0);
    expect(slicePath(bent, 0, scales).match(/[ML]/g)).toHaveLength(SLICE_POINTS);
  });

  it("marks a bend on the curve", () => {
    const scales = sliceScales([bent], box);
    expect(hingePoints(bent, 0, scales)).toEqual([{ x: 100, y: scales.y(0) }]);
    const ends = sliceOf((t) => t, { hinges: Float64Array.of(0, 0.333, 1), pieces: 4, regions: 4 });
    const own = sliceScales([ends], box);
    for (const { x, y } of hingePoints(ends, 0, own)) expect(y).toBeCloseTo(own.y(x / 200), 6);
  });

  it("takes each output from its own row", () => {
    const values = new Float64Array(2 * SLICE_POINTS).fill(1, 0, SLICE_POINTS).fill(2, SLICE_POINTS);
    const two = { ...bent, values };
    const scales = sliceScales([two], box);
    expect([sliceEnd(two, 0, scales), sliceEnd(two, 1, scales)]).toEqual([scales.y(1), scales.y(2)]);
  });

  it("breaks where an output is not finite", () => {
    const broken = sliceOf((t) => (t === 0.5 ? Number.NaN : t));
    const scales = sliceScales([broken], box);
    expect(slicePath(broken, 0, scales).match(/M/g)).toHaveLength(2);
    expect(
      sliceEnd(
        sliceOf(() => Number.POSITIVE_INFINITY),
        0,
        scales,
      ),
    ).toBeNull();
  });
});

describe("the words of pieces and regions", () => {
  const counted = (pieces: number | null, regions: number | null, uncounted: "smooth" | "too-many" | null) =>
    sliceOf((t) => t, { pieces, regions, uncounted });

  it.each([
    [counted(1, 1, null), "1 straight piece, 1 region of the plane"],
    [counted(12, 1234, null), "12 straight pieces, 1,234 regions of the plane"],
    [counted(null, null, "smooth"), "bends smoothly"],
    [counted(null, null, "too-many"), "too many pieces to count"],
    [counted(12, null, "too-many"), "12 straight pieces, too many regions to count"],
    [null, "not counted yet"],
  ])("say what was counted, or why not: %#", (slice, words) => {
    expect(countWords(slice, en)).toBe(words);
  });

  it("stand in two columns, or in the first one alone where nothing is counted", () => {
    expect(countCells(counted(12, 1234, null), en)).toEqual(["12", "1,234"]);
    expect(countCells(counted(12, null, "too-many"), en)).toEqual(["12", "too many regions to count"]);
    expect(countCells(counted(null, null, "smooth"), en)).toEqual(["bends smoothly", ""]);
    expect(countCells(null, en)).toEqual(["not counted yet", ""]);
  });

  it("are said by a teacher in Chinese", () => {
    expect(countWords(counted(12, 34, null), zh)).toBe("12 段直线，平面分成 34 个区域");
    expect(countWords(counted(null, null, "smooth"), zh)).toBe("光滑弯曲");
  });

  it("have a sentence that names the line, and a table", () => {
    const arms = [
      linearFrame({ slice: counted(1, 1, null) }),
      armFrame({ slice: counted(null, null, "smooth") }),
    ];
    const said = describePieces(shownOf({ arms }), styles, "vertical", text, en);
    expect(said.summary).toBe(
      "Output from bottom to top through the middle of the plane at step 5: arm a none 1 straight piece, 1 region of the plane; arm b relu bends smoothly.",
    );
    expect(said.rows()).toEqual([
      ["a none", "1", "1", "0", "1.00"],
      ["b relu", "bends smoothly", "bends smoothly", "0", "1.00"],
    ]);
  });
});
