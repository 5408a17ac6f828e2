// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { act, fireEvent, render as renderAlone, screen, waitFor, within } from "@testing-library/react";
import { Profiler, type ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MAP_SIDE } from "../../src/experiment/session/frame.ts";
import { type ArmStyle, armStyles } from "../../src/figures/arm-style.ts";
import { BoundaryView } from "../../src/figures/boundary/BoundaryView.tsx";
import { CollapseView } from "../../src/figures/collapse/CollapseView.tsx";
import { mix, parseColour } from "../../src/figures/common/colour.ts";
import { DeadUnitsView } from "../../src/figures/dead-units/DeadUnitsView.tsx";
import { GradientView } from "../../src/figures/gradient/GradientView.tsx";
import { MapLegend } from "../../src/figures/legends/MapLegend.tsx";
import { UnitLegend } from "../../src/figures/legends/UnitLegend.tsx";
import { LossView } from "../../src/figures/loss/LossView.tsx";
import { UnitMapsView } from "../../src/figures/unit-maps/UnitMapsView.tsx";
import type { FrameSource } from "../../src/state/frame-source.ts";
import { FAMILIES, MAP_STRENGTH, THEMES } from "../../src/ui/tokens.ts";
import { Speaking } from "../support/speaking.tsx";
import { type Calls, doubleCanvas } from "./canvas-double.ts";
import {
  armFrame,
  fakeSource,
  linearFrame,
  linearProbe,
  maxoutFrame,
  reluProbe,
  sampleOf,
  settingOf,
  shownOf,
  surfaceOf,
} from "./frames.ts";
import "../support/cleanup.ts";
import "../support/probing.ts";

const render = (figure: ReactNode) => renderAlone(figure, { wrapper: Speaking });

let calls: Calls;
beforeEach(() => {
  calls = doubleCanvas();
  // Time stands still: a slow machine must not put off what a test looks for.
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const arms = armStyles(settingOf().scenario);
const [linear, relu] = arms as [ArmStyle, ArmStyle];

function allFigures(source: FrameSource): ReactNode {
  return (
    <>
      <MapLegend source={source} showTest />
      <BoundaryView source={source} arm={1} style={relu} showTrain showTest />
      <UnitLegend source={source} />
      <UnitMapsView source={source} arm={1} style={relu} />
      <CollapseView source={source} arm={0} style={linear} />
      <LossView source={source} arms={arms} />
      <GradientView source={source} arms={arms} />
      <DeadUnitsView source={source} arms={arms} />
    </>
  );
}

function callsOf(canvas: Element, name: string) {
  return (calls.get(canvas as HTMLCanvasElement) ?? []).filter((call) => call.name === name);
}

const map = () => document.querySelector('canvas[data-figure="boundary"][data-arm="b"]') as HTMLCanvasElement;

describe("all figures", () => {
  it("render nothing in React from frame to frame, however many come", () => {
    vi.useFakeTimers();
    const { source, show } = fakeSource(shownOf());
    const renders = vi.fn();
    render(
      <Profiler id="figures" onRender={renders}>
        {allFigures(source)}
      </Profiler>,
    );
    const before = renders.mock.calls.length;
    const setting = source.get()?.setting;
    act(() => {
      for (let step = 6; step < 60; step++) {
        show(
          shownOf(
            { step, arms: [linearFrame(), armFrame({ surface: surfaceOf((x1) => step * x1) })] },
            setting,
          ),
        );
        vi.advanceTimersByTime(50);
      }
    });
    expect(renders.mock.calls.length).toBe(before);
    expect(callsOf(map(), "drawImage").length).toBeGreaterThan(100);
  });

  it("stand empty before the first frame and fill when it comes", () => {
    const { source, show } = fakeSource(null);
    render(allFigures(source));
    expect(callsOf(map(), "drawImage")).toHaveLength(0);
    act(() => show(shownOf()));
    expect(callsOf(map(), "drawImage").length).toBeGreaterThan(0);
    expect(screen.getByRole("figure", { name: "Loss" })).toBeDefined();
  });

  it("stop listening when they leave the page", () => {
    const { source, listeners } = fakeSource(shownOf());
    const { unmount } = render(allFigures(source));
    expect(listeners.size).toBeGreaterThan(0);
    unmount();
    expect(listeners.size).toBe(0);
  });

  it("have names in Chinese too", () => {
    const { source } = fakeSource(shownOf());
    render(<Speaking language="zh-CN">{allFigures(source)}</Speaking>);
    for (const name of ["损失", "各层梯度", "各层死亡单元", "平面上的输出，网络 b relu"]) {
      expect(screen.getByRole("figure", { name })).toBeDefined();
    }
  });

  it("each have a sentence that their figure is described by", () => {
    const { source } = fakeSource(shownOf());
    render(allFigures(source));
    const figure = screen.getByRole("figure", { name: "Dead units by layer" });
    const sentence = document.getElementById(figure.getAttribute("aria-describedby") ?? "");
    expect(sentence?.textContent).toBe(
      "Dead units at step 5: arm a none has no unit that can die; arm b relu 1 of 4.",
    );
  });

  it("show their numbers as a table once it is opened", () => {
    const { source } = fakeSource(shownOf());
    render(<GradientView source={source} arms={arms} />);
    const table = screen.getByRole("table", { name: "Gradient by layer", hidden: true });
    expect(within(table).queryAllByRole("row", { hidden: true })).toHaveLength(0);
    const details = document.querySelector("details") as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    const rows = within(table).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "layera none, δa none, ‖∂L/∂W‖b relu, δb relu, ‖∂L/∂W‖",
      "10.1001.000.01001.00",
      "out0.2001.000.5001.00",
    ]);
  });
});

