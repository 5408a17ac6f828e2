// @vitest-environment jsdom
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { armStyles } from "../../../src/figures/arm-style.ts";
import { GradientMapView } from "../../../src/figures/gradient-map/GradientMapView.tsx";
import { measures as en } from "../../../src/ui/text/en/measures.ts";
import { MeasuresContext } from "../../../src/ui/text/use-measures-text.ts";
import { Speaking } from "../../support/speaking.tsx";
import { type Calls, doubleCanvas } from "../canvas-double.ts";
import { fakeSource, sampleOf, settingOf, shownOf, theoryOf } from "../frames.ts";
import "../../support/cleanup.ts";
import "../../support/probing.ts";

let calls: Calls;

beforeEach(() => {
  vi.spyOn(performance, "now").mockReturnValue(0);
  calls = doubleCanvas();
});
afterEach(() => vi.restoreAllMocks());

const setting = settingOf({ theory: [{ layers: null, silence: "weights" }, theoryOf({ "1": 0.5, out: 1 })] });
const arms = armStyles(setting.scenario);

/** Steps 0 to `last`; arm b's layer 1 is exactly 0 at step 0 and overflows at step 1. */
function shownTo(last: number) {
  const history = Array.from({ length: last + 1 }, (_, step) => {
    const [a, b] = sampleOf(step, [1, 1]).arms;
    const first = [0, Number.POSITIVE_INFINITY][step] ?? 0.01;
    return {
      step,
      arms: [
        { ...a, delta: [0.1, 0.2] },
        { ...b, delta: [first, 0.5] },
      ],
    };
  });
  return { ...shownOf({ step: last }, setting), history };
}

function show(source: Parameters<typeof GradientMapView>[0]["source"], onRender = () => {}) {
  render(
    <Profiler id="figure" onRender={onRender}>
      <Speaking language="en">
        <MeasuresContext value={en}>
          <GradientMapView source={source} arms={arms} />
        </MeasuresContext>
      </Speaking>
    </Profiler>,
  );
}

const canvas = () => document.querySelector("canvas") as HTMLCanvasElement;
const drawn = () => (calls.get(canvas()) ?? []).filter(({ name }) => name === "drawImage");

describe("the maps of gradients over time", () => {
  it("paint a map per arm and the strip of the arm that has a theory", () => {
    show(fakeSource(shownTo(4)).source);
    const pictures = drawn().map(({ given }) => given[0] as HTMLCanvasElement);
    // Two layers each; five samples, and one column for theory.
    expect(pictures.map(({ width, height }) => [width, height])).toEqual([
      [5, 2],
      [5, 2],
      [1, 2],
    ]);
    const labels = [...document.querySelectorAll(".fig-label")].map((label) => label.textContent);
    expect(labels).toEqual(["a none", "b relu"]);
  });

  it("mark zeros and overflows, and explain each mark while there is one", () => {
    const { source, show: next } = fakeSource(shownTo(0));
    show(source);
    const items = () =>
      screen
        .getAllByRole("listitem")
        .map((item) => item.textContent)
        .filter((words) => words === "exactly 0" || words === "not finite");
    expect(items()).toEqual(["exactly 0"]);
    act(() => next(shownTo(3)));
    expect(items()).toEqual(["exactly 0", "not finite"]);
    for (const fill of ["hatch", "lattice"]) {
      const marks = document.querySelector(`.fig-plot path[fill*="${fill}"]`)?.getAttribute("d") ?? "";
      expect(marks.match(/M/g)).toHaveLength(1);
    }
  });

  it("grow with the history, without a render", () => {
    const renders = vi.fn();
    const { source, show: next } = fakeSource(shownTo(2));
    show(source, renders);
    const before = renders.mock.calls.length;
    act(() => next(shownTo(30)));
    expect(renders.mock.calls.length).toBe(before);
    const widths = drawn().map(({ given }) => (given[0] as HTMLCanvasElement).width);
    expect(widths.slice(-3)).toEqual([31, 31, 1]);
  });

  it("can be read by keys, from the theory on", () => {
    show(fakeSource(shownTo(4)).source);
    const probe = screen.getByRole("slider", { name: /^Probe: Gradient over time/ });
    const readings = ["Home", "ArrowRight", "ArrowDown", "ArrowDown", "Home"].map((key) => {
      fireEvent.keyDown(probe, { key });
      return probe.getAttribute("aria-valuetext");
    });
    expect(readings).toEqual([
      "a none, layer 1, step 0: RMS of δ 0.100",
      "a none, layer 1, step 1: RMS of δ 0.100",
      "a none, output layer, step 1: RMS of δ 0.200",
      "b relu, layer 1, step 1: RMS of δ not finite",
      "b relu, layer 1, theory at step 0: RMS of δ 0.250",
    ]);
  });

  it("have their numbers in a table", () => {
    show(fakeSource(shownTo(4)).source);
    const figure = screen.getByRole("figure", { name: en["gradient-map"].title });
    const details = figure.querySelector("details") as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    const rows = within(figure)
      .getAllByRole("row")
      .map((row) => [...row.children].map((cell) => cell.textContent).join(" | "));
    expect(rows[0]).toBe("arm | layer | theory at step 0 | step 0 | step 1 | step 4");
    expect(rows.slice(3)).toEqual([
      "b relu | 1 | 0.250 | exactly 0 | not finite | 0.0100",
      "b relu | out | 0.500 | 0.500 | 0.500 | 0.500",
    ]);
  });
});
