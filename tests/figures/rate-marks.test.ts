import { describe, expect, it } from "vitest";
import { rateMarks } from "../../src/experiment/scenario/rate-marks.ts";
import { armStyles } from "../../src/figures/arm-style.ts";
import { rateLabel, rateSentences } from "../../src/figures/common/rate-words.ts";
import { describeLoss } from "../../src/figures/loss/describe.ts";
import { lossScales } from "../../src/figures/loss/geometry.ts";
import { rateLines } from "../../src/figures/loss/rate-lines.ts";
import { ratePath } from "../../src/pages/lab/transport/timeline-geometry.ts";
import { figures as text } from "../../src/ui/text/en/figures.ts";
import { figures as chinese } from "../../src/ui/text/zh-CN/figures.ts";
import { armOf, scenarioOf } from "../support/scenarios.ts";
import { armFrame, settingOf, shownOf } from "./frames.ts";
import "../support/probing.ts";

const lr = (...changes: [number, number][]) => armOf({ lr: changes.map(([rate, step]) => ({ rate, step })) });

const scenario = scenarioOf({
  arms: [lr([0.03, 0], [0.3, 4]), lr([0.1, 0], [0.3, 4], [0.01, 900]), lr([0.1, 0], [1, 2])],
});
const marks = rateMarks(scenario);

describe("where learning rates change", () => {
  it("is told once for each step and rate, in order, with the arms", () => {
    expect(marks).toEqual([
      { step: 2, rates: [{ rate: 1, letters: ["c"] }] },
      { step: 4, rates: [{ rate: 0.3, letters: ["a", "b"] }] },
      { step: 900, rates: [{ rate: 0.01, letters: ["b"] }] },
    ]);
    expect(rateMarks(scenarioOf())).toEqual([]);
  });

  it("has a label and a sentence in both languages, up to a step", () => {
    expect(marks.map((mark) => rateLabel(mark, text))).toEqual(["lr c 1", "lr a b 0.3", "lr b 0.01"]);
    expect(rateSentences("", marks, 4, text)).toBe(
      "The learning rate of arm c is 1 from step 2 on. The learning rate of arms a and b is 0.3 from step 4 on.",
    );
    expect(rateSentences("前。", marks, 3, chinese)).toBe("前。从第 2 步起，网络 c 的学习率为 1。");
    expect(rateSentences("", marks, 1, text)).toBe("");
  });
});

describe("the loss figure", () => {
  const rated = shownOf({ step: 5, arms: [armFrame(), armFrame(), armFrame()] }, settingOf({ scenario }));
  const box = { left: 40, right: 400, top: 10, bottom: 150 };

  it("has a line at each change up to the shown step, and a label where there is room", () => {
    const scales = lossScales(rated.history, box);
    const lines = rateLines(rated, scales, box, text);
    expect(lines.map(({ x }) => x)).toEqual([scales.x(2), scales.x(4)]);
    expect(lines.map(({ label }) => label)[0]).toBe("lr c 1");
    const narrow = { ...box, right: 100 };
    const crowded = rateLines(rated, lossScales(rated.history, narrow), narrow, text);
    expect(crowded.filter(({ label }) => label !== null).length).toBeLessThan(2);
  });

  it("says the changes in its sentence", () => {
    const { summary } = describeLoss(rated, armStyles(scenario), text);
    expect(summary).toContain("The learning rate of arm c is 1 from step 2 on.");
    expect(summary).not.toContain("step 900");
  });
});

describe("the timeline", () => {
  it("has a triangle at each change within its range", () => {
    expect(ratePath([100, 500, 2000], 1000, 600, 19)).toBe("M60.0,19l5,9h-10ZM300.0,19l5,9h-10Z");
  });
});
