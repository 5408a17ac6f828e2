// @vitest-environment jsdom
import { act, fireEvent, render as renderAlone, screen, within } from "@testing-library/react";
import { Profiler, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DISTRIBUTION_BINS } from "../../src/experiment/session/frame.ts";
import { armStyles } from "../../src/figures/arm-style.ts";
import { DistributionView } from "../../src/figures/distribution/DistributionView.tsx";
import { PiecesView } from "../../src/figures/pieces/PiecesView.tsx";
import { SaturationView } from "../../src/figures/saturation/SaturationView.tsx";
import { SparsityView } from "../../src/figures/sparsity/SparsityView.tsx";
import { SpreadView } from "../../src/figures/spread/SpreadView.tsx";
import { UpdateView } from "../../src/figures/update/UpdateView.tsx";
import type { FrameSource } from "../../src/state/frame-source.ts";
import { measures as english } from "../../src/ui/text/en/measures.ts";
import { MeasuresContext } from "../../src/ui/text/use-measures-text.ts";
import { measures as chinese } from "../../src/ui/text/zh-CN/measures.ts";
import { Speaking } from "../support/speaking.tsx";
import {
  armFrame,
  fakeSource,
  linearFrame,
  linearProbe,
  reluProbe,
  settingOf,
  shownOf,
  sliceOf,
} from "./frames.ts";
import "../support/cleanup.ts";
import "../support/probing.ts";

const arms = armStyles(settingOf().scenario);

/** Figures with the words that come with them. */
function Measures({ language = "en", children }: { language?: "en" | "zh-CN"; children: ReactNode }) {
  const words = language === "en" ? english : chinese;
  return (
    <Speaking language={language}>
      <MeasuresContext value={words}>{children}</MeasuresContext>
    </Speaking>
  );
}

const render = (figure: ReactNode) => renderAlone(figure, { wrapper: Measures });

function allFigures(source: FrameSource): ReactNode {
  return (
    <>
      <SaturationView source={source} arms={arms} />
      <SparsityView source={source} arms={arms} />
      <SpreadView source={source} arms={arms} />
      <UpdateView source={source} arms={arms} />
      <DistributionView source={source} arms={arms} />
      <PiecesView source={source} arms={arms} />
    </>
  );
}

const histogram = (low: number, high: number) => {
  const counts = new Uint32Array(DISTRIBUTION_BINS).fill(3);
  return { low, high, counts };
};

/** Arm a has 1 straight piece, arm b 2 with a bend in the middle; both tell their distributions. */
function full(step = 5) {
  const told = (name: string) => ({ ...linearProbe(name, 0.5), distribution: histogram(-step, step) });
  const straight = sliceOf((t) => t, { pieces: 1, regions: 1, hinges: new Float64Array() });
  const bent = sliceOf((t) => Math.abs(t - 0.5), { pieces: 2, regions: 2, hinges: Float64Array.of(0.5) });
  return shownOf({
    step,
    arms: [
      linearFrame({ layers: [told("1"), told("out")], slice: straight }),
      armFrame({ layers: [told("1"), reluProbe("1.relu"), told("out")], slice: bent }),
    ],
  });
}

