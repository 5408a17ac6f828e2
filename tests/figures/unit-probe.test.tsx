// @vitest-environment jsdom
import { act, fireEvent, render as renderAlone, screen, waitFor, within } from "@testing-library/react";
import { Profiler, type ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ArmStyle, armStyles } from "../../src/figures/arm-style.ts";
import { BoundaryView } from "../../src/figures/boundary/BoundaryView.tsx";
import { EnlargeContext } from "../../src/figures/common/Enlarge.tsx";
import { UnitMapsView } from "../../src/figures/unit-maps/UnitMapsView.tsx";
import { rowFamily } from "../../src/figures/unit-maps/unit-states.ts";
import { Speaking } from "../support/speaking.tsx";
import { type Calls, doubleCanvas } from "./canvas-double.ts";
import { doubleDialogs } from "./dialog-double.ts";
import { armFrame, fakeSource, linearFrame, linearProbe, reluProbe, settingOf, shownOf } from "./frames.ts";
import "../support/cleanup.ts";
import "../support/probing.ts";

const render = (figure: ReactNode) => renderAlone(figure, { wrapper: Speaking });
const [, relu] = armStyles(settingOf().scenario) as [ArmStyle, ArmStyle];

let calls: Calls;
beforeEach(() => {
  calls = doubleCanvas();
  vi.spyOn(performance, "now").mockReturnValue(0);
  doubleDialogs();
});
afterEach(() => vi.restoreAllMocks());

/** Two layers of four units: the first as `armFrame` has it, in the second all are active. */
function twoLayers() {
  const first = armFrame();
  const second = { ...reluProbe("2.relu"), states: new Uint8Array(4), silentShare: new Float32Array(4) };
  const layers = [...first.layers.slice(0, 2), linearProbe("2", 0.1), second, linearProbe("out", 0.5)];
  const row = { ...first.rows[0], name: "2", layer: 3, activation: 3, ranges: null };
  return shownOf({ arms: [linearFrame(), armFrame({ layers, rows: [first.rows[0], row] })] });
}

const rowOf = (layer: number) =>
  screen.getByRole("slider", { name: new RegExp(`^Units of layer ${layer}, arm b relu`) });
const press = (key: string) => {
  const focused = document.activeElement as Element;
  fireEvent.keyDown(focused, { key });
  return document.activeElement?.getAttribute("aria-valuetext");
};

describe("the probe of the unit maps", () => {
  it("goes by keys from unit to unit and from layer to layer, and says state, range and share", () => {
    const { source } = fakeSource(twoLayers());
    render(<UnitMapsView source={source} arm={1} style={relu} />);
    rowOf(1).focus();
    expect(press("Home")).toBe("layer 1, unit 1: dead, 0 to 0, silent 100.0\u00a0%");
    expect(press("ArrowRight")).toBe("layer 1, unit 2: blocked, \u22121.00 to 1.00, silent 25.0\u00a0%");
    expect(press("ArrowDown")).toBe("layer 2, unit 2: active, silent 0.0\u00a0%");
    expect(document.activeElement).toBe(rowOf(2));
    expect(press("End")).toBe("layer 2, unit 4: active, silent 0.0\u00a0%");
    expect(screen.getByText(/^layer 2, unit 4: active/)).toBeDefined();
    expect(press("Escape")).toBeNull();
    expect(screen.queryByText(/unit 4/)).toBeNull();
  });

  it("is one stop of the Tab key, at the row where one was", () => {
    const { source } = fakeSource(twoLayers());
    render(<UnitMapsView source={source} arm={1} style={relu} />);
    const stops = () => [1, 2].map((layer) => rowOf(layer).tabIndex);
    expect(stops()).toEqual([0, -1]);
    rowOf(1).focus();
    press("ArrowDown");
    expect(stops()).toEqual([-1, 0]);
  });

  it("takes the unit under a pointer and marks its tile", () => {
    const { source } = fakeSource(twoLayers());
    render(<UnitMapsView source={source} arm={1} style={relu} />);
    const canvas = rowOf(1) as HTMLCanvasElement;
    const strokes = () => (calls.get(canvas) ?? []).filter(({ name }) => name === "strokeRect").length;
    const before = strokes();
    act(() => source.get() && fireEvent.pointerMove(canvas, { clientX: 2 * 34 + 5, clientY: 5 }));
    expect(canvas.getAttribute("aria-valuetext")).toMatch(/^layer 1, unit 3: revived/);
    const drawn = strokes() - before;
    fireEvent.pointerLeave(canvas);
    expect(canvas.hasAttribute("aria-valuetext")).toBe(false);
    // The frame of the tile is two strokes more than the row without it.
    expect(drawn - (strokes() - before - drawn)).toBe(2);
  });

  it("opens a unit by Enter and by a click: the layer whose output its picture shows", () => {
    const { source } = fakeSource(twoLayers());
    const onUnit = vi.fn();
    render(<UnitMapsView source={source} arm={1} style={relu} onUnit={onUnit} />);
    rowOf(1).focus();
    press("ArrowDown");
    press("ArrowRight");
    press("Enter");
    expect(onUnit).toHaveBeenLastCalledWith(3, 1);
    fireEvent.click(rowOf(1), { clientX: 5, clientY: 5 });
    expect(onUnit).toHaveBeenLastCalledWith(1, 0);
  });

  it("keeps its words fresh without a render of React", () => {
    const shown = twoLayers();
    const { source, show } = fakeSource(shown);
    const renders = vi.fn();
    render(
      <Profiler id="units" onRender={renders}>
        <UnitMapsView source={source} arm={1} style={relu} />
      </Profiler>,
    );
    rowOf(1).focus();
    press("Home");
    const before = renders.mock.calls.length;
    const { arms } = shown.frame;
    const layers = arms[1].layers.map((layer, i) =>
      i === 1 ? { ...layer, states: new Uint8Array(4) } : layer,
    );
    act(() => show(shownOf({ step: 6, arms: [arms[0], { ...arms[1], layers }] }, shown.setting)));
    expect(rowOf(1).getAttribute("aria-valuetext")).toMatch(/^layer 1, unit 1: active/);
    expect(renders.mock.calls.length).toBe(before);
  });
});

