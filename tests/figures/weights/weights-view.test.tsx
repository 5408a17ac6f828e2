// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Profiler } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { armStyles } from "../../../src/figures/arm-style.ts";
import { WeightsView } from "../../../src/figures/weights/WeightsView.tsx";
import { createSelectionStore } from "../../../src/state/selection-store.ts";
import { measures as english } from "../../../src/ui/text/en/measures.ts";
import { measures as chinese } from "../../../src/ui/text/zh-CN/measures.ts";
import { fakeSource } from "../frames.ts";
import { asking, renderFigure, sessionOf } from "../inside.tsx";
import "../../support/cleanup.ts";
import "../../support/probing.ts";

const EVERY = [asking({ weights: true }), asking({ weights: true })];
const words = english.weights;

function setUp(nets = ["3,relu", "4max2,bn"], language: "en" | "zh-CN" = "en") {
  const { session, shown } = sessionOf(nets, 5);
  const fake = fakeSource(shown(EVERY));
  const onEdit = vi.fn();
  const figure = (
    <WeightsView
      source={fake.source}
      arms={armStyles(session.setting.scenario)}
      selection={createSelectionStore()}
      onEdit={onEdit}
    />
  );
  const onRender = vi.fn();
  const view = renderFigure(
    <Profiler id="weights" onRender={onRender}>
      {figure}
    </Profiler>,
    language,
  );
  return { ...view, ...fake, session, shown, onEdit, onRender, user: userEvent.setup() };
}

const probe = () => screen.getByRole("slider", { name: /Weights/ });
const read = () => probe().getAttribute("aria-valuetext");
const field = () => screen.queryByRole("textbox");

beforeEach(() => {
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the weights of a net", () => {
  it.each([
    ["en", english],
    ["zh-CN", chinese],
  ] as const)("have a name, a legend, a sentence and a table: %s", (language, text) => {
    setUp(undefined, language);
    const figure = screen.getByRole("figure", { name: text.weights.title });
    const sentence = document.getElementById(figure.getAttribute("aria-describedby") ?? "");
    expect(sentence?.textContent).toMatch(/5.*13.*W.*[.。]$/);
    for (const word of [text.look.positive, text.look.negative, text.look.scale("1")])
      expect(within(figure).getByText(word)).toBeDefined();
    expect(within(figure).getByText(text.weights.how)).toBeDefined();
    const table = within(figure).getByRole("table", { name: text.weights.title, hidden: true });
    const details = table.closest("details") as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    expect(within(table).getAllByRole("row").length).toBe(9);
  });

  it("are asked for one arm at a time, and no longer when the figure goes", async () => {
    const { user, wishes, unmount } = setUp();
    expect([...wishes]).toEqual([{ kind: "weights", arm: 0 }]);
    await user.selectOptions(screen.getByRole("combobox", { name: english.look.arm }), "1");
    expect([...wishes]).toEqual([{ kind: "weights", arm: 1 }]);
    expect(screen.getByText("scale")).toBeDefined();
    unmount();
    expect(wishes.size).toBe(0);
  });

  it("are drawn with every frame and without a render", () => {
    const { show, shown, session, onRender } = setUp();
    const filled = () => document.querySelector(".fig-plot .fig-matrix-filled")?.getAttribute("d");
    const before = filled();
    expect(before).not.toBe("");
    const renders = onRender.mock.calls.length;
    act(() => {
      for (let i = 0; i < 40; i++) session.step();
      show(shown(EVERY));
    });
    expect(filled()).not.toBe(before);
    expect(onRender).toHaveBeenCalledTimes(renders);
  });

  it("stay as they were drawn when a frame does not tell them", () => {
    const { show, shown, onRender } = setUp();
    const before = document.querySelector(".fig-matrix-filled")?.getAttribute("d");
    const renders = onRender.mock.calls.length;
    act(() => show(shown([])));
    expect(onRender).toHaveBeenCalledTimes(renders);
    expect(document.querySelector(".fig-matrix-filled")?.getAttribute("d")).toBe(before);
  });

  it("show a wide layer in parts that the reader chooses", async () => {
    const { user } = setUp(["100,relu,90"]);
    fireEvent.keyDown(probe(), { key: "Home" });
    expect(read()).toMatch(/^W1\[1,1\] = /);
    await user.selectOptions(screen.getByRole("combobox", { name: english.look.layer }), "2");
    const rows = screen.getByRole("combobox", { name: words.rows });
    fireEvent.keyDown(probe(), { key: "Home" });
    expect(read()).toMatch(/^W2\[1,1\] = /);
    const [, second] = within(rows).getAllByRole("option");
    await user.selectOptions(rows, second);
    fireEvent.keyDown(probe(), { key: "Home" });
    expect(read()).toMatch(new RegExp(`^W2\\[${second.textContent?.split(" ")[0]},1\\]`));
  });
});

