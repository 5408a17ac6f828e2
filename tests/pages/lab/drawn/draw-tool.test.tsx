// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { lab as english } from "../../../../src/ui/text/en/lab.ts";
import { measures } from "../../../../src/ui/text/en/measures.ts";
import { settled } from "../../../state/fake-worker.ts";
import { renderLab } from "../render-lab.tsx";
import "../../../support/cleanup.ts";

const LATER = { timeout: 10_000 };
const words = measures.drawn;

async function open(search: string) {
  const rendered = await renderLab(search);
  await rendered.user.click(await screen.findByRole("button", { name: words.open }, LATER));
  const dialog = within(screen.getByRole("dialog", { name: words.title }));
  const knots = () => rendered.lab.scenario.getState().scenario.points.map(({ x1, x2 }) => `${x1} ${x2}`);
  return { ...rendered, dialog, plot: dialog.getByRole("slider", { name: words.plot }), knots };
}

describe("the curve that a reader draws", () => {
  it("is offered with its data set, which begins with a W", async () => {
    const { user, lab } = await renderLab();
    expect(screen.queryByRole("button", { name: words.open })).toBeNull();
    await user.click(screen.getByRole("radio", { name: english.data.names.drawn }));
    expect(await screen.findByRole("button", { name: words.open }, LATER)).toBeDefined();
    expect(lab.scenario.getState().scenario.points).toHaveLength(5);
    expect(lab.scenario.getState().notices).toEqual([]);
  });

  it("does not take points of classes for knots, and says nothing of it", async () => {
    const { user, lab } = await renderLab("?v=1&data=points&points=0_0,1_1_b&seed=1");
    await user.click(screen.getByRole("radio", { name: english.data.names.drawn }));
    const { scenario, notices } = lab.scenario.getState();
    expect([scenario.data, scenario.points.length, notices]).toEqual(["drawn", 5, []]);
  });

  it("is drawn by keys: every change is a run from step 0", async () => {
    const { user, plot, knots, dialog, worker } = await open("?v=1&data=drawn&points=-1_0,1_0&at=7&seed=1");
    plot.focus();
    await user.keyboard("{ArrowRight}{Shift>}{ArrowUp}{/Shift}");
    expect(knots()).toEqual(["-1 0", "0.1 0.25", "1 0"]);
    expect(plot.getAttribute("aria-valuetext")).toBe("x 0.10, y 0.25");
    expect(dialog.getByRole("status").textContent).toBe("Knot at x 0.10, y 0.25.");
    await act(settled);
    expect(worker.scenario).toMatchObject({ at: 0, data: "drawn" });
    await user.keyboard("{Delete}");
    expect(knots()).toEqual(["-1 0", "1 0"]);
    await user.keyboard("{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Delete}");
    expect(dialog.getByRole("status").textContent).toBe(words.stays);
  });

  it("is drawn by pointer, and begun anew", async () => {
    const { user, plot, knots, dialog } = await open("?v=1&data=drawn&points=-1_0,1_0&seed=1");
    const box = { left: 0, top: 0, width: 260, height: 320, right: 260, bottom: 320, x: 0, y: 0 };
    plot.getBoundingClientRect = () => ({ ...box, toJSON: () => box });
    fireEvent.pointerDown(plot, { button: 0, clientX: 80, clientY: 160, pointerId: 1 });
    fireEvent.pointerMove(plot, { clientX: 130, clientY: 60, pointerId: 1 });
    fireEvent.pointerMove(plot, { clientX: 180, clientY: 160, pointerId: 1 });
    expect(knots()).toHaveLength(2);
    fireEvent.pointerUp(plot, { clientX: 180, clientY: 160, pointerId: 1 });
    expect(knots()).toHaveLength(5);
    expect(knots()[0]).toBe("-1 0");
    expect(dialog.getByText(words.knots(5))).toBeDefined();
    await user.click(dialog.getByRole("button", { name: words.again }));
    expect(knots()[1]).toBe("-0.5 -0.7");
  });

  it("is drawn by one pointer at a time, and not by one that the browser takes away", async () => {
    const { plot, knots } = await open("?v=1&data=drawn&points=-1_0,1_0&seed=1");
    const box = { left: 0, top: 0, width: 260, height: 320, right: 260, bottom: 320, x: 0, y: 0 };
    plot.getBoundingClientRect = () => ({ ...box, toJSON: () => box });
    fireEvent.pointerDown(plot, { button: 0, clientX: 80, clientY: 160, pointerId: 1 });
    fireEvent.pointerMove(plot, { clientX: 130, clientY: 60, pointerId: 1 });
    fireEvent.pointerCancel(plot, { pointerId: 1 });
    expect(knots()).toEqual(["-1 0", "1 0"]);
    fireEvent.pointerDown(plot, { button: 0, clientX: 80, clientY: 160, pointerId: 2 });
    fireEvent.pointerDown(plot, { button: 0, clientX: 200, clientY: 300, pointerId: 3 });
    fireEvent.pointerMove(plot, { clientX: 220, clientY: 310, pointerId: 3 });
    fireEvent.pointerUp(plot, { clientX: 220, clientY: 310, pointerId: 3 });
    expect(knots()).toHaveLength(2);
    fireEvent.pointerMove(plot, { clientX: 130, clientY: 60, pointerId: 2 });
    fireEvent.pointerUp(plot, { clientX: 130, clientY: 60, pointerId: 2 });
    expect(knots()).toEqual(["-1 0", "-0.5 -0.369", "0 0.862", "1 0"]);
  });
});
