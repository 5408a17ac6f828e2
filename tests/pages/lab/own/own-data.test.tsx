// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { lab as english } from "../../../../src/ui/text/en/lab.ts";
import { settled } from "../../../state/fake-worker.ts";
import { renderLab } from "../render-lab.tsx";
import "../../../support/cleanup.ts";

beforeEach(() => window.localStorage.clear());

type Rendered = Awaited<ReturnType<typeof renderLab>>;

async function openTool(rendered: Rendered, name: string, title: string) {
  await rendered.user.click(screen.getByRole("button", { name }));
  return within(await screen.findByRole("dialog", { name: title }, { timeout: 5000 }));
}

const printed = (rendered: Rendered) =>
  rendered.lab.scenario
    .getState()
    .scenario.points.map(({ x1, x2, label }) => `${x1} ${x2} ${"abcdefghij"[label]}`);

describe("points of one's own", () => {
  const open = (rendered: Rendered) => openTool(rendered, "Own points", "Your own points");
  const plane = (dialog: Awaited<ReturnType<typeof open>>) =>
    dialog.getByRole("slider", { name: /Plane of your own/ });

  it("are added, moved, put back and removed by keys, and every change is a run from step 0", async () => {
    const rendered = await renderLab("?v=1&data=points&points=0.5_0,-0.5_0_b&at=7&seed=1");
    const { user } = rendered;
    const dialog = await open(rendered);
    plane(dialog).focus();
    await user.keyboard("{Home}3{Shift>}{ArrowUp}{/Shift}{ArrowRight}{Enter}");
    expect(printed(rendered)).toEqual(["0.5 0 a", "-0.5 0 b", "0.02 0.2 c"]);
    expect(dialog.getByRole("status").textContent).toBe(
      "Point of class C added at x₁ 0.02, x₂ 0.20. 3 in all.",
    );
    await act(settled);
    expect(rendered.worker.scenario).toMatchObject({ at: 0, data: "points" });
    await user.keyboard("n{Enter}{ArrowDown}{Enter}");
    await waitFor(() => expect(printed(rendered)[0]).toBe("0.5 -0.02 a"));
    expect(plane(dialog).getAttribute("aria-valuetext")).toBe("x₁ 0.50, x₂ −0.02: point of class A");
    await user.keyboard("{Enter}{ArrowUp}{ArrowUp}{Escape}");
    expect(printed(rendered)[0]).toBe("0.5 -0.02 a");
    await user.keyboard("p{Delete}");
    expect(printed(rendered)).toEqual(["0.5 -0.02 a", "-0.5 0 b"]);
  });

  it("are added, dragged and removed by pointer", async () => {
    const rendered = await renderLab("?v=1&data=points&points=0.5_0,-0.5_0_b&seed=1");
    const dialog = await open(rendered);
    const target = plane(dialog);
    const box = { left: 0, top: 0, width: 260, height: 260, right: 260, bottom: 260, x: 0, y: 0 };
    target.getBoundingClientRect = () => ({ ...box, toJSON: () => box });
    await rendered.user.click(dialog.getByRole("radio", { name: /^class J/ }));
    // A hundred pixels to the unit, the origin at 130.
    fireEvent.pointerDown(target, { button: 0, clientX: 230, clientY: 30, pointerId: 1 });
    fireEvent.pointerUp(target, { clientX: 230, clientY: 30, pointerId: 1 });
    expect(printed(rendered).at(-1)).toBe("1 1 j");
    expect(rendered.lab.scenario.getState().scenario.points).toHaveLength(3);
    fireEvent.pointerDown(target, { button: 0, clientX: 182, clientY: 130, pointerId: 1 });
    fireEvent.pointerMove(target, { clientX: 140, clientY: 120, pointerId: 1 });
    fireEvent.pointerUp(target, { clientX: 140, clientY: 120, pointerId: 1 });
    expect(printed(rendered)).toEqual(["0.1 0.1 a", "-0.5 0 b", "1 1 j"]);
    await rendered.user.click(dialog.getByRole("button", { name: "Remove the point" }));
    expect(printed(rendered)).toEqual(["-0.5 0 b", "1 1 j"]);
  });

  it("follow the pointer that took them, and go back where the browser takes that one away", async () => {
    const rendered = await renderLab("?v=1&data=points&points=0.5_0,-0.5_0_b&seed=1");
    const dialog = await open(rendered);
    const target = plane(dialog);
    const box = { left: 0, top: 0, width: 260, height: 260, right: 260, bottom: 260, x: 0, y: 0 };
    target.getBoundingClientRect = () => ({ ...box, toJSON: () => box });
    const finger = { button: 0, pointerType: "touch" };
    fireEvent.pointerDown(target, { ...finger, clientX: 180, clientY: 142, pointerId: 1 });
    fireEvent.pointerDown(target, { ...finger, clientX: 40, clientY: 40, pointerId: 2 });
    fireEvent.pointerMove(target, { clientX: 60, clientY: 60, pointerId: 2 });
    fireEvent.pointerUp(target, { clientX: 60, clientY: 60, pointerId: 2 });
    fireEvent.pointerMove(target, { clientX: 230, clientY: 130, pointerId: 1 });
    fireEvent.pointerCancel(target, { pointerId: 2 });
    fireEvent.pointerUp(target, { clientX: 230, clientY: 130, pointerId: 1 });
    expect(printed(rendered)).toEqual(["1 0 a", "-0.5 0 b"]);
    fireEvent.pointerDown(target, { ...finger, clientX: 230, clientY: 130, pointerId: 4 });
    fireEvent.pointerMove(target, { clientX: 150, clientY: 60, pointerId: 4 });
    fireEvent.pointerCancel(target, { pointerId: 4 });
    expect(printed(rendered)).toEqual(["1 0 a", "-0.5 0 b"]);
    expect(dialog.getByRole("status").textContent).toContain("put back");
    fireEvent.pointerDown(target, { ...finger, clientX: 40, clientY: 40, pointerId: 3 });
    fireEvent.pointerCancel(target, { pointerId: 3 });
    expect(printed(rendered)).toEqual(["1 0 a", "-0.5 0 b"]);
    expect(dialog.queryByRole("button", { name: "Remove the point" })).toHaveProperty("disabled", true);
  });

  it("of one class are not trained on: the last run goes on, and it is said", async () => {
    const rendered = await renderLab("?v=1&data=points&points=0.5_0,-0.5_0_b&seed=1");
    const dialog = await open(rendered);
    const before = rendered.worker.named("open").length;
    await rendered.user.click(dialog.getByRole("button", { name: "Clear" }));
    expect(dialog.getByRole("alert").textContent).toMatch(/at least two classes/);
    expect(dialog.getByText("No points yet.")).toBeDefined();
    plane(dialog).focus();
    await rendered.user.keyboard("{Home}{Enter}");
    await act(settled);
    expect(rendered.worker.named("open")).toHaveLength(before);
    expect(printed(rendered)).toEqual(["0.5 0 a", "-0.5 0 b"]);
    await rendered.user.keyboard("2{Shift>}{ArrowLeft}{/Shift}{Enter}");
    expect(dialog.queryByRole("alert")).toBeNull();
    expect(printed(rendered)).toEqual(["0 0 a", "-0.2 0 b"]);
  });
});