describe("the pictures of an arm, enlarged", () => {
  const enlarge = async (figure: ReactNode, title: string) => {
    render(<EnlargeContext value={{ controls: null }}>{figure}</EnlargeContext>);
    fireEvent.click(screen.getByRole("button", { name: `Enlarge: ${title}` }));
    return within(await screen.findByRole("dialog", { name: title }));
  };

  it("ask for the maps of all rows, and no more once they are closed", async () => {
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
    const { source } = fakeSource(twoLayers());
    const report = vi.fn();
    const figure = <UnitMapsView source={source} arm={1} style={relu} onRowsInView={report} />;
    const dialog = await enlarge(figure, "What each unit answers, arm b relu");
    const small = screen.getAllByRole("slider", { hidden: true }).filter((row) => !row.closest("dialog"));
    observers[0]([{ target: small[0], isIntersecting: true }]);
    expect(report).toHaveBeenLastCalledWith([0]);
    const [, second] = dialog.getAllByRole("slider");
    observers[1]([{ target: second, isIntersecting: true }]);
    expect(report).toHaveBeenLastCalledWith([0, 1]);
    fireEvent.click(dialog.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(report).toHaveBeenLastCalledWith([0]));
    vi.unstubAllGlobals();
  });

  it("have a probe and a legend of their own", async () => {
    const { source } = fakeSource(shownOf());
    const figure = <BoundaryView source={source} arm={1} style={relu} showTrain showTest={false} />;
    const dialog = await enlarge(figure, "Output over the plane, arm b relu");
    expect(dialog.getByText("boundary, 50 %")).toBeDefined();
    const probe = dialog.getByRole("slider");
    fireEvent.keyDown(probe, { key: "ArrowRight" });
    expect(probe.getAttribute("aria-valuetext")).toMatch(/class B/);
    expect(fireEvent.keyDown(probe, { key: "Escape" })).toBe(false);
    expect(fireEvent.keyDown(probe, { key: "Escape" })).toBe(true);
  });
});

describe("the hue of a row", () => {
  const kinds = (...names: string[]) => names.map((kind) => ({ ...linearProbe("1", 0.1), kind }));
  const row = armFrame().rows[0];

  it("is that of its last activation, with states or without, and of maxout", () => {
    const step = { layers: kinds("linear", "step", "bn"), rows: [{ ...row, layer: 2, activation: null }] };
    expect(rowFamily(step, 0)).toBe("sigmoid");
    const maxout = { layers: kinds("maxout"), rows: [{ ...row, layer: 0, activation: null }] };
    expect(rowFamily(maxout, 0)).toBe("maxout");
  });

  it("is none of another row", () => {
    const layers = kinds("linear", "relu", "linear", "linear");
    const rows = [1, 2].map((layer) => ({ ...row, layer }));
    expect([0, 1].map((i) => rowFamily({ layers, rows }, i))).toEqual(["relu", "none"]);
  });
});
