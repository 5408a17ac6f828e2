// @vitest-environment jsdom
import { act, fireEvent, render as renderAlone, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { functionOf } from "../../src/experiment/data/functions.ts";
import { type CurveSetting, SLICE_POINTS } from "../../src/experiment/session/frame.ts";
import { createSession } from "../../src/experiment/session/session.ts";
import { armStyles } from "../../src/figures/arm-style.ts";
import { describeRegression, farthest, shortHingeWords } from "../../src/figures/regression/describe.ts";
import {
  curvePoints,
  curveScales,
  dotsPath,
  hingePoints,
  linePath,
} from "../../src/figures/regression/geometry.ts";
import { RegressionLegend } from "../../src/figures/regression/RegressionLegend.tsx";
import { RegressionView } from "../../src/figures/regression/RegressionView.tsx";
import type { Shown } from "../../src/state/frame-source.ts";
import { createSelectionStore } from "../../src/state/selection-store.ts";
import { figures as en } from "../../src/ui/text/en/figures.ts";
import { measures } from "../../src/ui/text/en/measures.ts";
import { MeasuresContext } from "../../src/ui/text/use-measures-text.ts";
import { figures as zh } from "../../src/ui/text/zh-CN/figures.ts";
import { measures as chinese } from "../../src/ui/text/zh-CN/measures.ts";
import { armOf, scenarioOf, stackOf } from "../support/scenarios.ts";
import { Speaking } from "../support/speaking.tsx";
import { fakeSource } from "./frames.ts";
import "../support/cleanup.ts";
import "../support/probing.ts";

const scenario = scenarioOf({
  data: "abs",
  n: 40,
  arms: [armOf({ net: stackOf(6, "relu") }), armOf({ net: stackOf(4, "tanh") }), armOf({ net: stackOf(3) })],
  seed: 3,
});

/** What a real session shows at a step. */
function shownAt(steps: number): Shown & { readonly setting: CurveSetting } {
  const session = createSession(scenario);
  for (let i = 0; i < steps; i++) session.step();
  const frame = session.frame({ historyFrom: 0, surface: true, rows: [] });
  const { setting, history } = session;
  if (setting.features !== 1) throw new Error("expected data of one input");
  return { frame, history, setting };
}

const styles = armStyles(scenario);
const trained = shownAt(300);
const box = { left: 26, right: 268, top: 4, bottom: 250 };
const curveOf = (shown: Shown, arm: number) => {
  const curve = shown.frame.arms[arm].curve;
  if (curve === null) throw new Error("expected a curve");
  return curve;
};

const render = (figure: ReactNode) =>
  renderAlone(<MeasuresContext value={measures}>{figure}</MeasuresContext>, { wrapper: Speaking });

const view = (shown: Shown, arm = 0) => {
  const fake = fakeSource(shown);
  render(<RegressionView source={fake.source} arm={arm} style={styles[arm]} showTrain showTest />);
  return fake;
};

beforeEach(() => {
  // Time stands still: a slow machine must not put off what a test looks for.
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the geometry of the curve over x", () => {
  const scales = curveScales(trained.setting, box);

  it("takes what is shown from edge to edge of the plot", () => {
    const [left, right, low, high] = trained.setting.extent;
    expect([scales.x(left), scales.x(right), scales.y(low), scales.y(high)]).toEqual([26, 268, 250, 4]);
  });

  it("has every hinge among its points, exactly where the net is there", () => {
    const curve = curveOf(trained, 0);
    const hinges = hingePoints(curve);
    expect(hinges.length).toBeGreaterThan(1);
    const points = curvePoints(curve);
    expect(points).toHaveLength(SLICE_POINTS + hinges.length);
    expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
    hinges.forEach(({ x, y }) => {
      expect(points).toContainEqual({ x, y });
      // Units whose kinks are at x bend there: the two straight lines about it meet.
      const [before] = points.filter((point) => point.x < x).slice(-1);
      const [after] = points.filter((point) => point.x > x);
      expect(y).toBeGreaterThanOrEqual(Math.min(before.y, after.y) - 0.2);
      expect(y).toBeLessThanOrEqual(Math.max(before.y, after.y) + 0.2);
    });
  });

  it("has gaps where the net is not finite", () => {
    const gap = [
      { x: -1, y: 0 },
      { x: 0, y: Number.NaN },
      { x: 0.5, y: 1 },
      { x: 1, y: 1 },
    ];
    expect(linePath(gap, scales).match(/M/g)).toHaveLength(2);
  });

  it("draws each sample of a set once", () => {
    const { setting } = trained;
    expect(dotsPath(setting, setting.train, scales, 2).match(/M/g)).toHaveLength(setting.train.length);
    expect(dotsPath(setting, setting.test.slice(0, 3), scales, 2).match(/M/g)).toHaveLength(3);
  });
});

describe("the curve over x in words", () => {
  const said = (arm: number) => describeRegression(trained, arm, styles[arm], en, measures);

  it("says the losses, where the net is farthest from the target, and its hinges", () => {
    const curve = curveOf(trained, 0);
    const count = curve.hinges?.length ?? 0;
    const { summary } = said(0);
    expect(summary).toContain("Arm a relu at step 300");
    expect(summary).toContain(`${count} hinges, ${count + 1} straight pieces`);
    const far = farthest(curve, functionOf(scenario));
    expect(far?.gap).toBeGreaterThan(0);
    expect(Math.abs(far?.x ?? 9)).toBeLessThanOrEqual(1);
    for (const [i, y] of curve.values.entries()) {
      const x = -1.3 + (2.6 * i) / (SLICE_POINTS - 1);
      if (Math.abs(x) <= 1)
        expect(Math.abs(y - (2 * Math.abs(x) - 1))).toBeLessThanOrEqual((far?.gap ?? 0) + 1e-9);
    }
  });

  it("says of a smooth net that it has no hinge, and of a linear one that it is one piece", () => {
    expect(said(1).summary).toContain(measures.regression.smooth);
    expect(said(2).summary).toContain("0 hinges, 1 straight piece");
    const sentence = describeRegression(trained, 1, styles[1], zh, chinese).summary;
    expect(sentence).toContain(chinese.regression.smooth);
  });

  it("has the net, the target and the hinges in its table, from left to right", () => {
    const rows = said(0).rows();
    const hinges = curveOf(trained, 0).hinges?.length ?? 0;
    expect(rows).toHaveLength(21 + hinges);
    expect(rows.filter((row) => row[3] === "hinge")).toHaveLength(hinges);
    const places = rows.map(([x]) => Number(x.replace("\u2212", "-")));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect([places[0], places.at(-1)]).toEqual([-1.3, 1.3]);
    expect(rows[0][2]).toBe("1.60");
  });

  it("says nothing before there is a frame with the curve", () => {
    const arms = trained.frame.arms.map((arm) => ({ ...arm, curve: null }));
    const early = { ...trained, frame: { ...trained.frame, arms } };
    expect(describeRegression(early, 0, styles[0], en, measures)).toMatchObject({ summary: en.nothingYet });
  });
});

describe("the view of the curve over x", () => {
  const figure = () => screen.getByRole("figure", { name: "Output over x, arm a relu" });
  const slider = () => within(figure()).getByRole("slider");

  it("draws the net in its family's colour, its hinges, both sets and the target", () => {
    view(trained);
    const hinges = curveOf(trained, 0).hinges?.length ?? 0;
    expect(figure().querySelectorAll("path.fig-line.ui-family-relu")).toHaveLength(1);
    expect(figure().querySelectorAll("path.ui-marker")).toHaveLength(hinges);
    for (const part of ["fig-dots-train", "fig-dots-test", "fig-target"])
      expect(figure().querySelector(`.${part}`)?.getAttribute("d")).toMatch(/^M/);
    expect(figure().querySelector(".fig-hinge-count")?.textContent).toBe(measures.regression.hinges(hinges));
  });

  it("follows the frames, and keeps its last picture where one has no curve", () => {
    const { show } = view(shownAt(0));
    const line = () => figure().querySelector("path.fig-line")?.getAttribute("d");
    const first = line();
    act(() => show(trained));
    const later = line();
    expect(later).not.toBe(first);
    const arms = trained.frame.arms.map((arm) => ({ ...arm, curve: null }));
    act(() => show({ ...trained, frame: { ...trained.frame, arms } }));
    expect(line()).toBe(later);
  });

  it("is probed by keys: along x, and from hinge to hinge", () => {
    view(trained);
    const hinges = curveOf(trained, 0).hinges?.length ?? 0;
    slider().focus();
    fireEvent.keyDown(slider(), { key: "Home" });
    expect(slider().getAttribute("aria-valuetext")).toMatch(/^x −1\.30: net .+, target 1\.60$/);
    fireEvent.keyDown(slider(), { key: "ArrowRight" });
    expect(slider().getAttribute("aria-valuetext")).toMatch(/^x −1\.29: /);
    fireEvent.keyDown(slider(), { key: "ArrowDown" });
    fireEvent.keyDown(slider(), { key: "Home" });
    expect(slider().getAttribute("aria-valuetext")).toMatch(new RegExp(`^hinge 1 of ${hinges}, x `));
    fireEvent.keyDown(slider(), { key: "End" });
    expect(slider().getAttribute("aria-valuetext")).toMatch(new RegExp(`^hinge ${hinges} of ${hinges}, x `));
    fireEvent.keyDown(slider(), { key: "Escape" });
    expect(slider().getAttribute("aria-valuetext")).toBeNull();
  });

  it("picks a training point by a click near it or by Enter, and puts a ring about it", () => {
    const selection = createSelectionStore();
    const { source } = fakeSource(trained);
    render(
      <RegressionView source={source} arm={0} style={styles[0]} showTrain showTest selection={selection} />,
    );
    const { setting } = trained;
    const scales = curveScales(setting, { left: 44, right: 268, top: 4, bottom: 250 });
    const [row, other] = setting.train;
    const at = {
      clientX: scales.x(setting.inputs[row]),
      clientY: scales.y(setting.targets[row]),
    };
    fireEvent.click(slider(), at);
    expect(selection.getState().sample).toBe(row);
    expect(figure().querySelector(".fig-picked")?.getAttribute("data-sample")).toBe(String(row));
    fireEvent.doubleClick(slider(), at);
    expect(selection.getState().sample).toBe(row);
    // Far from every point a click means none.
    fireEvent.click(slider(), { clientX: 140, clientY: 40 });
    expect(selection.getState().sample).toBe(row);
    act(() => selection.setState({ sample: other }));
    slider().focus();
    fireEvent.keyDown(slider(), { key: "Home" });
    fireEvent.keyDown(slider(), { key: "Enter" });
    const leftmost = [...setting.train].sort((a, b) => setting.inputs[a] - setting.inputs[b])[0];
    expect(selection.getState().sample).toBe(leftmost);
  });

  it("is probed by a pointer", () => {
    view(trained);
    fireEvent.pointerMove(slider(), { clientX: 26 + 242 / 2, clientY: 100 });
    expect(slider().getAttribute("aria-valuetext")).toContain("net");
    expect(figure().querySelector(".fig-reading")?.textContent).toContain("target");
    fireEvent.pointerLeave(slider());
    expect(figure().querySelector(".fig-reading")?.textContent).toBe("");
  });

  it("has a legend of what is shown and nothing else", () => {
    render(<RegressionLegend showTrain showTest={false} />);
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    const { train, target, net } = measures.regression.legend;
    expect(items).toEqual([train, target, net]);
  });
});

describe("the hinges in few words", () => {
  it("are their number alone, or that there is none", () => {
    const count = curveOf(trained, 0).hinges?.length ?? 0;
    expect(shortHingeWords(curveOf(trained, 0), measures)).toBe(`${count} hinges`);
    expect(shortHingeWords(curveOf(trained, 1), measures)).toBe("no hinge");
  });
});