describe("a table of one's own", () => {
  const open = (rendered: Rendered) => openTool(rendered, "Table", "A table of your own");
  const text = "height,weight,kind\n1.8,74,oak\n1.6,x,ash\n1.5,50,ash\n1.9,80,oak\n1.4,40,ash";

  it("is shown as it was understood, with line and column of what was not, and is used when asked", async () => {
    const rendered = await renderLab("?v=1&seed=1");
    const dialog = await open(rendered);
    expect(dialog.getByRole("button", { name: "Use this table" })).toHaveProperty("disabled", true);
    fireEvent.change(dialog.getByRole("textbox", { name: "Paste the table" }), { target: { value: text } });
    await waitFor(() => expect(dialog.getByRole("status").textContent).toContain("4 rows, 2 classes."));
    expect(dialog.getByText("line 3, column 2: expected a number, got “x”")).toBeDefined();
    expect(dialog.getByRole("columnheader", { name: "weight" })).toBeDefined();
    await rendered.user.click(dialog.getByRole("button", { name: "Use the 4 readable rows" }));
    await act(settled);
    expect(rendered.worker.scenario).toMatchObject({
      data: "csv",
      csv: { inputNames: ["height", "weight"], classNames: ["oak", "ash"] },
    });
    expect(window.location.search).toMatch(/^\?v=1&data=csv&csv=kept:[0-9a-f]{8}&seed=1$/);
    expect(screen.getByText(english.data.onDevice)).toBeDefined();
    await waitFor(() => expect(document.getElementById("notices")?.textContent).toContain("4 rows"));
  });

  it("may be a file that is dropped on the data panel; a bad one loses nothing", async () => {
    const rendered = await renderLab("?v=1&seed=1");
    const panel = screen.getByRole("region", { name: "Data" });
    const drop = (content: string) =>
      fireEvent.drop(panel, { dataTransfer: { files: [new File([content], "t.csv")], types: ["Files"] } });
    drop(text);
    const dialog = within(
      await screen.findByRole("dialog", { name: "A table of your own" }, { timeout: 5000 }),
    );
    await waitFor(() =>
      expect(dialog.getByRole("textbox", { name: "Paste the table" })).toHaveProperty("value", text),
    );
    fireEvent.change(dialog.getByRole("textbox"), { target: { value: "no table at all" } });
    await waitFor(() => expect(dialog.getByText(/no two classes/)).toBeDefined());
    expect(rendered.lab.scenario.getState().scenario.data).toBe("circle");
  });
});