describe("the boundary figure", () => {
  it("can be probed by keys", () => {
    const { source } = fakeSource(shownOf());
    render(<BoundaryView source={source} arm={1} style={relu} showTrain showTest={false} />);
    const probe = screen.getByRole("slider", { name: /^Probe the plane, arm b relu/ });
    fireEvent.keyDown(probe, { key: "ArrowRight" });
    expect(probe.getAttribute("aria-valuetext")).toBe("x₁ 0.03, x₂ −0.01: output 0.120, class B 53.0\u00a0%");
    fireEvent.keyDown(probe, { key: "Escape" });
    expect(probe.getAttribute("aria-valuetext")).toBe("x₁ →, x₂ ↑");
  });

  it.each([
    { set: "training", showTrain: true, fill: "classA", at: [68, 136] },
    { set: "test", showTrain: false, fill: "halo", at: [68, 68] },
  ] as const)("shows the points of the $set set where they lie, filled or hollow", (shown) => {
    const { source } = fakeSource(shownOf());
    const { showTrain } = shown;
    render(<BoundaryView source={source} arm={1} style={relu} showTrain={showTrain} showTest={!showTrain} />);
    const drawn = [...calls.values()].flat();
    const [disc] = drawn.filter(({ name }) => name === "arc");
    expect(disc.given.slice(0, 2)).toEqual(shown.at);
    const [fill] = drawn.filter(({ name }) => name === "fill");
    expect(fill.fillStyle).toBe(THEMES.light[shown.fill]);
  });

  it("paints its own arm's answers, and the boundary where they change", () => {
    const frames = [
      linearFrame({ surface: surfaceOf(() => -50) }),
      armFrame({ surface: surfaceOf((x1) => 50 * x1) }),
    ];
    const { source } = fakeSource(shownOf({ arms: frames }));
    render(<BoundaryView source={source} arm={1} style={relu} showTrain={false} showTest={false} />);
    const line = callsOf(map(), "lineTo").map(({ given }) => given as [number, number]);
    expect(line.length).toBeGreaterThan(0);
    for (const [x] of line) expect(x).toBeCloseTo(136, 3);
    const [painted] = [...calls.values()].flat().filter(({ name }) => name === "putImageData");
    const { data } = painted.given[0] as ImageData;
    const { classA, classB, mid } = THEMES.light;
    const pure = (colour: string) => mix(parseColour(mid), parseColour(colour), MAP_STRENGTH).map(Math.round);
    expect([...data.slice(0, 3)]).toEqual(pure(classA));
    expect([...data.slice(4 * 99, 4 * 99 + 3)]).toEqual(pure(classB));
  });

  it("leaves keys alone that are not the probe's", () => {
    const { source } = fakeSource(shownOf());
    render(<BoundaryView source={source} arm={1} style={relu} showTrain showTest={false} />);
    const probe = screen.getByRole("slider");
    expect(fireEvent.keyDown(probe, { key: " " })).toBe(true);
    expect(fireEvent.keyDown(probe, { key: "ArrowUp", altKey: true })).toBe(true);
    expect(fireEvent.keyDown(probe, { key: "ArrowUp" })).toBe(false);
  });

  it("keeps the probe's words fresh while frames come", () => {
    const shown = shownOf();
    const { source, show } = fakeSource(shown);
    render(<BoundaryView source={source} arm={1} style={relu} showTrain showTest={false} />);
    const probe = screen.getByRole("slider");
    fireEvent.keyDown(probe, { key: "Home" });
    show(shownOf({ arms: [linearFrame(), armFrame({ surface: surfaceOf(() => -50) })] }, shown.setting));
    expect(probe.getAttribute("aria-valuetext")).toContain("class A 100.0\u00a0%");
  });

  it("throws where the browser has no canvas instead of showing a blank", () => {
    vi.restoreAllMocks();
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    vi.spyOn(console, "error").mockReturnValue(undefined);
    const { source } = fakeSource(shownOf());
    expect(() =>
      render(<BoundaryView source={source} arm={1} style={relu} showTrain showTest={false} />),
    ).toThrow("expected a 2d context");
  });
});

