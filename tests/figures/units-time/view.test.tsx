// @vitest-environment jsdom
import { act, fireEvent, render, screen } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { armStyles } from "../../../src/figures/arm-style.ts";
import { UnitsTimeView } from "../../../src/figures/units-time/UnitsTimeView.tsx";
import { measures as en } from "../../../src/ui/text/en/measures.ts";
import { MeasuresContext } from "../../../src/ui/text/use-measures-text.ts";
import { Speaking } from "../../support/speaking.tsx";
import {
  armFrame,
  fakeSource,
  linearFrame,
  linearProbe,
  reluProbe,
  sampleOf,
  settingOf,
  shownOf,
} from "../frames.ts";
import "../../support/cleanup.ts";
import "../../support/probing.ts";

beforeEach(() => {
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => vi.restoreAllMocks());

const arms = armStyles(settingOf().scenario);
const layers = [
  linearProbe("1", 1),
  reluProbe("1.relu"),
  linearProbe("2", 1),
  reluProbe("2.relu"),
  linearProbe("out", 1),
];

/** Arm b has two layers of four units; at step s, s of the first are dead and all of the second are silent. */
function shownTo(last: number) {
  const history = Array.from({ length: last + 1 }, (_, step) => {
    const [a, b] = sampleOf(step, [1, 1]).arms;
    const counts = { dead: [step, 0], blocked: [0, 1], revived: [0, 0], silent: [0, 1] };
    return { step, arms: [a, { ...b, ...counts, deaths: step > 0 ? 1 : 0 }] };
  });
  return { ...shownOf({ step: last, arms: [linearFrame(), armFrame({ layers })] }), history };
}

function show(source: Parameters<typeof UnitsTimeView>[0]["source"], onRender = () => {}) {
  render(
    <Profiler id="figure" onRender={onRender}>
      <Speaking language="en">
        <MeasuresContext value={en}>
          <UnitsTimeView source={source} arms={arms} />
        </MeasuresContext>
      </Speaking>
    </Profiler>,
  );
}

/** The lines of arm b, one per panel. */
const lines = () =>
  [...document.querySelectorAll('.fig-plot .fig-line[data-arm="b"]')].map(
    (line) => line.getAttribute("d") ?? "",
  );
const points = (d: string) => d.split(/[ML]/).filter((point) => point !== "").length;
const ticks = () =>
  [...document.querySelectorAll('.fig-plot .fig-change[data-arm="b"]')].map(
    (change) => change.getAttribute("d")?.match(/M/g)?.length ?? 0,
  );

describe("units over time", () => {
  it("have a panel per kind, a line and a letter per arm that is counted, and ticks where units died", () => {
    show(fakeSource(shownTo(3)).source);
    const titles = [...document.querySelectorAll(".fig-time-title")].map((title) => title.textContent);
    expect(titles).toEqual(["dead", "blocked", "revived", "silent samples"]);
    expect(lines().map(points)).toEqual([7, 7, 7, 4]);
    expect([...document.querySelectorAll(".fig-label")].map((label) => label.textContent)).toEqual([
      "b",
      "b",
      "b",
      "b",
    ]);
    expect(ticks()).toEqual([3, 0]);
  });

  it("name in the legend the arms that have a line, and say that the others have no unit to count", () => {
    show(fakeSource(shownTo(3)).source);
    expect([...document.querySelectorAll(".fig-time-head .fig-key")].map((key) => key.textContent)).toEqual([
      "b relu",
      "a: no unit here can die",
      "a unit died or came back",
    ]);
  });

  it("grow with the history, without a render", () => {
    const renders = vi.fn();
    const { source, show: next } = fakeSource(shownTo(3));
    show(source, renders);
    const before = renders.mock.calls.length;
    act(() => next(shownTo(4)));
    expect(lines().map(points)).toEqual([9, 9, 9, 5]);
    expect(renders.mock.calls.length).toBe(before);
  });

  it("show one layer alone when asked to, without the ticks of all", () => {
    show(fakeSource(shownTo(3)).source);
    const together = lines();
    fireEvent.change(screen.getByRole("combobox", { name: "Layers" }), { target: { value: "2" } });
    expect(screen.getByText("layer 2")).toBeDefined();
    expect(lines()[0]).not.toBe(together[0]);
    expect(ticks()).toEqual([]);
    // Half of all pairs are silent, and all of layer 2.
    const probe = screen.getByRole("slider", { name: /^Probe: Units over time/ });
    for (const key of ["End", "ArrowDown", "ArrowDown", "ArrowDown"]) fireEvent.keyDown(probe, { key });
    expect(probe.getAttribute("aria-valuetext")).toBe("step 3, b relu: share silent 100.0\u00a0%");
  });

  it("say where no unit can die", () => {
    const { source, show: next } = fakeSource(shownTo(3));
    show(source);
    act(() => next({ ...shownTo(3), ...shownOf({ arms: [linearFrame(), linearFrame()] }) }));
    expect(screen.getByText("no unit here can die")).toBeDefined();
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(lines().join("")).toBe("");
  });
});
