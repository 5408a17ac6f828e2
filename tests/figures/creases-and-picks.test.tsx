// @vitest-environment jsdom
import { act, fireEvent, render as renderAlone, screen, waitFor, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Creases } from "../../src/experiment/session/creases.ts";
import { type ArmStyle, armStyles } from "../../src/figures/arm-style.ts";
import { BoundaryView } from "../../src/figures/boundary/BoundaryView.tsx";
import { creaseLayer } from "../../src/figures/boundary/crease-layer.ts";
import { CREASE_WIDTHS } from "../../src/figures/boundary/crease-look.ts";
import { describeBoundary } from "../../src/figures/boundary/describe.ts";
import { nearestPoint } from "../../src/figures/boundary/pick.ts";
import type { FiguresText } from "../../src/figures/common/description.ts";
import { MapLegend } from "../../src/figures/legends/MapLegend.tsx";
import { createSelectionStore } from "../../src/state/selection-store.ts";
import { DICTIONARIES } from "../../src/ui/text/dictionaries.ts";
import { THEMES } from "../../src/ui/tokens.ts";
import { Speaking } from "../support/speaking.tsx";
import { type Calls, doubleCanvas } from "./canvas-double.ts";
import { armFrame, fakeSource, linearFrame, settingOf, shownOf } from "./frames.ts";
import "../support/cleanup.ts";
import "../support/probing.ts";

const render = (figure: ReactNode) => renderAlone(figure, { wrapper: Speaking });
const [, relu] = armStyles(settingOf().scenario) as [ArmStyle, ArmStyle];
const en = DICTIONARIES.en.figures;
const zh = DICTIONARIES["zh-CN"].figures;

/** Two creases of layer 1.relu and one of a layer behind. */
const CREASES: Creases = {
  segments: Float64Array.of(-1, 0, 1, 0, 0, -1, 0, 1, -1, -1, 0, 0),
  layers: Uint32Array.of(1, 1, 2),
  units: Uint32Array.of(0, 3, 1),
  bending: 2,
  drawn: 2,
  left: null,
};
const creased = (creases: Creases | null = CREASES) =>
  shownOf({ arms: [linearFrame(), armFrame({ creases })] });

