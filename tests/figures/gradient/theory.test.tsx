// @vitest-environment jsdom
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { armStyles } from "../../../src/figures/arm-style.ts";
import { describeGradient } from "../../../src/figures/gradient/describe.ts";
import { GradientView } from "../../../src/figures/gradient/GradientView.tsx";
import type { Shown } from "../../../src/state/frame-source.ts";
import { DICTIONARIES } from "../../../src/ui/text/dictionaries.ts";
import { LINE_WIDTH } from "../../../src/ui/tokens.ts";
import { Speaking } from "../../support/speaking.tsx";
import { fakeSource, sampleOf, settingOf, shownOf, theoryOf } from "../frames.ts";
import "../../support/cleanup.ts";
import "../../support/probing.ts";

beforeEach(() => {
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => vi.restoreAllMocks());

const setting = settingOf({
  theory: [theoryOf({ "1": 0.25, out: 1 }), { layers: null, silence: "weights" }],
});
const arms = armStyles(setting.scenario);
const [en, zh] = [DICTIONARIES.en.figures, DICTIONARIES["zh-CN"].figures];

/** Arm a measured 0.4 at its output at step 0. */
function at(step: number): Shown {
  const [a, b] = sampleOf(0, [1, 1]).arms;
  const first = { step: 0, arms: [{ ...a, delta: [0.1, 0.4] }, b] };
  const history = step === 0 ? [first] : [first, sampleOf(step, [1, 1])];
  return { ...shownOf({ step }, setting), history };
}

describe("theory beside the gradient", () => {
  it("is a hairline at step 0 of the arm that has one, said in the note, and gone with the first step", () => {
    const { source, show } = fakeSource(at(0));
    render(
      <Speaking language="en">
        <GradientView source={source} arms={arms} />
      </Speaking>,
    );
    const lines = () =>
      [...document.querySelectorAll(".fig-line")].map((line) => [
        line.getAttribute("data-arm"),
        Number(line.getAttribute("stroke-width")),
      ]);
    expect(lines()).toEqual([
      ["a", 1],
      ["a", LINE_WIDTH],
      ["b", LINE_WIDTH],
    ]);
    const note = screen.getByText(en.gradient.noteTheory);
    expect(note.parentElement?.textContent).toContain("RMS of δ; thin: theory; over units and samples");
    act(() => show(at(1)));
    expect(lines()).toEqual([
      ["a", LINE_WIDTH],
      ["b", LINE_WIDTH],
    ]);
    expect(screen.getByText(en.gradient.note)).toBeDefined();
  });

  it("is read out by the probe beside what was measured, of the arm that has one", () => {
    const { source, show } = fakeSource(at(0));
    render(
      <Speaking language="en">
        <GradientView source={source} arms={arms} />
      </Speaking>,
    );
    const probe = screen.getByRole("slider");
    const said = () => probe.getAttribute("aria-valuetext");
    fireEvent.keyDown(probe, { key: "Home" });
    expect(said()).toMatch(/^a .*, layer 1: RMS of δ 0\.100, theory 0\.100$/);
    fireEvent.keyDown(probe, { key: "ArrowDown" });
    expect(said()).toMatch(/^b .*, layer 1: RMS of δ [\d.]+$/);
    fireEvent.keyDown(probe, { key: "ArrowUp" });
    act(() => show(at(1)));
    expect(said()).toMatch(/^a .*, layer 1: RMS of δ 0\.100$/);
  });

  it("meets the measured line at the output, and has a place on the axis wherever it goes", () => {
    const far = settingOf({ theory: [theoryOf({ "1": 1e-6, out: 1 }), { layers: null, silence: "stack" }] });
    const measured = shownOf({ step: 0 }, far);
    const history = [{ ...at(0).history[0] }];
    history[0] = { ...history[0], arms: [{ ...history[0].arms[0], delta: [0.1, 0.2] }, history[0].arms[1]] };
    const { source } = fakeSource({ ...measured, history });
    render(
      <Speaking language="en">
        <GradientView source={source} arms={arms} />
      </Speaking>,
    );
    const [theory, line] = [...document.querySelectorAll('.fig-line[data-arm="a"]')].map((path) =>
      (path.getAttribute("d") ?? "")
        .slice(1)
        .split("L")
        .map((point) => point.split(",").map(Number)),
    );
    expect(theory[1]).toEqual(line[1]);
    // Five decades below the measured first layer, and within the plot.
    expect(theory[0][1]).toBeGreaterThan(line[0][1]);
    expect(theory[0][1]).toBeLessThanOrEqual(216 - 46);
  });

  it("is said at step 0 with the reason where it is silent, and stays in the table", () => {
    const first = describeGradient(at(0), arms, en);
    expect(first.summary).toContain("theory expects 0.100 at the first layer of arm a");
    expect(first.summary).toContain("theory says nothing of arm b, whose weights are not drawn");
    expect(describeGradient(at(0), arms, zh).summary).toContain("理论不适用于网络 b：权重不是随机的");
    const later = describeGradient(at(7), arms, en);
    expect(later.summary).not.toContain("theory");
    for (const { columns, rows } of [first, later]) {
      expect(columns.at(-1)).toBe("a none, theory at step 0");
      expect(rows().map((row) => row.at(-1))).toEqual(["0.100", "0.400"]);
    }
  });
});