describe("the unit maps", () => {
  it("draw one canvas per layer and no picture of a dead unit", () => {
    const { source } = fakeSource(shownOf());
    render(<UnitMapsView source={source} arm={1} style={relu} />);
    const canvas = screen.getByRole("slider", { name: /^Units of layer 1, arm b relu/ });
    expect(canvas.getAttribute("data-row")).toBe("0");
    expect(callsOf(canvas, "drawImage")).toHaveLength(3);
  });

  it("draw each unit's own map into its own tile, and under it its own share", () => {
    const { source } = fakeSource(shownOf());
    render(<UnitMapsView source={source} arm={1} style={relu} />);
    const canvas = screen.getByRole("slider", { name: /^Units of layer 1, arm b relu/ });
    const pictures = callsOf(canvas, "drawImage").map(({ given }) => given as number[]);
    expect(pictures.map(([, x, y, width, height]) => [x, y, width, height])).toEqual(
      [1, 2, 3].map((unit) => [0, unit * MAP_SIDE, MAP_SIDE, MAP_SIDE]),
    );
    const [, , , , , , , side] = pictures[0];
    expect(pictures.map(([, , , , , x]) => x)).toEqual([1, 2, 3].map((unit) => unit * (side + 4)));
    const bars = callsOf(canvas, "fillRect").map(({ given }) => given as number[]);
    const under = bars.filter(([, y]) => y > side);
    expect(under.map(([x, , width]) => [x, width])).toEqual(
      [0.25, 0.5, 0].map((share, i) => [(i + 1) * (side + 4), share * side]),
    );
  });

  it("cross out dead units alone and strike through blocked ones", () => {
    const { source } = fakeSource(shownOf());
    render(<UnitMapsView source={source} arm={1} style={relu} />);
    const canvas = screen.getByRole("slider", { name: /^Units of layer 1, arm b relu/ });
    const strokes = callsOf(canvas, "lineTo").map(({ given }) => (given as number[])[0]);
    const [, , , , , left] = callsOf(canvas, "drawImage")[0].given as number[];
    expect(strokes.map((x) => (x < left ? "first" : "second"))).toEqual(["first", "first", "second"]);
  });

  it("report all rows where the browser cannot say which are in view", () => {
    const { source } = fakeSource(shownOf());
    const report = vi.fn();
    render(<UnitMapsView source={source} arm={1} style={relu} onRowsInView={report} />);
    expect(report).toHaveBeenCalledWith([0]);
  });

  it("report the rows that come into view and leave it", () => {
    const observers: ((entries: unknown[]) => void)[] = [];
    vi.stubGlobal(
      "IntersectionObserver",
      class {
        constructor(callback: (entries: unknown[]) => void) {
          observers.push(callback);
        }
        observe() {}
        disconnect() {}
      },
    );
    const { source } = fakeSource(shownOf());
    const report = vi.fn();
    render(<UnitMapsView source={source} arm={1} style={relu} onRowsInView={report} />);
    const target = screen.getByRole("slider");
    observers[0]([{ target, isIntersecting: true }]);
    expect(report).toHaveBeenLastCalledWith([0]);
    observers[0]([{ target, isIntersecting: false }]);
    expect(report).toHaveBeenLastCalledWith([]);
    vi.unstubAllGlobals();
  });

  it("fold the rows of a deep stack, and open the chosen one", () => {
    const row = armFrame().rows[0];
    const rows = ["1", "2", "3", "4", "5"].map((name) => ({ ...row, name }));
    const { source } = fakeSource(shownOf({ arms: [linearFrame(), armFrame({ rows })] }));
    render(<UnitMapsView source={source} arm={1} style={relu} />);
    const button = screen.getByRole("button", { name: "Layer 3: show in full height" });
    const canvas = screen.getByRole("slider", { name: /^Units of layer 3, arm b relu/ });
    expect(canvas.style.height).toBe("12px");
    fireEvent.click(button);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(Number.parseFloat(canvas.style.height)).toBeGreaterThan(24);
  });
});

