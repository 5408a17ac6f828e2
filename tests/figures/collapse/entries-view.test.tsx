// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Profiler } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { armStyles } from "../../../src/figures/arm-style.ts";
import { CollapseEntriesView } from "../../../src/figures/collapse/CollapseEntriesView.tsx";
import { createSelectionStore } from "../../../src/state/selection-store.ts";
import { measures as english } from "../../../src/ui/text/en/measures.ts";
import { measures as chinese } from "../../../src/ui/text/zh-CN/measures.ts";
import { fakeSource } from "../frames.ts";
import { asking, renderFigure, sessionOf } from "../inside.tsx";
import "../../support/cleanup.ts";
import "../../support/probing.ts";

const BOTH = asking({ weights: true, products: true });

function setUp(nets = ["3,2", "4,bn,relu"], language: "en" | "zh-CN" = "en") {
  const { session, shown } = sessionOf(nets, 15);
  const fake = fakeSource(shown(nets.map(() => BOTH)));
  const arms = armStyles(session.setting.scenario);
  const onRender = vi.fn();
  const figure = (
    <Profiler id="collapse" onRender={onRender}>
      <CollapseEntriesView source={fake.source} arms={arms} selection={createSelectionStore()} />
    </Profiler>
  );
  const view = renderFigure(figure, language);
  return { ...view, ...fake, session, shown, onRender, user: userEvent.setup() };
}

const probe = () => screen.getByRole("slider", { name: /Collapse/ });
const lines = () =>
  ["equation", "answer", "verdict"].map(
    (name) => document.querySelector(`.fig-sum-${name}`)?.textContent ?? "missing",
  );
const choose = (name: string) => screen.getByRole("combobox", { name });

beforeEach(() => {
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the collapse, entry by entry", () => {
  it.each([
    ["en", english],
    ["zh-CN", chinese],
  ] as const)("has a name, a legend, a sentence and a table: %s", (language, text) => {
    setUp(undefined, language);
    const figure = screen.getByRole("figure", { name: text.collapse.title });
    const sentence = document.getElementById(figure.getAttribute("aria-describedby") ?? "");
    expect(sentence?.textContent).toMatch(/15.*W x \+ b.*=.*[.。]$/);
    expect(within(figure).getByText(text.look.negative)).toBeDefined();
    const table = within(figure).getByRole("table", { name: text.collapse.title, hidden: true });
    const details = table.closest("details") as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    expect(within(table).getAllByRole("row")).toHaveLength(4);
  });

  it("begins with the whole product, and tells how its first entry comes about", () => {
    setUp();
    const [equation, answer, verdict] = lines();
    expect(equation).toMatch(/^W out W2 W1 \[1, x₁\] = .*·.* \+ .*·.* = /);
    expect(answer).toMatch(/^The net itself answers/);
    expect(verdict).toMatch(/^The whole net equals/);
  });

  it("tells another entry where a key or a pointer leads, and keeps it when they go", async () => {
    const { user } = setUp();
    await user.selectOptions(choose(english.collapse.step), "layer 1");
    act(() => probe().focus());
    await user.keyboard("{Home}{ArrowDown}{ArrowRight}");
    expect(lines()[0]).toMatch(/^W1 \[2, x₂\] = .*·0 \+ .*·1\.00 \+?/);
    expect(probe().getAttribute("aria-valuetext")).toMatch(/^W1 \[2, x₂\] = /);
    await user.keyboard("{Escape}");
    expect(lines()[0]).toMatch(/^W1 \[2, x₂\] = /);
  });

  it("says which item bends, and shows the product before it", async () => {
    const { user } = setUp();
    await user.selectOptions(choose(english.look.arm), "1");
    const [equation, answer, verdict] = lines();
    expect(verdict).toBe(
      "relu, item 3 of the stack, bends: behind layer 1, bn no one W x + b equals the net.",
    );
    expect(equation).toMatch(/^product up to layer 1, bn \[1, x₁\] = /);
    expect(answer).toBe("");
    expect(document.querySelector(".fig-plot .fig-matrix-picked")?.getAttribute("d")).not.toBe("");
  });

  it("says that there is nothing to multiply out where the input itself is bent", () => {
    setUp(["relu,3"]);
    expect(lines()).toEqual(["", "", expect.stringMatching(/bends the input itself/)]);
    expect(document.querySelector(".fig-plot .fig-matrix-outlines")?.getAttribute("d")).toBe("");
    expect(fireEvent.keyDown(probe(), { key: "ArrowRight" })).toBe(true);
  });

  it("follows the frames without a render, and asks for what it needs", () => {
    const { show, shown, session, onRender, wishes, unmount } = setUp();
    expect([...wishes]).toEqual([
      { kind: "products", arm: 0 },
      { kind: "weights", arm: 0 },
    ]);
    const [before] = lines();
    const renders = onRender.mock.calls.length;
    act(() => {
      for (let i = 0; i < 60; i++) session.step();
      show(shown([BOTH, BOTH]));
    });
    expect(lines()[0]).not.toBe(before);
    const [now] = lines();
    act(() => show(shown([])));
    expect(lines()[0]).toBe(now);
    expect(onRender).toHaveBeenCalledTimes(renders);
    unmount();
    expect(wishes.size).toBe(0);
  });
});
