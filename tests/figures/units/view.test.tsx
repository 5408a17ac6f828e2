// @vitest-environment jsdom
import { act, fireEvent, render, screen } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { UNIT_DEAD } from "../../../src/experiment/session/frame.ts";
import { armStyles } from "../../../src/figures/arm-style.ts";
import { UnitsView } from "../../../src/figures/units/UnitsView.tsx";
import { NO_VALUE } from "../../../src/ui/format.ts";
import { measures as en } from "../../../src/ui/text/en/measures.ts";
import { MeasuresContext } from "../../../src/ui/text/use-measures-text.ts";
import { Speaking } from "../../support/speaking.tsx";
import {
  armFrame,
  fakeSource,
  linearFrame,
  linearProbe,
  maxoutFrame,
  reluProbe,
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

function show(source: Parameters<typeof UnitsView>[0]["source"], onRender = () => {}) {
  render(
    <Profiler id="figure" onRender={onRender}>
      <Speaking language="en">
        <MeasuresContext value={en}>
          <UnitsView source={source} arms={arms} />
        </MeasuresContext>
      </Speaking>
    </Profiler>,
  );
}

const marks = (kind: string, arm: string) =>
  document.querySelector(`.fig-plot .fig-unit-${kind}[data-arm="${arm}"]`)?.getAttribute("d") ?? "";
const strokes = (d: string) => d.match(/M/g)?.length ?? 0;

describe("the grid of unit states", () => {
  it("marks each unit of each arm and says of an arm that has none why its place is empty", () => {
    show(fakeSource(shownOf()).source);
    // Dead: a box and two strokes; blocked: a box and one; revived: a box.
    expect(strokes(marks("loud", "b"))).toBe(6);
    expect([
      strokes(marks("filled", "b")),
      strokes(marks("quiet", "b")),
      strokes(marks("silent", "b")),
    ]).toEqual([1, 1, 1]);
    expect(["loud", "filled", "quiet", "silent"].map((kind) => marks(kind, "a"))).toEqual(["", "", "", ""]);
    expect([...document.querySelectorAll(".fig-label")].map((label) => label.textContent)).toEqual([
      "a none",
      "b relu",
    ]);
    // 300 px for two arms hold no sentence.
    expect([...document.querySelectorAll(".fig-plot text.fig-tick")].map((one) => one.textContent)).toContain(
      NO_VALUE,
    );
  });

  it("follows the frames without a render", () => {
    const renders = vi.fn();
    const { source, show: next } = fakeSource(shownOf());
    show(source, renders);
    const before = renders.mock.calls.length;
    const allDead = { ...reluProbe("1.relu"), states: new Uint8Array(4).fill(UNIT_DEAD) };
    act(() => next(shownOf({ arms: [linearFrame(), armFrame({ layers: [linearProbe("1", 1), allDead] })] })));
    expect(strokes(marks("loud", "b"))).toBe(12);
    expect(renders.mock.calls.length).toBe(before);
  });

  it("explains the bar across pieces where an arm has maxout, and says where no unit can die", () => {
    const { source, show: next } = fakeSource(shownOf({ arms: [maxoutFrame(), armFrame()] }));
    show(source);
    expect(screen.getByText("never selected")).toBeDefined();
    act(() => next(shownOf({ arms: [linearFrame(), linearFrame()] })));
    expect(screen.queryByText("never selected", { selector: "li" })).toBeNull();
    expect(screen.getByText("no unit here can die")).toBeDefined();
  });

  it("can be read by keys, unit by unit", () => {
    show(fakeSource(shownOf()).source);
    const probe = screen.getByRole("slider", { name: /^Probe: State of every unit/ });
    const read = (key: string) => {
      fireEvent.keyDown(probe, { key });
      return probe.getAttribute("aria-valuetext");
    };
    expect(read("Home")).toMatch(/^b relu, layer 1, relu unit 1: dead/);
    expect(read("End")).toMatch(/^b relu, layer 1, relu unit 4: active/);
    expect(read("ArrowLeft")).toMatch(/unit 3: revived, silent on 50.0/);
  });
});