beforeEach(() => {
  // Time stands still: a slow machine must not put off what a test looks for.
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const figure = (name: string) => screen.getByRole("figure", { name });

function tableOf(name: string): (string | null)[] {
  const details = figure(name).querySelector("details") as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event("toggle"));
  return within(figure(name))
    .getAllByRole("row")
    .map((row) => row.textContent);
}

describe("the figures that come when asked for", () => {
  it("render nothing in React from frame to frame, however many come", () => {
    vi.useFakeTimers();
    const { source, show } = fakeSource(full());
    const renders = vi.fn();
    render(
      <Profiler id="figures" onRender={renders}>
        {allFigures(source)}
      </Profiler>,
    );
    const before = renders.mock.calls.length;
    const setting = source.get()?.setting;
    const areas = () => document.querySelector(".fig-histogram")?.getAttribute("d");
    const first = areas();
    act(() => {
      for (let step = 6; step < 40; step++) {
        const shown = full(step);
        if (setting) show({ ...shown, setting });
        vi.advanceTimersByTime(50);
      }
    });
    expect(renders.mock.calls.length).toBe(before);
    expect(areas()).not.toBe(first);
  });

  it.each(["en", "zh-CN"] as const)("have names in %s, a sentence and a table", (language) => {
    const words = language === "en" ? english : chinese;
    const { source } = fakeSource(full());
    renderAlone(<Measures language={language}>{allFigures(source)}</Measures>);
    for (const key of ["saturation", "sparsity", "spread", "update", "distribution", "pieces"] as const) {
      const { title } = words[key];
      const sentence = document.getElementById(figure(title).getAttribute("aria-describedby") ?? "");
      expect(sentence?.textContent, title).toMatch(/5.*[.。]$/);
      expect(within(figure(title)).getByRole("table", { name: title, hidden: true })).toBeDefined();
    }
  });

  it("stand empty before the first frame and fill when it comes", () => {
    const { source, show } = fakeSource(null);
    render(allFigures(source));
    expect(document.querySelectorAll(".fig-line, .fig-histogram")).toHaveLength(0);
    act(() => show(full()));
    expect(document.querySelectorAll(".fig-line").length).toBeGreaterThan(8);
    expect(document.querySelectorAll(".fig-histogram")).toHaveLength(2);
  });

  it("stop listening and wanting when they leave the page", () => {
    const { source, listeners, wishes } = fakeSource(full());
    const { unmount } = render(allFigures(source));
    expect([...wishes].map(({ kind }) => kind)).toEqual(["distribution", "slice"]);
    unmount();
    expect([listeners.size, wishes.size]).toEqual([0, 0]);
  });

  it("are written without a page and without a style attribute", () => {
    const { source } = fakeSource(full());
    const html = renderToString(<Measures>{allFigures(source)}</Measures>);
    expect(html).toContain("<figure");
    expect(html).not.toContain(" style=");
  });
});

describe("the lines by layer", () => {
  it("leave arms out that have nothing to measure, and say so where no arm has", () => {
    const { source } = fakeSource(full());
    render(
      <>
        <SparsityView source={source} arms={arms} />
        <SaturationView source={source} arms={arms} />
      </>,
    );
    const labels = (name: string) =>
      [...figure(name).querySelectorAll(".fig-label")].map((label) => label.textContent);
    expect(labels("Sparsity by layer")).toEqual(["b relu"]);
    expect(labels("Saturation by layer")).toEqual([]);
    expect(screen.getByText("no activation here can saturate")).toBeDefined();
  });

  it("say which arms have no line because they have nothing to measure", () => {
    const { source } = fakeSource(full());
    render(
      <>
        <SparsityView source={source} arms={arms} />
        <SaturationView source={source} arms={arms} />
      </>,
    );
    expect(within(figure("Sparsity by layer")).getByText("a: no activation")).toBeDefined();
    expect(screen.queryByText(/cannot saturate/)).toBeNull();
  });

  it("show the rule of thumb for updates on its axis, wherever the updates are", () => {
    const { source } = fakeSource(full());
    render(<UpdateView source={source} arms={arms} />);
    const guide = document.querySelector(".fig-plot .fig-guide")?.getAttribute("d") ?? "";
    const markers = [...document.querySelectorAll(".fig-plot .ui-marker")];
    const heights = markers.map(
      (marker) => /,?\s([\d.]+)\)/.exec(marker.getAttribute("transform") ?? "")?.[1],
    );
    // All made-up updates are 0.001, the rule itself.
    expect(markers).toHaveLength(4);
    for (const height of heights)
      expect(Number(height)).toBeCloseTo(Number(/,([\d.]+)H/.exec(guide)?.[1]), 1);
  });

  it("say why there is no ratio at step 0", () => {
    const layers = [
      { ...linearProbe("1", 1), update: null },
      { ...linearProbe("out", 1), update: null },
    ];
    const { source } = fakeSource(shownOf({ step: 0, arms: [linearFrame({ layers })] }));
    render(<UpdateView source={source} arms={arms.slice(0, 1)} />);
    expect(screen.getByText("no update yet, or weights of 0")).toBeDefined();
    expect(document.querySelectorAll(".fig-plot .ui-marker")).toHaveLength(0);
  });

  it("have their numbers in a table", () => {
    const { source } = fakeSource(full());
    render(<SpreadView source={source} arms={arms} />);
    expect(tableOf("Spread by layer")).toEqual(["layera noneb relu", "10.5000.250", "out0.5000.500"]);
  });
});