describe("a number that is changed by hand", () => {
  it("is typed over its cell, and the run is told which one it is", async () => {
    const { user, onEdit, session } = setUp();
    act(() => probe().focus());
    await user.keyboard("{Home}{ArrowDown}{ArrowRight}");
    expect(read()).toMatch(/^W1\[2,2\] = /);
    await user.keyboard("{Enter}");
    const input = screen.getByRole("textbox", { name: words.field("W1[2,2]") });
    expect(document.activeElement).toBe(input);
    expect(Number((input as HTMLInputElement).value)).toBeCloseTo(session.networks[0].values[3], 5);
    await user.keyboard("\u22121.5{Enter}");
    expect(onEdit.mock.calls).toEqual([[{ arm: 0, index: 3, value: -1.5 }]]);
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(probe());
  });

  it("stays what it was after Escape, after leaving, and when nothing was typed", async () => {
    const { user, onEdit } = setUp();
    act(() => probe().focus());
    await user.keyboard("{Home}{Enter}7{Escape}");
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(probe());
    await user.keyboard("{Enter}{Enter}");
    expect(field()).toBeNull();
    await user.keyboard("{Enter}7");
    act(() => screen.getByRole("combobox", { name: english.look.layer }).focus());
    expect(field()).toBeNull();
    expect(onEdit).not.toHaveBeenCalled();
  });

  it.each(["", "x", "1e7", "Infinity"])("is refused with a reason when it is %o", async (typed) => {
    const { user, onEdit } = setUp();
    act(() => probe().focus());
    await user.keyboard("{Home}{Enter}{Delete}");
    if (typed !== "") await user.keyboard(typed);
    await user.keyboard("{Enter}");
    expect(screen.getByRole("alert").textContent).toBe(words.invalid);
    expect(field()?.getAttribute("aria-invalid")).toBe("true");
    await user.keyboard("{Control>}a{/Control}2{Enter}");
    expect(onEdit).toHaveBeenCalledWith({ arm: 0, index: 0, value: 2 });
  });

  it("is chosen by a double click where it lies", () => {
    setUp();
    const outline = document.querySelector(".fig-plot .fig-matrix-outlines")?.getAttribute("d") ?? "";
    const [x, y] = (/^M([\d.]+),([\d.]+)/.exec(outline) ?? []).slice(1).map(Number);
    fireEvent.pointerMove(probe(), { clientX: x + 4, clientY: y + 4 });
    fireEvent.doubleClick(probe());
    expect(screen.getByRole("textbox", { name: words.field("W1[1,1]") })).toBeDefined();
  });

  it("is chosen by a finger's second tap, the first one reads", () => {
    setUp();
    const tap = () => {
      fireEvent.pointerDown(probe(), { pointerType: "touch", clientX: 30, clientY: 45 });
      fireEvent.click(probe());
    };
    tap();
    expect(field()).toBeNull();
    expect(read()).toMatch(/^W1/);
    tap();
    expect(field()).not.toBeNull();
  });

  it("is one of the arm that is shown", async () => {
    const { user, onEdit } = setUp();
    await user.selectOptions(screen.getByRole("combobox", { name: english.look.arm }), "1");
    act(() => probe().focus());
    await user.keyboard("{Home}{Enter}0.5{Enter}");
    expect(onEdit).toHaveBeenCalledWith({ arm: 1, index: 0, value: 0.5 });
  });

  it("cannot be changed where nobody takes it", async () => {
    const { session, shown } = sessionOf(["3"], 0);
    const { source } = fakeSource(shown(EVERY));
    const arms = armStyles(session.setting.scenario);
    renderFigure(<WeightsView source={source} arms={arms} selection={createSelectionStore()} />);
    act(() => probe().focus());
    await userEvent.setup().keyboard("{Home}{Enter}");
    expect(field()).toBeNull();
    expect(screen.queryByText(words.how)).toBeNull();
  });
});