let calls: Calls;
beforeEach(() => {
  calls = doubleCanvas();
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("creases on the map", () => {
  it("are asked for while they are shown, and not otherwise", () => {
    const { source, wishes } = fakeSource(creased());
    const view = (showCreases: boolean) => (
      <BoundaryView source={source} arm={1} style={relu} showTrain showTest showCreases={showCreases} />
    );
    const { rerender } = render(view(false));
    expect([...wishes]).toEqual([]);
    rerender(view(true));
    expect([...wishes]).toEqual([{ kind: "creases" }]);
    rerender(view(false));
    expect([...wishes]).toEqual([]);
  });

  it("are straight lines from end to end, thinner in deeper layers", () => {
    const drawn: { width: number; points: number[][] }[] = [];
    let points: number[][] = [];
    const context = {
      save() {},
      restore() {},
      beginPath() {
        points = [];
      },
      moveTo: (x: number, y: number) => points.push([x, y]),
      lineTo: (x: number, y: number) => points.push([x, y]),
      stroke() {
        drawn.push({ width: this.lineWidth, points });
      },
      lineWidth: 0,
    };
    creaseLayer.draw(context as never, CREASES, [-1, 1, -1, 1], 200, THEMES.light);
    expect(drawn.map(({ width }) => width)).toEqual([...CREASE_WIDTHS]);
    expect(drawn[0].points).toEqual([
      [0, 100],
      [200, 100],
      [100, 200],
      [100, 0],
    ]);
    expect(drawn[1].points).toEqual([
      [0, 200],
      [100, 100],
    ]);
    expect(drawn[2].points).toEqual([]);
  });

  it("are painted on the map, between its colours and its points", async () => {
    const { source } = fakeSource(creased());
    render(<BoundaryView source={source} arm={1} style={relu} showTrain showTest showCreases />);
    await waitFor(() =>
      expect(screen.getByRole("slider").getAttribute("aria-valuetext")).toBe("x₁ →, x₂ ↑ · 3 creases"),
    );
    const canvas = screen.getByRole("figure").querySelector("canvas") as HTMLCanvasElement;
    const all = calls.get(canvas) ?? [];
    // Of the last time that it was painted.
    const own = all.slice(all.findLastIndex(({ name }) => name === "clearRect"));
    const at = (name: string, given: readonly unknown[]) =>
      own.findIndex((call) => call.name === name && String(call.given) === String(given));
    const line = at("lineTo", [272, 136]);
    const images = own.flatMap(({ name }, i) => (name === "drawImage" ? [i] : []));
    expect(images).toHaveLength(2);
    expect(line).toBeGreaterThan(images[0]);
    expect(line).toBeLessThan(images[1]);
  });

  it.each([
    [CREASES, "3 creases", "3 段折痕"],
    [{ ...CREASES, bending: 20, left: "too-many" }, "creases: 2 of 20 layers", "折痕：画出前 2 层，共 20 层"],
    [{ ...CREASES, bending: null, left: "smooth" }, "smooth: no creases", "平滑，没有折痕"],
    [{ ...CREASES, bending: 0 }, "straight: no creases", "处处平直，没有折痕"],
  ] as const)(
    "say under the map, beside its axes, how many there are or why there are none: %#",
    async (creases, english, chinese) => {
      const { source } = fakeSource(creased(creases));
      const view = <BoundaryView source={source} arm={1} style={relu} showTrain showTest showCreases />;
      const { unmount } = render(view);
      const said = () => screen.getByRole("slider").getAttribute("aria-valuetext");
      await waitFor(() => expect(said()).toBe(`x₁ →, x₂ ↑ · ${english}`));
      unmount();
      renderAlone(<Speaking language="zh-CN">{view}</Speaking>);
      await waitFor(() => expect(said()).toMatch(new RegExp(`^x₁.* · ${chinese}$`)));
    },
  );

  it("are counted by layer in the sentence and in the table", () => {
    const layers = [...armFrame().layers];
    layers[2] = { ...layers[1], name: "2.relu" };
    const shown = shownOf({ arms: [linearFrame(), armFrame({ layers, creases: CREASES })] });
    const folds = (text: FiguresText) => creaseLayer.describe(shown.frame.arms[1], text);
    const { summary, columns, rows } = describeBoundary(shown, 1, relu, en, folds(en));
    expect(summary).toMatch(/ Creases: 3 creases; 1\.relu 2; 2\.relu 1\.$/);
    expect(columns.at(-1)).toBe("crease segments");
    expect(rows().slice(2)).toEqual([
      ["creases of 1.relu", "", "", "", "2"],
      ["creases of 2.relu", "", "", "", "1"],
    ]);
    for (const row of rows()) expect(row).toHaveLength(columns.length);
    expect(describeBoundary(shown, 1, relu, zh, folds(zh)).summary).toContain("折痕：3 段折痕；1.relu 2 段");
    expect(creaseLayer.describe(creased(null).frame.arms[1], en)).toBeNull();
    expect(describeBoundary(creased(null), 1, relu, en).columns).toHaveLength(4);
  });

  it("have their own entry in the legend", () => {
    const { source } = fakeSource(creased());
    const { rerender } = render(<MapLegend source={source} showTest={false} />);
    expect(screen.queryByText(en.creases.legend)).toBeNull();
    rerender(<MapLegend source={source} showTest={false} showCreases />);
    expect(screen.getByText(en.creases.legend)).toBeDefined();
  });
});

describe("picking a training point", () => {
  // Rows 0 and 1 train, at (-0.5, 0) and (0.5, 0); rows 2 and 3 test, half a unit above them.
  const setting = settingOf();

  it("takes the nearest of the training set, never a test point", () => {
    expect(nearestPoint(setting, 60, 30, 200)).toBe(0);
    expect(nearestPoint(setting, 148, 51, 200)).toBe(1);
    expect(nearestPoint(setting, 150, 50, 200, 16)).toBeNull();
    expect(nearestPoint(setting, 150, 90, 200, 16)).toBe(1);
  });

  it("by a press near it, which leaves it ringed on the map", () => {
    const { source } = fakeSource(shownOf());
    const selection = createSelectionStore();
    render(<BoundaryView source={source} arm={1} style={relu} showTrain showTest selection={selection} />);
    const map = screen.getByRole("slider");
    const ring = () => within(screen.getByRole("figure")).queryByText("", { selector: ".fig-picked" });
    expect(ring()).toBeNull();
    fireEvent.click(map, { clientX: 10, clientY: 10 });
    expect(selection.getState().sample).toBeNull();
    fireEvent.click(map, { clientX: 0.75 * 272 + 5, clientY: 136 });
    expect(selection.getState().sample).toBe(1);
    expect(ring()?.getAttribute("data-sample")).toBe("1");
    expect(ring()?.querySelector("circle")?.getAttribute("cx")).toBe("204");
    act(() => selection.setState({ sample: 2 }));
    // A test point is none that can be picked.
    expect(ring()).toBeNull();
  });

  it("by Enter: the one nearest to the cross, or to the middle", () => {
    const { source } = fakeSource(shownOf());
    const selection = createSelectionStore();
    render(<BoundaryView source={source} arm={1} style={relu} showTrain showTest selection={selection} />);
    const map = screen.getByRole("slider", { name: /Enter picks the nearest training point/ });
    fireEvent.keyDown(map, { key: "ArrowLeft" });
    fireEvent.keyDown(map, { key: "Enter" });
    expect(selection.getState().sample).toBe(0);
    for (let i = 0; i < 3; i++) fireEvent.keyDown(map, { key: "ArrowRight" });
    fireEvent.keyDown(map, { key: "Enter" });
    expect(selection.getState().sample).toBe(1);
  });
});
