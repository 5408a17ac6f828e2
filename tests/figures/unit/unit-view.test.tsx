// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Profiler } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { armStyles } from "../../../src/figures/arm-style.ts";
import { UnitView } from "../../../src/figures/unit/UnitView.tsx";
import { createSelectionStore } from "../../../src/state/selection-store.ts";
import { measures as english } from "../../../src/ui/text/en/measures.ts";
import { measures as chinese } from "../../../src/ui/text/zh-CN/measures.ts";
import { fakeSource } from "../frames.ts";
import { asking, renderFigure, sessionOf } from "../inside.tsx";
import "../../support/cleanup.ts";
import "../../support/probing.ts";

/** Every unit of every layer: whatever the figure wants is there. */
const everyUnit = asking({
  units: Array.from({ length: 24 }, (_, i) => ({ layer: Math.floor(i / 4), unit: i % 4 })),
});

function setUp(language: "en" | "zh-CN" = "en") {
  const { session, shown } = sessionOf(["4,relu,3,tanh", "4max2"], 30);
  const fake = fakeSource(shown([everyUnit, everyUnit]));
  const selection = createSelectionStore();
  const onRender = vi.fn();
  const view = renderFigure(
    <Profiler id="unit" onRender={onRender}>
      <UnitView source={fake.source} arms={armStyles(session.setting.scenario)} selection={selection} />
    </Profiler>,
    language,
  );
  return { ...view, ...fake, session, shown, selection, onRender, user: userEvent.setup() };
}

const choice = (name: string) => screen.getByRole("combobox", { name });
const probe = () => screen.getByRole("slider", { name: /One unit/ });
const figure = () => screen.getByRole("figure", { name: english.unit.title });

beforeEach(() => {
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("one unit's curve", () => {
  it.each([
    ["en", english],
    ["zh-CN", chinese],
  ] as const)("has a name, a legend, a sentence and a table: %s", (language, text) => {
    setUp(language);
    const shown = screen.getByRole("figure", { name: text.unit.title });
    const sentence = document.getElementById(shown.getAttribute("aria-describedby") ?? "");
    expect(sentence?.textContent).toMatch(/30.*[.。]$/);
    for (const word of [text.unit.curve, text.unit.kink, text.unit.rug])
      expect(within(shown).getByText(word)).toBeDefined();
    expect(within(shown).getAllByText(text.unit.slope)).toHaveLength(2);
    const table = within(shown).getByRole("table", { name: text.unit.title, hidden: true });
    const details = table.closest("details") as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    expect(within(table).getAllByRole("row")).toHaveLength(4);
  });

  it("begins with the first one, and asks for the one that is chosen", async () => {
    const { wishes, user, selection } = setUp();
    expect([...wishes]).toEqual([{ kind: "unit", arm: 0, layer: 1, unit: 0 }]);
    await user.selectOptions(choice(english.look.unit), "3");
    await user.selectOptions(choice(english.look.layer), "layer 2, tanh");
    expect([...wishes]).toEqual([{ kind: "unit", arm: 0, layer: 3, unit: 0 }]);
    expect(selection.getState().unit).toEqual({ arm: 0, layer: 3, unit: 0 });
    expect(within(figure()).queryByText(english.unit.kink)).toBeNull();
    expect(document.querySelector(".fig-unit-counts")?.textContent).toMatch(
      /^silent .* of 30 samples; saturated/,
    );
  });

  it("follows a unit that is picked elsewhere", () => {
    const { wishes, selection } = setUp();
    act(() => selection.setState({ unit: { arm: 0, layer: 2, unit: 1 } }));
    expect([...wishes]).toEqual([{ kind: "unit", arm: 0, layer: 3, unit: 1 }]);
    expect((choice(english.look.unit) as HTMLSelectElement).value).toBe("1");
  });

  it("shows a maxout piece by piece", async () => {
    const { user } = setUp();
    await user.selectOptions(choice(english.look.arm), "1");
    expect(within(figure()).getByText(english.unit.wins)).toBeDefined();
    const counts = () => document.querySelector(".fig-unit-counts")?.textContent ?? "";
    const won = (words: string) => Number(/on (\d+) of 30/.exec(words)?.[1]);
    const first = won(counts());
    await user.selectOptions(choice(english.unit.piece), english.unit.pieceName(2));
    expect(first + won(counts())).toBe(30);
  });

  it("is drawn with every frame and without a render", () => {
    const { show, shown, session, onRender } = setUp();
    const dots = () => document.querySelector(".fig-unit-dots path")?.getAttribute("d");
    const before = dots();
    const renders = onRender.mock.calls.length;
    act(() => {
      for (let i = 0; i < 50; i++) session.step();
      show(shown([everyUnit]));
    });
    expect(dots()).not.toBe(before);
    act(() => show(shown([])));
    expect(dots()).not.toBe(before);
    expect(onRender).toHaveBeenCalledTimes(renders);
  });

  it("picks a sample with Enter, marks it, and lets it go", async () => {
    const { user, selection, session } = setUp();
    const ring = () => document.querySelector(".fig-unit-picked")?.getAttribute("r");
    expect(ring()).toBe("0");
    act(() => probe().focus());
    await user.keyboard("{Home}{ArrowRight}{Enter}");
    const { sample } = selection.getState();
    expect([...session.setting.train]).toContain(sample);
    const number = session.setting.train.indexOf(sample ?? -1) + 1;
    expect(probe().getAttribute("aria-valuetext")).toMatch(new RegExp(`, point ${number}$`));
    expect(Number(ring())).toBeGreaterThan(0);
    await user.keyboard("{Enter}");
    expect(selection.getState().sample).toBeNull();
  });
});
