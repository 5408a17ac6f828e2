// @vitest-environment jsdom
import { act, fireEvent, render as renderAlone, screen, waitFor, within } from "@testing-library/react";
import { Profiler, type ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ArmStyle, armStyles } from "../../src/figures/arm-style.ts";
import { EnlargeContext } from "../../src/figures/common/Enlarge.tsx";
import { DeadUnitsView } from "../../src/figures/dead-units/DeadUnitsView.tsx";
import { GradientView } from "../../src/figures/gradient/GradientView.tsx";
import { LossView } from "../../src/figures/loss/LossView.tsx";
import { Speaking } from "../support/speaking.tsx";
import { doubleCanvas } from "./canvas-double.ts";
import { doubleDialogs } from "./dialog-double.ts";
import { armFrame, fakeSource, linearFrame, linearProbe, maxoutFrame, settingOf, shownOf } from "./frames.ts";
import "../support/cleanup.ts";
import "../support/probing.ts";

const render = (figure: ReactNode) => renderAlone(figure, { wrapper: Speaking });
const arms = armStyles(settingOf().scenario) as [ArmStyle, ArmStyle];

beforeEach(() => {
  doubleCanvas();
  vi.spyOn(performance, "now").mockReturnValue(0);
  doubleDialogs();
});
afterEach(() => vi.restoreAllMocks());

const probeOf = (title: string) => screen.getByRole("slider", { name: new RegExp(`^Probe: ${title}`) });
const press = (probe: Element, ...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(probe, { key });
  return probe.getAttribute("aria-valuetext");
};

describe("the probe of a chart", () => {
  it("is led by arrows from sample to sample and from arm to arm", () => {
    const { source } = fakeSource(shownOf());
    render(<LossView source={source} arms={arms} />);
    const probe = probeOf("Loss");
    expect(press(probe, "Home")).toBe("step 0, a none: training 1.000, test 1.000");
    expect(press(probe, "ArrowRight")).toBe("step 5, a none: training 0.500, test 0.500");
    expect(press(probe, "ArrowDown")).toBe("step 5, b relu: training 0.500, test 0.500");
    expect(press(probe, "Home")).toBe("step 0, b relu: training 1.000, test 1.000");
  });

  it("says what it reads in one fixed line too, and leaves with Escape", () => {
    const { source } = fakeSource(shownOf());
    render(<GradientView source={source} arms={arms} />);
    const probe = probeOf("Gradient by layer");
    const words = press(probe, "ArrowDown", "End");
    expect(words).toBe("b relu, output layer: RMS of δ 0.500");
    expect(screen.getByText("b relu, output layer: RMS of δ 0.500")).toBeDefined();
    expect(Number(probe.getAttribute("aria-valuenow"))).toBe(3);
    expect(Number(probe.getAttribute("aria-valuemax"))).toBe(3);
    // Handled: what lies around the figure does not close with the probe.
    expect(fireEvent.keyDown(probe, { key: "Escape" })).toBe(false);
    expect(screen.queryByText(/RMS of δ 0.500/)).toBeNull();
    expect(probe.hasAttribute("aria-valuetext")).toBe(false);
    expect(fireEvent.keyDown(probe, { key: "Escape" })).toBe(true);
  });

  it("follows a pointer to the nearest place, and goes with it", () => {
    const { source } = fakeSource(shownOf());
    render(<GradientView source={source} arms={arms} />);
    const probe = probeOf("Gradient by layer");
    const markers = [...probe.querySelectorAll("path.ui-marker")];
    // a 1, a out, b 1, b out, in the order of the arms.
    const [x, y] = (markers[2].getAttribute("transform") ?? "").match(/[\d.]+/g)?.map(Number) ?? [];
    fireEvent.pointerMove(probe, { clientX: x + 3, clientY: y - 2 });
    expect(probe.getAttribute("aria-valuetext")).toBe("b relu, layer 1: RMS of δ 0.0100");
    const ring = probe.querySelector("circle.fig-probe-ring");
    expect(Number(ring?.getAttribute("cx"))).toBeCloseTo(x, 1);
    expect(Number(ring?.getAttribute("cy"))).toBeCloseTo(y, 1);
    fireEvent.pointerLeave(probe);
    expect(probe.hasAttribute("aria-valuetext")).toBe(false);
    expect(ring?.getAttribute("r")).toBe("0");
  });

  it("stays where a finger left it", () => {
    const { source } = fakeSource(shownOf());
    render(<GradientView source={source} arms={arms} />);
    const probe = probeOf("Gradient by layer");
    fireEvent.pointerDown(probe, { clientX: 0, clientY: 0, pointerType: "touch" });
    expect(document.activeElement).toBe(probe);
    fireEvent.pointerLeave(probe, { pointerType: "touch" });
    expect(probe.getAttribute("aria-valuetext")).toMatch(/layer 1: RMS/);
    fireEvent.blur(probe);
    expect(probe.hasAttribute("aria-valuetext")).toBe(false);
  });

  it("keeps its words fresh from frame to frame without a render of React", () => {
    const { source, show } = fakeSource(shownOf());
    const renders = vi.fn();
    render(
      <Profiler id="chart" onRender={renders}>
        <GradientView source={source} arms={arms} />
      </Profiler>,
    );
    const probe = probeOf("Gradient by layer");
    press(probe, "Home");
    const before = renders.mock.calls.length;
    const setting = source.get()?.setting;
    const layers = [linearProbe("1", 0.7), linearProbe("out", 0.2)];
    act(() => show(shownOf({ step: 6, arms: [linearFrame({ layers }), armFrame()] }, setting)));
    expect(probe.getAttribute("aria-valuetext")).toBe("a none, layer 1: RMS of δ 0.700");
    expect(renders.mock.calls.length).toBe(before);
  });

  it("leaves keys alone that are not its own", () => {
    const { source } = fakeSource(shownOf());
    render(<LossView source={source} arms={arms} />);
    const probe = probeOf("Loss");
    expect(fireEvent.keyDown(probe, { key: " " })).toBe(true);
    expect(fireEvent.keyDown(probe, { key: "ArrowLeft", altKey: true })).toBe(true);
    expect(fireEvent.keyDown(probe, { key: "ArrowLeft" })).toBe(false);
  });

  it("counts units and pieces in words", () => {
    const { source } = fakeSource(shownOf({ arms: [maxoutFrame(), armFrame()] }));
    render(<DeadUnitsView source={source} arms={arms} />);
    const probe = probeOf("Dead units by layer");
    expect(press(probe, "Home")).toBe("a none, layer 1: 3 never selected of 12");
    expect(press(probe, "ArrowDown")).toBe("b relu, layer 1: 1 dead, 1 blocked, 1 revived of 4");
  });

  it("says nothing before there is anything", () => {
    const { source } = fakeSource(null);
    render(<LossView source={source} arms={arms} />);
    expect(press(probeOf("Loss"), "Home")).toBeNull();
  });
});