describe("the distribution", () => {
  it("has a column per arm in its colour and under its letter, and marks the kink of relu alone", () => {
    const { source } = fakeSource(full());
    render(<DistributionView source={source} arms={arms} />);
    const areas = [...document.querySelectorAll(".fig-histogram")];
    expect(areas.map((area) => [area.getAttribute("data-arm"), area.getAttribute("class")])).toEqual([
      ["a", "fig-histogram ui-family-none"],
      ["b", "fig-histogram ui-family-relu"],
    ]);
    // Two layers each.
    for (const area of areas) expect(area.getAttribute("d")?.match(/M/g)).toHaveLength(2);
    const kinks = document.querySelector(".fig-plot .fig-kink")?.getAttribute("d") ?? "";
    expect(kinks.match(/M/g)).toHaveLength(1);
    const labels = [...document.querySelectorAll(".fig-label")];
    expect(labels.map((label) => label.textContent)).toEqual(["a none", "b relu"]);
    expect(screen.getByText(english.distribution.kink).hidden).toBe(false);
  });

  it("names a kink in its legend only where one is drawn", () => {
    const layers = [{ ...linearProbe("1", 0.1), distribution: histogram(-1, 1) }, linearProbe("out", 0.2)];
    const { source } = fakeSource(shownOf({ arms: [linearFrame({ layers }), linearFrame({ layers })] }));
    render(<DistributionView source={source} arms={arms} />);
    expect(document.querySelectorAll(".fig-histogram")).toHaveLength(2);
    expect(screen.getByText(english.distribution.kink).hidden).toBe(true);
  });

  it("can be probed bin by bin, and from layer to layer", () => {
    const { source } = fakeSource(full());
    render(<DistributionView source={source} arms={arms} />);
    const probe = screen.getByRole("slider", { name: /^Probe: Distribution/ });
    fireEvent.keyDown(probe, { key: "Home" });
    const first = probe.getAttribute("aria-valuetext");
    expect(first).toMatch(/^a none, layer 1: z from .* to .*, 3 pairs of unit and sample, 2\.5\u00a0%$/);
    fireEvent.keyDown(probe, { key: "ArrowDown" });
    expect(probe.getAttribute("aria-valuetext")).toMatch(/^a none, output layer: z from/);
  });

  it("keeps its picture while frames come without distributions", () => {
    const { source, show } = fakeSource(full());
    render(<DistributionView source={source} arms={arms} />);
    const area = () => document.querySelector(".fig-histogram")?.getAttribute("d");
    const before = area();
    act(() => show(shownOf()));
    expect(area()).toBe(before);
  });

  it("marks a layer that is not finite", () => {
    const broken = { low: Number.NaN, high: Number.NaN, counts: new Uint32Array(DISTRIBUTION_BINS) };
    const layers = [{ ...linearProbe("1", 1), distribution: broken }, linearProbe("out", 1)];
    const { source } = fakeSource(shownOf({ arms: [linearFrame({ layers })] }));
    render(<DistributionView source={source} arms={arms} />);
    expect(screen.getByText("×").getAttribute("class")).toBe("fig-zero ui-family-none");
  });
});

describe("the pieces", () => {
  it("stay together with their arm: curve, bend and counts", () => {
    const { source } = fakeSource(full());
    render(<PiecesView source={source} arms={arms} />);
    const lines = [...document.querySelectorAll("path.fig-line")].map((line) =>
      line.getAttribute("data-arm"),
    );
    expect(lines).toEqual(["a", "b"]);
    const [marker, ...others] = document.querySelectorAll(".fig-plot .ui-marker");
    expect(others).toEqual([]);
    expect(marker.getAttribute("class")).toContain("ui-family-relu");
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(items.slice(1)).toEqual(["a none 1 1", "b relu 2 2"]);
  });

  it("follow another line when asked to", () => {
    const { source, wishes } = fakeSource(full());
    render(<PiecesView source={source} arms={arms} />);
    const line = () => [...wishes];
    expect(line()).toEqual([{ kind: "slice", line: "horizontal" }]);
    fireEvent.click(screen.getByRole("radio", { name: "diagonal" }));
    expect(line()).toEqual([{ kind: "slice", line: "diagonal" }]);
  });

  it("say in words what bends smoothly", () => {
    const smooth = sliceOf((t) => t, { uncounted: "smooth" });
    const { source } = fakeSource(shownOf({ arms: [linearFrame({ slice: smooth }), armFrame()] }));
    render(<PiecesView source={source} arms={arms} />);
    expect(screen.getByText("bends smoothly")).toBeDefined();
    expect(tableOf("Pieces and regions")[1]).toContain("bends smoothly");
  });

  it("draw one curve per class", () => {
    const two = sliceOf((t) => t);
    const values = Float64Array.from([...two.values, ...two.values]);
    const { source } = fakeSource(
      shownOf({ arms: [linearFrame({ slice: { ...two, values } })] }, settingOf({ classes: 2, outputs: 2 })),
    );
    render(<PiecesView source={source} arms={arms} />);
    expect(document.querySelectorAll("path.fig-line")).toHaveLength(2);
    expect(screen.getByText(/one per class/)).toBeDefined();
  });
});
