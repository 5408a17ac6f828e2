// @vitest-environment jsdom
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { measures } from "../../../src/ui/text/en/measures.ts";
import { settled } from "../../state/fake-worker.ts";
import { renderLab } from "./render-lab.tsx";
import "../../support/cleanup.ts";
import "../../support/probing.ts";

const LATER = { timeout: 10_000 };

/** The second unit of arm b's first row. */
async function openUnit() {
  const row = document.querySelectorAll('canvas[data-figure="unit-maps"][data-arm="b"]')[0];
  for (const key of ["Home", "ArrowRight", "Enter"]) fireEvent.keyDown(row, { key });
  await act(settled);
}

beforeEach(() => {
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(Element.prototype, "scrollIntoView");
});

describe("a unit that is pressed among the pictures", () => {
  it("is picked, and its curve comes into view", async () => {
    const scrolled = vi.fn();
    Element.prototype.scrollIntoView = scrolled;
    const { lab } = await renderLab("?v=1&net=8,relu&net.b=8,tanh&seed=1");
    await openUnit();
    expect(lab.selection.getState().unit).toEqual({ arm: 1, layer: 0, unit: 1 });
    expect(await screen.findByRole("figure", { name: measures.unit.title }, LATER)).toBeDefined();
    expect(scrolled).toHaveBeenCalledTimes(1);
    expect(lab.view.getState().sought).toBeNull();
    // Once more, when the figure is there already.
    await openUnit();
    expect(scrolled).toHaveBeenCalledTimes(2);
  });

  it("is left alone in present mode, where there is no foot", async () => {
    const { lab } = await renderLab("?v=1&net=8,relu&net.b=8,tanh&mode=present&seed=1");
    await vi.waitFor(() => expect(document.querySelector('canvas[data-arm="b"]')).not.toBeNull(), LATER);
    await openUnit();
    expect(lab.selection.getState().unit).toBeNull();
  });
});