describe("the enlarged view", () => {
  const enlarging = (figure: ReactNode) =>
    render(
      <EnlargeContext value={{ controls: <button type="button">Play</button> }}>{figure}</EnlargeContext>,
    );

  it("opens by its button, draws the figure anew, and gives the focus back", async () => {
    const { source, show, listeners } = fakeSource(shownOf());
    enlarging(<GradientView source={source} arms={arms} />);
    const before = listeners.size;
    const button = screen.getByRole("button", { name: "Enlarge: Gradient by layer" });
    button.focus();
    fireEvent.click(button);
    const dialog = await screen.findByRole("dialog", { name: "Gradient by layer" });
    const inside = within(dialog);
    expect(inside.getByRole("figure", { name: "Gradient by layer" })).toBeDefined();
    expect(inside.getByRole("button", { name: "Play" })).toBeDefined();
    expect(inside.queryByRole("button", { name: /^Enlarge/ })).toBeNull();
    const probe = inside.getByRole("slider");
    expect(press(probe, "Home")).toBe("a none, layer 1: RMS of δ 0.100");
    const layers = [linearProbe("1", 0.7), linearProbe("out", 0.2)];
    act(() => show(shownOf({ step: 6, arms: [linearFrame({ layers }), armFrame()] })));
    expect(probe.getAttribute("aria-valuetext")).toBe("a none, layer 1: RMS of δ 0.700");
    fireEvent.click(inside.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.activeElement).toBe(button);
    expect(listeners.size).toBe(before);
  });

  it("is not offered where nobody offers it", () => {
    const { source } = fakeSource(shownOf());
    render(<GradientView source={source} arms={arms} />);
    expect(screen.queryByRole("button", { name: /^Enlarge/ })).toBeNull();
  });
});
