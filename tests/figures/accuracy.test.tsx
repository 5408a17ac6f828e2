// @vitest-environment jsdom
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HistorySample } from "../../src/experiment/session/frame.ts";
import { AccuracyView } from "../../src/figures/accuracy/AccuracyView.tsx";
import { accuracyScales, accuracyTicks } from "../../src/figures/accuracy/geometry.ts";
import { accuracyPlaces, describeAccuracy } from "../../src/figures/accuracy/words.ts";
import { armStyles } from "../../src/figures/arm-style.ts";
import { DICTIONARIES } from "../../src/ui/text/dictionaries.ts";
import { measures as en } from "../../src/ui/text/en/measures.ts";
import { MeasuresContext } from "../../src/ui/text/use-measures-text.ts";
import { measures as zh } from "../../src/ui/text/zh-CN/measures.ts";
import { Speaking } from "../support/speaking.tsx";
import { armFrame, fakeSource, linearFrame, sampleOf, settingOf, shownOf } from "./frames.ts";
import "../support/cleanup.ts";
import "../support/probing.ts";

beforeEach(() => {
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => vi.restoreAllMocks());

const BOX = { left: 50, right: 250, top: 10, bottom: 110 };
const arms = armStyles(settingOf().scenario);
const [text, chinese] = [DICTIONARIES.en.figures, DICTIONARIES["zh-CN"].figures];

/** One sample with the accuracies of arms a and b in training; on test they are 0.1 lower. */
function sample(step: number, ...shares: (number | null)[]): HistorySample {
  const whole = sampleOf(
    step,
    shares.map(() => 1),
  );
  const score = (accuracy: number | null) => ({ loss: 1, accuracy });
  const arms = whole.arms.map((arm, i) => {
    const share = shares[i];
    return { ...arm, train: score(share), test: score(share === null ? null : share - 0.1) };
  });
  return { ...whole, arms };
}

const history = [sample(0, 0.5, 0.6), sample(5, 0.95, 1)];
const score = (accuracy: number | null) => ({ loss: 0.5, accuracy });
const frameArms = [
  linearFrame({ train: score(0.95), test: score(0.85) }),
  armFrame({ train: score(1), test: score(0.9) }),
];
const shown = { ...shownOf({ arms: frameArms }), history };

describe("the axis of accuracy", () => {
  it("ends at 100 % and begins at the tenth below all, or at 50 %", () => {
    const domain = (...samples: HistorySample[]) => accuracyScales(samples, BOX).y.domain;
    expect(domain(sample(0, 0.9, 0.95))).toEqual([0.5, 1]);
    expect(domain(sample(0, 0.42, 0.9))[0]).toBeCloseTo(0.3, 12);
    expect(domain(sample(0, null, null))).toEqual([0.5, 1]);
    const labels = accuracyTicks(accuracyScales([sample(0, 0.9, 1)], BOX)).map(({ label }) => label);
    expect([labels[0], labels.at(-1)]).toEqual(["50\u00a0%", "100\u00a0%"]);
  });
});

describe("accuracy over time", () => {
  it("draws a heavy and a thin line per arm, with its name at the end", () => {
    render(
      <Speaking language="en">
        <MeasuresContext value={en}>
          <AccuracyView source={fakeSource(shown).source} arms={arms} />
        </MeasuresContext>
      </Speaking>,
    );
    const lines = [...document.querySelectorAll(".fig-line")];
    expect(lines.map((line) => [line.getAttribute("data-arm"), line.getAttribute("stroke-width")])).toEqual([
      ["a", "1"],
      ["a", "2"],
      ["b", "1"],
      ["b", "2"],
    ]);
    expect([...document.querySelectorAll(".fig-label")].map((label) => label.textContent)).toEqual([
      "a none",
      "b relu",
    ]);
    const probe = screen.getByRole("slider", { name: /^Probe: Accuracy/ });
    fireEvent.keyDown(probe, { key: "End" });
    expect(probe.getAttribute("aria-valuetext")).toBe(
      "step 5, a none: training 95.0\u00a0%, test 85.0\u00a0%",
    );
  });

  it("says that a regression has none, and that nothing can be said of what is not finite", () => {
    const none = { ...shown, history: [sample(0, null, null)] };
    const regression = { ...none, frame: { ...none.frame, step: 0 } };
    const { source, show } = fakeSource(regression);
    render(
      <Speaking language="en">
        <MeasuresContext value={en}>
          <AccuracyView source={source} arms={arms} />
        </MeasuresContext>
      </Speaking>,
    );
    const said = () => document.querySelector(".fig-plot svg")?.textContent;
    expect(said()).toContain("regression has no accuracy");
    act(() => show(shown));
    expect(said()).not.toContain("regression has no accuracy");
    expect(describeAccuracy(regression, arms, text, en).summary).toBe(
      "No accuracy at step 0: regression has no accuracy.",
    );
    expect(describeAccuracy(regression, arms, text, en).rows()).toEqual([]);
    const { arms: measured } = regression.history[0];
    const nothing = measured.map((arm) => ({ ...arm, train: { loss: null, accuracy: null } }));
    const broken = { ...regression, history: [{ step: 0, arms: nothing }] };
    expect(describeAccuracy(broken, arms, text, en).summary).toBe("No accuracy at step 0: not finite.");
  });

  it("has a sentence and a table of the sampled steps", () => {
    expect(describeAccuracy(shown, arms, text, en).summary).toBe(
      "Accuracy at step 5: arm a none 95.0\u00a0% in training, 85.0\u00a0% on test; arm b relu 100.0\u00a0% in training, 90.0\u00a0% on test.",
    );
    expect(describeAccuracy(shown, arms, chinese, zh).summary).toMatch(
      /^第 5 步的准确率：网络 a 无激活 训练集 95.0/,
    );
    expect(describeAccuracy(shown, arms, text, en).rows()).toEqual([
      ["0", "50.0\u00a0%", "40.0\u00a0%", "60.0\u00a0%", "50.0\u00a0%"],
      ["5", "95.0\u00a0%", "85.0\u00a0%", "100.0\u00a0%", "90.0\u00a0%"],
    ]);
  });

  it("leaves arms out of the probe that have no accuracy", () => {
    const half = { ...shown, history: [sample(0, null, 0.5), sample(5, null, 0.75)] };
    expect(accuracyPlaces(half, arms, BOX, text).map(({ row, column }) => [row, column])).toEqual([
      [1, 0],
      [1, 5],
    ]);
  });
});