/** Last point of a line, as path data gives it. */
const endOf = (path: Element | null) =>
  (path?.getAttribute("d") ?? "").split(/[ML]/).at(-1)?.split(",").map(Number);

describe("an arm's colour and its numbers", () => {
  /** Arm a: losses 0.9 and 1, deltas 0.01 and 0.1; arm b: losses 0.2 and 0.4, deltas 0.5 and 1. */
  function unequal() {
    const score = (loss: number) => ({ loss, accuracy: 0.5 });
    const a = { train: score(0.9), test: score(1) };
    const b = { train: score(0.2), test: score(0.4) };
    const history = [0, 5].map((step) => {
      const sample = sampleOf(step, [0, 0]);
      return { step, arms: sample.arms.map((arm, i) => ({ ...arm, ...(i === 0 ? a : b) })) };
    });
    const frames = [
      linearFrame({ ...a, layers: [linearProbe("1", 0.01), linearProbe("out", 0.1)] }),
      armFrame({ ...b, layers: [linearProbe("1", 0.5), reluProbe("1.relu"), linearProbe("out", 1)] }),
    ];
    return { ...shownOf({ arms: frames }), history };
  }

  it("stay together in the loss: heavy in training, thin on test", () => {
    const { source } = fakeSource(unequal());
    render(<LossView source={source} arms={arms} />);
    const lines = [...document.querySelectorAll("path.fig-line")];
    const heights = lines.map((line) => ({
      arm: line.getAttribute("data-arm"),
      family: line.getAttribute("class"),
      thin: line.getAttribute("stroke-width") === "1",
      y: endOf(line)?.[1] ?? Number.NaN,
    }));
    // From the top down: the larger the loss, the higher its line.
    const order = heights.toSorted((one, other) => one.y - other.y);
    expect(new Set(order.map(({ y }) => y)).size).toBe(4);
    expect(order.map(({ arm, thin }) => [arm, thin])).toEqual([
      ["a", true],
      ["a", false],
      ["b", true],
      ["b", false],
    ]);
    for (const { arm, family } of heights) {
      expect(family).toBe(`fig-line ui-family-${arm === "a" ? "none" : "relu"}`);
    }
    const labels = [...document.querySelectorAll(".fig-label")];
    expect(labels.map((label) => [label.textContent, label.getAttribute("class")])).toEqual([
      ["a none", "fig-label ui-family-none"],
      ["b relu", "fig-label ui-family-relu"],
    ]);
    expect(Number(labels[0].getAttribute("y"))).toBeLessThan(Number(labels[1].getAttribute("y")));
  });

  it("stay together in the gradient: lines, markers and labels", () => {
    const { source } = fakeSource(unequal());
    render(<GradientView source={source} arms={arms} />);
    const [a, b] = ["a", "b"].map((letter) => document.querySelector(`path.fig-line[data-arm='${letter}']`));
    expect([a?.getAttribute("class"), b?.getAttribute("class")]).toEqual([
      "fig-line ui-family-none",
      "fig-line ui-family-relu",
    ]);
    const [[, low], [, high]] = [endOf(a) as number[], endOf(b) as number[]];
    expect(high).toBeLessThan(low);
    const markers = [...document.querySelectorAll(".ui-marker")].map((marker) => ({
      family: /ui-family-(\w+)/.exec(marker.getAttribute("class") ?? "")?.[1],
      y: Number(/ ([\d.]+)\)/.exec(marker.getAttribute("transform") ?? "")?.[1]),
      d: marker.getAttribute("d"),
    }));
    const ends = markers.filter(({ y }) => Math.abs(y - low) < 0.01 || Math.abs(y - high) < 0.01);
    expect(ends.map(({ family }) => family)).toEqual(["none", "relu"]);
    expect(ends[0].d).not.toBe(ends[1].d);
    const labels = [...document.querySelectorAll(".fig-label")];
    expect(labels.map((label) => [label.textContent, label.getAttribute("class")])).toEqual([
      ["a none", "fig-label ui-family-none"],
      ["b relu", "fig-label ui-family-relu"],
    ]);
  });

  it("stay together at a gradient of exactly 0", () => {
    const layers = [linearProbe("1", 0), linearProbe("out", 0.5)];
    const { source } = fakeSource(shownOf({ arms: [linearFrame(), armFrame({ layers, rows: [] })] }));
    render(<GradientView source={source} arms={arms} />);
    expect(document.querySelector(".fig-zero")?.getAttribute("class")).toBe("fig-zero ui-family-relu");
  });

  it("stay together in the columns of dead units, with the arm's letter below", () => {
    const { source } = fakeSource(shownOf());
    render(<DeadUnitsView source={source} arms={arms} />);
    const cells = [...document.querySelectorAll("path[class^='fig-cells']")];
    const drawn = cells.filter((path) => (path.getAttribute("d") ?? "") !== "");
    expect(drawn.map((path) => [path.getAttribute("data-arm"), path.getAttribute("class")])).toEqual([
      ["b", "fig-cells-quiet ui-family-relu"],
      ["b", "fig-cells-filled ui-family-relu"],
      ["b", "fig-cells-loud ui-family-relu"],
    ]);
    const letters = [...document.querySelectorAll(".fig-label")];
    expect(letters.map((letter) => [letter.textContent, letter.getAttribute("class")])).toEqual([
      ["b", "fig-label ui-family-relu"],
    ]);
  });

  it("stay together in the columns of a maxout's pieces, and the legend says what the bar is", () => {
    const { source } = fakeSource(shownOf({ arms: [linearFrame(), maxoutFrame()] }));
    render(<DeadUnitsView source={source} arms={arms} />);
    const figure = screen.getByRole("figure", { name: "Dead units by layer" });
    expect(within(figure).getAllByRole("listitem").at(-1)?.textContent).toBe("never selected");
    expect(figure.textContent).toContain("of 12 units or pieces");
    const loud = document.querySelector("path.fig-cells-loud[data-arm='b']")?.getAttribute("d") ?? "";
    // Three cells of four strokes and a bar each.
    expect(loud.match(/M/g)).toHaveLength(6);
  });

  it("are each a family's own in the style sheet", () => {
    const css = readFileSync("src/ui/marks/marks.css", "utf8");
    for (const family of Object.keys(FAMILIES)) {
      expect(css).toContain(`.ui-family-${family} {\n  color: var(--family-${family});\n}`);
    }
  });
});

describe("the line figures", () => {
  it("draw each arm with its family's dash and a label with its letter", () => {
    const { source } = fakeSource(shownOf());
    render(<LossView source={source} arms={arms} />);
    const paths = [...document.querySelectorAll<SVGPathElement>("path.fig-line[data-arm='a']")];
    expect(paths.map((path) => path.getAttribute("stroke-dasharray"))).toEqual([null, "1.5 4.5"]);
    const labels = [...document.querySelectorAll(".fig-label")].map((label) => label.textContent);
    expect(labels).toEqual(["a none", "b relu"]);
  });

  it("mark a gradient of exactly 0 by a 0 at the foot and say what it is", () => {
    const layers = [linearProbe("1", 0), linearProbe("out", 0.5)];
    const { source } = fakeSource(shownOf({ arms: [linearFrame(), armFrame({ layers, rows: [] })] }));
    render(<GradientView source={source} arms={arms} />);
    expect([...document.querySelectorAll(".fig-zero")].map((zero) => zero.textContent)).toEqual(["0"]);
    expect(screen.getByText("exactly 0")).toBeDefined();
  });

  it("mark a gradient that is not finite by a × at the head and say what it is", () => {
    const layers = [linearProbe("1", Number.NaN), linearProbe("out", Number.POSITIVE_INFINITY)];
    const { source } = fakeSource(shownOf({ arms: [linearFrame(), armFrame({ layers, rows: [] })] }));
    render(<GradientView source={source} arms={arms} />);
    const signs = [...document.querySelectorAll(".fig-zero")];
    expect(
      signs.map((sign) => [sign.textContent, sign.getAttribute("class"), sign.getAttribute("y")]),
    ).toEqual([
      ["×", "fig-zero ui-family-relu", "6"],
      ["×", "fig-zero ui-family-relu", "6"],
    ]);
    expect(screen.getByText("not finite", { ignore: "p" })).toBeDefined();
    const [label] = document.querySelectorAll(".fig-label");
    expect(Number(label.getAttribute("y"))).toBeGreaterThanOrEqual(26);
  });

  it("follow the domain when it changes", async () => {
    const { source, show } = fakeSource(shownOf());
    render(<GradientView source={source} arms={arms} />);
    const decades = () => [...document.querySelectorAll(".fig-raised")].map((raised) => raised.textContent);
    expect(decades()).toEqual(["", "−1", "−2"]);
    const layers = [linearProbe("1", 0.002), linearProbe("out", 0.5)];
    show(shownOf({ arms: [linearFrame({ layers }), armFrame()] }));
    await waitFor(() => expect(decades()).toEqual(["", "−1", "−2", "−3"]));
  });
});

describe("the collapsed stack", () => {
  it("is shown while the stack is linear and hidden when it bends", async () => {
    const { source, show } = fakeSource(shownOf());
    render(<CollapseView source={source} arm={0} style={linear} />);
    const figure = screen.getByRole("figure", { name: "The one layer that arm a none equals" });
    expect(figure.textContent).toContain("W x + b = −\u00a00.03\u00a0x₁");
    const sentence = document.getElementById(figure.getAttribute("aria-describedby") ?? "");
    expect(sentence?.textContent).toContain("Arm a none at step 5 equals one layer");
    show(shownOf({ arms: [linearFrame({ collapse: null }), armFrame()] }));
    await waitFor(() => expect(screen.queryByRole("figure")).toBeNull());
  });
});

describe("the legends", () => {
  it("name the classes, the boundary and the test points", () => {
    const { source } = fakeSource(shownOf());
    render(<MapLegend source={source} showTest />);
    const keys = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(keys).toEqual(["class Aclass B", "boundary, 50 %", "test"]);
  });

  it("name ten classes by their letters after one word, each beside a point of its own", () => {
    const { source } = fakeSource(shownOf({}, settingOf({ classes: 10, outputs: 10 })));
    const { container } = render(<MapLegend source={source} showTest={false} />);
    const keys = screen.getAllByRole("listitem").map((item) => item.textContent?.trim());
    const letters = ["classes A", ..."BCDEFGHIJ"];
    expect(keys).toEqual([...letters, "paler: less sure", "boundary, where two classes tie"]);
    const shapes = [...container.querySelectorAll(".fig-key-close path")].map((path) =>
      path.getAttribute("d"),
    );
    expect(new Set(shapes).size).toBe(10);
  });

  it("print a reader's own class names as they are, whatever they are", () => {
    const classNames = ["constructor", "Adelie", "c", "d", "e"];
    const { source } = fakeSource(shownOf({}, settingOf({ classes: 5, outputs: 5, classNames })));
    render(<MapLegend source={source} showTest={false} />);
    const keys = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(keys.slice(0, 5)).toEqual(classNames);
  });

  it("show the first class at the left end of the ramp and the second at the right, in their colours", () => {
    const { source } = fakeSource(shownOf());
    render(<MapLegend source={source} showTest={false} />);
    const [key] = screen.getAllByRole("listitem");
    const points = [...key.querySelectorAll(".fig-mark path")].map((point) => point.getAttribute("fill"));
    const { classA, classB, mid } = THEMES.light;
    expect(points).toEqual([classA, classB]);
    const pure = (colour: string) => mix(parseColour(mid), parseColour(colour), MAP_STRENGTH).map(Math.round);
    const stops = [...key.querySelectorAll("stop")].map((stop) => stop.getAttribute("stop-color"));
    expect(stops).toEqual([`rgb(${pure(classA).join(" ")})`, mid, `rgb(${pure(classB).join(" ")})`]);
  });

  it("have one key per class where there are more than two, each in its colour", () => {
    const { source } = fakeSource(shownOf({}, settingOf({ classes: 3 })));
    render(<MapLegend source={source} showTest={false} />);
    const keys = screen.getAllByRole("listitem");
    expect(keys).toHaveLength(4);
    const { classA, classB, classC, mid } = THEMES.light;
    [classA, classB, classC].forEach((colour, k) => {
      expect(keys[k].querySelector(".fig-mark path")?.getAttribute("fill")).toBe(colour);
      const pure = mix(parseColour(mid), parseColour(colour), MAP_STRENGTH).map(Math.round);
      const end = [...keys[k].querySelectorAll("stop")].at(-1);
      expect(end?.getAttribute("stop-color")).toBe(`rgb(${pure.join(" ")})`);
    });
  });

  it("draw each mark beside its word as the maps draw it", () => {
    const { source } = fakeSource(shownOf());
    render(<UnitLegend source={source} />);
    const marks = ["dead", "blocked", "revived"].map((word) => {
      const key = screen.getByText(word);
      return [key.querySelector("path")?.getAttribute("d"), key.querySelectorAll(".fig-glyph-fill").length];
    });
    expect(marks).toEqual([
      ["M1,1L12,12M1,12L12,1", 0],
      ["M1,12L12,1", 0],
      [undefined, 1],
    ]);
  });

  it("explain the marks that occur: silent shares for relu, nothing for a linear stack", () => {
    const { source, show } = fakeSource(shownOf());
    render(<UnitLegend source={source} />);
    expect(screen.getByText("share silent")).toBeDefined();
    expect(screen.queryByText("share saturated")).toBeNull();
    act(() => show(shownOf({ arms: [linearFrame()] })));
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });
});
